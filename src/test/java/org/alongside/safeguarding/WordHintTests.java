package org.alongside.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordHintTests {
    private static final List<WordHint> HINTS = List.of(hint("boyfriend"), hint("risk-taking"), hint("risky"));

    private static WordHint hint(String word) {
        return new WordHint(UUID.randomUUID(), word, "Say what happened.");
    }

    private static List<String> in(String text) {
        return WordHint.in(text, HINTS).stream().map(WordHint::word).toList();
    }

    @Test
    void ownWordsAreFoundHoweverTheyAreWritten() {
        assertThat(in("Her Boyfriend is 24. She is RISK-TAKING.")).containsExactly("boyfriend", "risk-taking");
        assertThat(in("boyfriends")).containsExactly("boyfriend");
    }

    @Test
    void whatSomebodyElseSaidIsLeftAlone() {
        assertThat(in("She said “my boyfriend is 24” and left.")).isEmpty();
        assertThat(in("She said \"my boyfriend\".")).isEmpty();
        assertThat(in("She said ‘my boyfriend’s car’ twice.")).isEmpty();
        assertThat(in("She said “my boyfriend”. Her boyfriend waits outside.")).containsExactly("boyfriend");
    }

    @Test
    void aWordInsideAnotherIsNotThatWord() {
        assertThat(in("asterisky")).isEmpty();
        assertThat(in("asterisky and risky")).containsExactly("risky");
        assertThat(in("")).isEmpty();
    }

    @Test
    void halfAHintIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordHint(UUID.randomUUID(), " ", "x"))
                .withMessage("safeguarding.words.hint.missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordHint(UUID.randomUUID(), "x".repeat(61), "x"))
                .withMessage("safeguarding.words.hint.long");
    }
}
