package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTests {
    private final CellReader reader = new CellReader(LocalDate.of(2026, 11, 23));

    @ParameterizedTest
    @CsvSource({
        "BORN, 02/03/2011, 2011-03-02",
        "BORN, 2/3/2011, 2011-03-02",
        "BORN, 2011-03-02T00:00:00, 2011-03-02",
        "BORN, 02/03/2011 00:00, 2011-03-02",
        "BORN, 2 March 2011, 2011-03-02",
        "BORN, 02-MAR-2011, 2011-03-02",
        "BORN, 40604, 2011-03-02",
        "BORN, 1990-01-01, 1990-01-01",
        "YEAR_GROUP, Year 7, 7",
        "YEAR_GROUP, Yr 07, 7",
        "YEAR_GROUP, Y13, 13",
        "YEAR_GROUP, 10, 10",
        "EMAIL, a.green@demo.example, a.green@demo.example",
        "DISCREET, Yes, true",
        "UPN, r674 123101121, R674123101121",
        "FORENAME, '  Anna   Maria ', Anna Maria",
        "FORENAME, '=HYPERLINK(\"http://x\")', '=HYPERLINK(\"http://x\")'",
        "FORENAME, <script>alert(1)</script>, <script>alert(1)</script>",
    })
    void understands(RosterField field, String cell, String value) throws Exception {
        assertThat(reader.read(field, cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "BORN, 31/12/1989, born-early",
        "BORN, 24/11/2026, born-future",
        "BORN, 31/02/2011, born",
        "BORN, 03/14/2011, born",
        "BORN, 2/3/11, born",
        "YEAR_GROUP, 6, year",
        "YEAR_GROUP, Year 14, year",
        "YEAR_GROUP, Reception, year",
        "EMAIL, a.green, email",
        "EMAIL, a@b@c, email",
        "EMAIL, a b@c, email",
        "DISCREET, perhaps, yes-no",
        "PAIRS, 0, pairs",
        "UPN, A674123101121, upn-check",
        "UPN, R67412310112, upn-length",
        "UPN, RX74123101121, upn-shape",
    })
    void refuses(RosterField field, String cell, String reason) {
        assertThatThrownBy(() -> reader.read(field, cell))
                .isInstanceOfSatisfying(
                        CellReader.Unreadable.class,
                        it -> assertThat(it.sentence().key()).isEqualTo("school.import.row." + reason));
    }

    @Test
    void saysWhichLetterWouldBeRight() {
        assertThatThrownBy(() -> reader.read(RosterField.UPN, "A674123101121"))
                .isInstanceOfSatisfying(
                        CellReader.Unreadable.class,
                        it -> assertThat(it.sentence().arguments()).containsExactly("A", "R"));
    }

    @Test
    void countsLettersAsPeopleDo() throws Exception {
        assertThat(reader.read(RosterField.FORENAME, "x".repeat(80))).hasSize(80);
        assertThat(reader.read(RosterField.FORENAME, "𐍈".repeat(80))).hasSize(160);
        assertThatThrownBy(() -> reader.read(RosterField.FORENAME, "x".repeat(81)))
                .isInstanceOf(CellReader.Unreadable.class);
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(CellReader.tidy("\u202eGr\u200bace\u0000\u00a0 Green\n")).isEqualTo("Grace Green");
        assertThat(CellReader.tidy("\u200b\u00a0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A, Mon, 3, A MONDAY 3",
        "Week B, Friday, P1, B FRIDAY 1",
        "wk 2, 3, Period 2, B WEDNESDAY 2",
        "1, Tues, tutor time, A TUESDAY 1",
    })
    void understandsWhenALessonIs(String week, String day, String period, String slot) throws Exception {
        var time = new LessonTime(
                Map.of("tutor time", 1, "1", 1, "2", 2, "3", 3), EnumSet.of(RosterField.WEEK, RosterField.DAY));
        assertThat(time.slots(week, day, period)).containsExactly(slot(slot));
    }

    @ParameterizedTest
    @CsvSource({
        "A Mon:3, A MONDAY 3",
        "MonB:3, B MONDAY 3",
        "1Fri:2, A FRIDAY 2",
        "Monday B-3, B MONDAY 3",
        "2 Thu P1, B THURSDAY 1"
    })
    void understandsAPeriodThatSaysItAll(String period, String slot) throws Exception {
        var time = new LessonTime(Map.of("1", 1, "2", 2, "3", 3), EnumSet.noneOf(RosterField.class));
        assertThat(time.slots("", "", period)).containsExactly(slot(slot));
    }

    @Test
    void takesALessonForBothWeeksWhereTheFileKnowsNoWeeks() throws Exception {
        var time = new LessonTime(Map.of("1", 1), EnumSet.of(RosterField.DAY));
        assertThat(time.slots("", "Mon", "1"))
                .containsExactly(new Slot(Week.A, DayOfWeek.MONDAY, 1), new Slot(Week.B, DayOfWeek.MONDAY, 1));
        assertThat(time.slots("", "Mon", "1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C|Mon|1|week",
                "|Mon|1|missing",
                "A|Sat|1|day",
                "A|Mon|9|period",
                "A|Mon|lunch|period",
                "A|Mon||missing"
            })
    void refusesATimeThatDoesNotExist(String line) {
        var parts = line.split("\\|", -1);
        var time = new LessonTime(Map.of("1", 1), EnumSet.of(RosterField.WEEK, RosterField.DAY));
        assertThatThrownBy(() -> time.slots(parts[0], parts[1], parts[2]))
                .isInstanceOfSatisfying(
                        CellReader.Unreadable.class,
                        it -> assertThat(it.sentence().key()).isEqualTo("school.import.row." + parts[3]));
    }

    @Test
    void saysThatTheSchoolDayIsNotSetUp() {
        var time = new LessonTime(Map.of(), EnumSet.of(RosterField.WEEK, RosterField.DAY));
        assertThatThrownBy(() -> time.slots("A", "Mon", "1"))
                .isInstanceOfSatisfying(
                        CellReader.Unreadable.class,
                        it -> assertThat(it.sentence().key()).isEqualTo("school.import.row.no-periods"));
    }

    private static Slot slot(String text) {
        var parts = List.of(text.split(" "));
        return new Slot(Week.valueOf(parts.get(0)), DayOfWeek.valueOf(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
}
