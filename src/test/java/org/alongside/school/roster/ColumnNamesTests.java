package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnNamesTests {
    private static ColumnMapping read(String... headings) {
        return ColumnMapping.recognise("Sheet", 1, List.of(headings), 1);
    }

    @Test
    void knowsAReportFromArbor() {
        var mapping = read(
                "Unique Pupil Number (UPN)",
                "Legal first name",
                "Legal last name",
                "Preferred first name",
                "Preferred last name",
                "Year group",
                "Registration form",
                "Date of birth",
                "Email address",
                "House");
        assertThat(mapping.kind()).isEqualTo(SheetKind.PUPILS);
        assertThat(mapping.columns()).hasSize(9).doesNotContainKey(9);
    }

    @Test
    void knowsAReportFromSims() {
        var mapping =
                read("Surname", "Forename", "Legal Surname", "Legal Forename", "Year Taught In", "Reg", "UPN", "DOB");
        assertThat(mapping.kind()).isEqualTo(SheetKind.PUPILS);
        assertThat(mapping.columns())
                .containsEntry(0, RosterField.PREFERRED_SURNAME)
                .containsEntry(1, RosterField.PREFERRED_FORENAME)
                .containsEntry(2, RosterField.SURNAME)
                .containsEntry(3, RosterField.FORENAME);
        assertThat(mapping.missing()).isEmpty();
    }

    @Test
    void takesAVagueNameForTheLegalOneWhereThereIsNoOther() {
        assertThat(read("UPN", "Surname", "Forename", "Year").columns())
                .containsEntry(1, RosterField.SURNAME)
                .containsEntry(2, RosterField.FORENAME);
    }

    @Test
    void knowsAReportFromBromcom() {
        var mapping = read("UPN", "LEGAL_LAST_NAME", "LEGAL_FIRST_NAME", "year-group", "Tutor Group", "School Email");
        assertThat(mapping.kind()).isEqualTo(SheetKind.PUPILS);
        assertThat(mapping.columns()).hasSize(6);
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(read("Staff Code", "Title", "Forename", "Surname", "Work Email")
                        .kind())
                .isEqualTo(SheetKind.STAFF);
        assertThat(read("Room", "Discreet", "Capacity").kind()).isEqualTo(SheetKind.ROOMS);
        assertThat(read("UPN", "Week", "Day", "Period", "Subject", "Room").kind())
                .isEqualTo(SheetKind.TIMETABLES);
        assertThat(read("Notes", "Colour").kind()).isNull();
    }

    @Test
    void saysWhichColumnIsMissingAndTakesOneByHand() {
        var mapping = read("UPN", "Surname", "Rufname", "Year").as(SheetKind.PUPILS);
        assertThat(mapping.missing()).containsExactly(RosterField.FORENAME);
        var byHand = mapping.with(2, RosterField.FORENAME);
        assertThat(byHand.missing()).isEmpty();
        assertThat(byHand.with(0, RosterField.FORENAME).columns())
                .isEqualTo(Map.of(0, RosterField.FORENAME, 1, RosterField.SURNAME, 3, RosterField.YEAR_GROUP));
    }

    @Test
    void findsTheHeadingsBelowATitle() {
        var headings = new Headings();
        headings.sheet("Report");
        headings.row(1, List.of("All pupils, 1 September"));
        headings.row(3, List.of("UPN", "Surname", "Forename", "Year"));
        headings.row(4, List.of("x", "Green", "Grace", "7"));
        var mapping = headings.finish().getFirst();
        assertThat(mapping.headingRow()).isEqualTo(3);
        assertThat(mapping.rows()).isEqualTo(1);
        assertThat(mapping.kind()).isEqualTo(SheetKind.PUPILS);
    }

    @Test
    void hasNoNameTwiceWithTheSameStrengthForOneKind() {
        for (var kind : SheetKind.values()) {
            for (var field : kind.required()) {
                assertThat(kind.optional()).doesNotContain(field);
            }
        }
        assertThat(ColumnNames.knows("date-of  BIRTH")).isTrue();
        assertThat(ColumnNames.knows("birthday party")).isFalse();
    }
}
