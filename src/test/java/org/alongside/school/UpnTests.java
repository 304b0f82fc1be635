package org.alongside.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTests {
    @ParameterizedTest
    @ValueSource(strings = {"B801200005001", "R674123101121", "r674 1231 01121"})
    void takesNumbersThatArePublishedAsExamples(String text) {
        assertThat(Upn.isValid(text)).isTrue();
        assertThat(Upn.of(text).value()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A801200005001",
                "B801200005002",
                "B810200005001",
                "B80120000500",
                "B8012000050011",
                "",
                "I801200005001"
            })
    void refusesAWrongLetterASlipAndAWrongLength(String text) {
        assertThat(Upn.isValid(text)).isFalse();
        assertThatThrownBy(() -> Upn.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheLastLetterOfATemporaryNumberByItsPlaceInTheAlphabet() {
        var first = Upn.checkLetter("80120000501A");
        var second = Upn.checkLetter("80120000501B");
        assertThat(first).isNotEqualTo(second);
        assertThat(Upn.isValid(first + "80120000501A")).isTrue();
        assertThat(Upn.isValid(first + "80120000501B")).isFalse();
    }

    @Test
    void doesNotRepeatTheNumberInWhatItComplainsAbout() {
        assertThatThrownBy(() -> Upn.of("B801200005002")).hasMessageNotContaining("8012");
    }
}
