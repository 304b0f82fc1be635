package org.alongside.curriculum.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorryWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "my dad hits me when he is angry",
                "What if someone I met online wants to meet?",
                "I want to die sometimes",
                "Someone KEEPS   asking for nudes",
                "he said it is our secret",
                "is it ok that she is cutting herself",
                "I’m scared of going home",
                "he made me do it",
                "somebody is blackmailing my friend"
            })
    void whatMayBeAWorryIsNoticed(String words) {
        assertThat(WorryWords.in(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is it normal not to want a boyfriend or girlfriend?",
                "How do you know that you are in love?",
                "What is the age of consent?",
                "Can you be friends again after a fight?",
                "Why do skills matter?",
                "What does contraception cost?",
                "Does grape juice stain?"
            })
    void anOrdinaryQuestionIsNot(String words) {
        assertThat(WorryWords.in(words)).isFalse();
    }
}
