package org.alongside.curriculum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LessonTextTests {
    private static final String TEXT = """
            ---
            id: a-b
            title: "One: two"
            outcomes:
              - First
              - "Say: it"
            key-words:
              yes: a word
            something-new: kept
            ---

            ## Prior knowledge

            They know.

            ## A heading nobody knows

            Kept too.

            ## Activities

            ### Talk (10 minutes)

            Talk.
            """;

    @Test
    void putTogetherAgainItIsTheSameText() {
        assertThat(LessonText.of(TEXT).text()).isEqualTo(TEXT);
        assertThat(LessonText.of(TEXT.replace("\n", "\r\n")).text()).isEqualTo(TEXT);
    }

    @Test
    void fieldsAreReadAsPeopleReadThem() {
        var text = LessonText.of(TEXT);
        assertThat(text.plain("title")).isEqualTo("One: two");
        assertThat(text.values("outcomes")).containsExactly("First", "Say: it");
        assertThat(text.plain("Prior knowledge")).isEqualTo("They know.");
    }

    @Test
    void writingTheSameBackChangesNothing() {
        var text = LessonText.of(TEXT);
        assertThat(text.withValue("title", "One: two")
                        .withList("outcomes", text.values("outcomes"))
                        .withPairs("key-words", text.values("key-words"))
                        .withBody("Prior knowledge", "They know.\r\n")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void whatEverSomebodyTypesComesBackAsTheyTypedIt() {
        for (var typed :
                List.of("a: b", "# not a comment", "yes", "12", "say \"no\"", "- dash", "a\\b", "{", "'", "1:30")) {
            var text = LessonText.of(TEXT)
                    .withValue("title", typed)
                    .withList("outcomes", List.of(typed, "other"))
                    .withPairs("key-words", List.of("word: " + typed));
            var again = LessonText.of(text.text());
            assertThat(again.plain("title")).isEqualTo(typed);
            assertThat(again.values("outcomes")).containsExactly(typed, "other");
            assertThat(again.values("key-words")).containsExactly("word: " + typed);
        }
    }

    @Test
    void aLineIsFoundInItsSection() {
        var text = LessonText.of(TEXT);
        var lines = text.text().lines().toList();
        assertThat(text.sectionAt(lines.indexOf("  - First") + 1)).isEqualTo("outcomes");
        assertThat(text.sectionAt(lines.indexOf("Kept too.") + 1)).isEqualTo("A heading nobody knows");
        assertThat(text.sectionAt(lines.indexOf("Talk.") + 1)).isEqualTo("Activities");
        assertThat(text.sectionAt(1)).isEqualTo("id");
    }

    @Test
    void threeWaysTellWhoChangedWhat() {
        var base = LessonText.of(TEXT);
        var mine = base.withBody("Prior knowledge", "They know more.").withValue("title", "Mine");
        var theirs =
                base.withBody("Activities", "### Sing (10 minutes)\n\nSing.").withValue("title", "Theirs");
        var three = new ThreeWay(base, mine, theirs);
        assertThat(three.differences())
                .extracting(ThreeWay.Difference::section, ThreeWay.Difference::who)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("title", ThreeWay.Who.BOTH),
                        org.assertj.core.api.Assertions.tuple("Prior knowledge", ThreeWay.Who.MINE),
                        org.assertj.core.api.Assertions.tuple("Activities", ThreeWay.Who.THEIRS));
        var merged = three.taking(Set.of("Activities"));
        assertThat(merged.plain("title")).isEqualTo("Mine");
        assertThat(merged.plain("Prior knowledge")).isEqualTo("They know more.");
        assertThat(merged.plain("Activities")).startsWith("### Sing");
    }

    @Test
    void wordsAreComparedAndBothTextsCanBeReadFromTheComparison() {
        var wording = Wording.between("Pupils draw a house.", "Pupils draw their own house.");
        assertThat(read(wording, Wording.Kind.NEW)).isEqualTo("Pupils draw a house.");
        assertThat(read(wording, Wording.Kind.GONE)).isEqualTo("Pupils draw their own house.");
        assertThat(wording.isSame()).isFalse();
        assertThat(Wording.between("a b", "a b").isSame()).isTrue();
    }

    @Test
    void whenAllIsNewTheWordsDoNotTakeTurns() {
        assertThat(Wording.between("one two three", "four five six").pieces())
                .containsExactly(
                        new Wording.Piece(Wording.Kind.GONE, "one two three"),
                        new Wording.Piece(Wording.Kind.NEW, "four five six"));
    }

    @Test
    void longTextsAreComparedInAMoment() {
        var one = "line of words\n".repeat(9_000);
        var other = "other line of words\n".repeat(9_000);
        var start = System.nanoTime();
        assertThat(read(Wording.between(one, other), Wording.Kind.NEW)).isEqualTo(one);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }

    private static String read(Wording wording, Wording.Kind without) {
        var text = new StringBuilder();
        wording.pieces().stream().filter(it -> it.kind() != without).forEach(it -> text.append(it.text()));
        return text.toString();
    }
}
