package org.alongside.curriculum.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTests {
    private static final List<String> ORDER = List.of("yes", "partly", "no");

    @Test
    void fewAnswersAreHiddenAltogether() {
        var tally = Tally.of(ORDER, Map.of("yes", 4));
        assertThat(tally.total()).isNull();
        assertThat(tally.answers().values()).containsOnlyNulls();
    }

    @Test
    void nobodyIsNothingToHide() {
        assertThat(Tally.of(ORDER, Map.of()).answers()).containsEntry("yes", 0);
        assertThat(Tally.of(ORDER, Map.of()).total()).isZero();
    }

    @Test
    void aSmallNumberTakesAnotherWithItSoThatItCannotBeWorkedOut() {
        var tally = Tally.of(ORDER, Map.of("yes", 30, "partly", 12, "no", 2));
        assertThat(tally.answers())
                .containsEntry("yes", 30)
                .containsEntry("partly", null)
                .containsEntry("no", null);
        assertThat(tally.total()).isEqualTo(44);
    }

    @Test
    void noNumberFromOneToFourIsEverToldOrLeftAlone() {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            var counts = new HashMap<String, Integer>();
            ORDER.forEach(it -> counts.put(it, random.nextInt(12)));
            var tally = Tally.of(ORDER, counts);
            assertThat(tally.answers().values().stream()
                            .filter(Objects::nonNull)
                            .toList())
                    .as("%s", counts)
                    .allMatch(it -> it == 0 || it >= Tally.FEWEST);
            var hidden =
                    tally.answers().values().stream().filter(Objects::isNull).count();
            var others = counts.values().stream().filter(it -> it > 0).count();
            if (tally.total() != null && others > 1) {
                assertThat(hidden).as("%s", counts).isNotEqualTo(1);
            }
        }
    }
}
