package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ActivityLibraryTests {
    private static final String GOOD = """
            activities:
              - id: knots
                title: Knots
                icon: link
                minutes: 10
                builds: learning
                what: Learn a knot.
                steps: [Look, Try, Show]
                needs: String.
            """;

    @Test
    void whatShipsIsWholeAndServesEveryPurpose() {
        assertThat(ActivityLibrary.all()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(it -> {
            assertThat(it.steps()).hasSize(3);
            assertThat(it.minutes()).isBetween(5, 45);
        });
        assertThat(ActivityLibrary.all()).extracting(Activity::builds).containsAll(ActivityLibrary.BUILDS);
        assertThat(ActivityLibrary.quick()).hasSize(6);
    }

    @Test
    void everyIconIsOneOfOurs() throws IOException {
        var ours = Files.readString(Path.of("frontend/styles/icons.svg"));
        assertThat(ActivityLibrary.all()).allMatch(it -> ours.contains("id=\"" + it.icon() + "\""));
    }

    @Test
    void aBrokenEntryIsNamed() {
        assertThat(ActivityLibrary.read(new StringReader(GOOD))).hasSize(1);
        for (var broken : new String[][] {
            {"title: Knots", "title: ''"}, {"builds: learning", "builds: winning"}, {"minutes: 10", "minutes: ten"}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ActivityLibrary.read(new StringReader(GOOD.replace(broken[0], broken[1]))))
                    .withMessageContaining("knots");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityLibrary.read(new StringReader(GOOD + GOOD.substring(GOOD.indexOf('\n') + 1))))
                .withMessageContaining("Two activities");
    }
}
