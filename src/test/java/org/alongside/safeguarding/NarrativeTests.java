package org.alongside.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"  He said “if you tell…”\n\n\tthen  he laughed 😟  ", "ß ł ø 你好 مرحبا", "<b>no</b> ' \" \\ %"})
    void theWordsStayAsTheyWereTyped(String typed) {
        assertThat(Narrative.of(typed).disclose()).isEqualTo(typed);
    }

    @Test
    void controlCharactersAreKeptOut() {
        assertThat(Narrative.of("a\u0000b\u001B[2Jc\r\nd").disclose()).isEqualTo("ab[2Jc\nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "\u0000"})
    void nothingIsNotAWorry(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Narrative.of(typed));
    }

    @Test
    void tenThousandCharactersAreTakenAndNotOneMore() {
        assertThat(Narrative.of("x".repeat(10_000)).disclose()).hasSize(10_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Narrative.of("x".repeat(10_001)));
    }

    @Test
    void nothingThatHoldsWordsPrintsThem() {
        var words = Narrative.of("canary");
        var concern = new NewConcern(UUID.randomUUID(), About.ME, words, words, Danger.NO, null);
        var reply = new Receipt.Reply("Mrs Demo", java.time.Instant.EPOCH, words);
        assertThat(words + " " + concern + " " + reply + " " + String.format("%s", words))
                .doesNotContain("canary");
    }

    @Test
    void detailsThatAreTooLongAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewConcern(
                        UUID.randomUUID(),
                        About.ME,
                        Narrative.of("x"),
                        Narrative.of("x".repeat(NewConcern.LONGEST_DETAILS + 1)),
                        Danger.NO,
                        null));
    }

    @Test
    void halfACharacterBecomesTheMarkForThat() {
        assertThat(Narrative.of("help \uD83D").disclose()).isEqualTo("help \uFFFD");
        assertThat(Narrative.of("help \uDE1F\uD83D").disclose()).isEqualTo("help \uFFFD\uFFFD");
    }

    @Test
    void whatIsTypedAndNotSentIsTakenAsFarAsItFits() {
        assertThat(Narrative.asFarAsItFits("x".repeat(9_999) + "😟 and more").orElseThrow().disclose())
                .describedAs("no emoji is cut in two")
                .isEqualTo("x".repeat(9_999));
        assertThat(Narrative.asFarAsItFits("\u0007")).isEmpty();
        assertThat(Narrative.ifAny("\u0000 ")).isEmpty();
    }
}
