package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonLeft;
import org.alongside.school.roster.RosterWorkbook.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@RecordApplicationEvents
@WithMockUser(roles = "ADMIN")
class RosterImportTests {
    private static final int AUTHORITY = 907;
    private static final List<String> PUPIL = List.of("UPN", "Forename", "Surname", "Year", "Form", "DOB", "Email");
    private static final List<String> LESSON = List.of("Person", "Week", "Day", "Period", "Subject", "Room");

    @Autowired
    RosterImport roster;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @TempDir
    Path folder;

    private final RosterWorkbook school = new RosterWorkbook(AUTHORITY, 2, 2, 1, 2);
    private final List<Integer> ownPeriods = new ArrayList<>();

    @BeforeEach
    void haveASchoolDay() {
        for (int number = 1; number <= 5; number++) {
            var added = database.update(
                    "insert ignore into period (number, name, starts, ends, kind) values (?, ?, ?, ?, 'LESSON')",
                    number,
                    "Period " + number,
                    "%02d:00:00".formatted(8 + number),
                    "%02d:50:00".formatted(8 + number));
            if (added == 1) {
                ownPeriods.add(number);
            }
        }
    }

    @AfterEach
    void leaveTheSchoolAsItWas() {
        database.update("delete from administrative_act where act = 'import'");
        for (var mine : List.of("upn like '_907%'", "staff_code like 'T907-%'")) {
            database.update(
                    "delete from timetable_entry where person_id in (select id from person where " + mine + ")");
            database.update("delete from person where " + mine);
        }
        database.update("delete from room where name like 'T907 %'");
        ownPeriods.forEach(it -> database.update("delete from period where number = ?", it));
    }

    private RosterFile file(Sheet... sheets) {
        return RosterFile.open("roster.xlsx", RosterWorkbook.write(folder.resolve("roster.xlsx"), sheets));
    }

    private DryRun partly(RosterFile file) {
        var sheets =
                roster.inspect(file).stream().map(it -> it.everybody(false)).toList();
        return roster.dryRun(file, sheets, Progress.NONE);
    }

    private DryRun bring(RosterFile file) {
        var dryRun = partly(file);
        roster.apply(dryRun, dryRun.needs(), Progress.NONE);
        return dryRun;
    }

    private int mine(String where) {
        return database.queryForObject(
                "select count(*) from person where (upn like '_907%' or staff_code like 'T907-%') and " + where,
                Integer.class);
    }

    private static List<Object> pupil(int serial, Object... rest) {
        var row = new ArrayList<Object>();
        row.add(RosterWorkbook.upn(AUTHORITY, 15, serial));
        row.addAll(List.of(rest));
        return row;
    }

    private static List<String> reasons(DryRun dryRun) {
        return dryRun.changes().stream()
                .filter(it -> it.what() == ChangeKind.REJECTED)
                .flatMap(it -> it.reasons().stream()
                        .map(reason -> it.row() + " " + reason.key().substring(14)))
                .toList();
    }

    @Test
    void bringsAWholeSchoolInAndTheSameFileTwiceChangesNothing() {
        var file = RosterFile.open("roster.xlsx", school.write(folder.resolve("roster.xlsx")));
        var first = partly(file);
        assertThat(mine("true")).as("a dry run writes nothing").isZero();
        assertThat(first.count(SheetKind.PUPILS, ChangeKind.NEW)).isEqualTo(14);
        assertThat(first.count(SheetKind.STAFF, ChangeKind.NEW)).isEqualTo(2);
        assertThat(first.count(SheetKind.ROOMS, ChangeKind.NEW)).isEqualTo(3);
        assertThat(first.count(SheetKind.TIMETABLES, ChangeKind.NEW)).isEqualTo(16);
        assertThat(first.needs()).isEmpty();
        roster.apply(first, Set.of(), Progress.NONE);
        assertThat(mine("left_on is null")).isEqualTo(16);
        assertThat(database.queryForObject(
                        "select count(*) from timetable_entry where person_id in (select id from person where upn like '_907%')",
                        Integer.class))
                .isEqualTo(14 * 20);

        var second = partly(file);
        assertThat(second.changes()).isEmpty();
        assertThat(second.changesNothing()).isTrue();
        assertThat(second.people(ChangeKind.UNCHANGED)).isEqualTo(16);
        assertThat(second.count(SheetKind.TIMETABLES, ChangeKind.UNCHANGED)).isEqualTo(16);
        var before = database.queryForList("select * from person where upn like '_907%' order by id");
        roster.apply(second, Set.of(), Progress.NONE);
        assertThat(database.queryForList("select * from person where upn like '_907%' order by id"))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void readsTheSameSchoolFromACsvWithSemicolons() throws Exception {
        var text = "UPN;Legal last name;Legal first name;Year group;Registration form\n"
                + RosterWorkbook.upn(AUTHORITY, 15, 1) + ";Nguyễn;Zoë;Year 9;9R\n";
        var path = Files.writeString(folder.resolve("arbor.csv"), "\uFEFF" + text);
        bring(RosterFile.open("arbor.csv", path));
        assertThat(mine("legal_given = 'Zoë' and legal_family = 'Nguyễn' and year_group = 9 and form = '9R'"))
                .isEqualTo(1);
    }

    @Test
    void showsWhichFactsChangeAndKeepsWhatTheFileHasNoColumnFor() {
        bring(file(Sheet.of("Pupils", PUPIL, pupil(1, "Grace", "Green", 9, "9R", "2012-05-06", "g@demo.example"))));
        var dryRun = partly(file(Sheet.of(
                "Pupils", List.of("UPN", "Forename", "Surname", "Year", "Form"), pupil(1, "Grace", "Green", 10, ""))));
        assertThat(dryRun.changes()).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo(ChangeKind.CHANGED);
            assertThat(it.row()).isEqualTo(2);
            assertThat(it.fields())
                    .containsExactlyInAnyOrder(
                            new FieldChange(RosterField.YEAR_GROUP, "9", "10"),
                            new FieldChange(RosterField.FORM, "9R", ""));
        });
        roster.apply(dryRun, Set.of(), Progress.NONE);
        assertThat(mine("year_group = 10 and form is null and born = '2012-05-06' and email = 'g@demo.example'"))
                .isEqualTo(1);
    }

    @Test
    void rejectsRowsWithTheirNumberAndAReasonAndTakesTheOthers() {
        var wrong = RosterWorkbook.upn(AUTHORITY, 15, 3);
        var mistyped = (wrong.charAt(0) == 'A' ? "B" : "A") + wrong.substring(1);
        var dryRun = partly(file(Sheet.of(
                "Pupils",
                PUPIL,
                pupil(1, "Grace", "Green", 9, "9R", "2012-05-06", "g@demo.example"),
                pupil(2, "", "Green", 9, "", "", ""),
                List.of(mistyped, "Hana", "Green", 9, "", "", ""),
                List.of(),
                pupil(4, "Old", "Green", 9, "", "31/12/1989", ""),
                pupil(5, "Young", "Green", 9, "", "01/01/2090", ""),
                pupil(6, "Sixth", "Green", 6, "", "", ""),
                pupil(7, "Mail", "Green", 9, "", "", "nowhere"),
                pupil(8, "Twice", "Green", 9, "", "", ""),
                pupil(9, "x".repeat(81), "Green", 9, "", "", ""),
                pupil(8, "Twice", "Again", 9, "", "", ""))));
        assertThat(reasons(dryRun))
                .containsExactly(
                        "3 row.missing",
                        "4 row.upn-check",
                        "6 row.born-early",
                        "7 row.born-future",
                        "8 row.year",
                        "9 row.email",
                        "10 row.twice",
                        "11 row.too-long",
                        "12 row.twice");
        var twice = dryRun.changes().stream()
                .filter(it -> it.row() == 10)
                .findFirst()
                .orElseThrow();
        assertThat(twice.reasons().getFirst().arguments()).contains("12");
        assertThat(dryRun.needs()).containsExactly(Confirmation.REJECTED_SEEN);
        assertThatThrownBy(() -> roster.apply(dryRun, Set.of(), Progress.NONE))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("not-confirmed"));
        assertThat(mine("true")).isZero();
        roster.apply(dryRun, dryRun.needs(), Progress.NONE);
        assertThat(mine("true")).isEqualTo(1);
    }

    @Test
    void rejectsLessonsOfNobodyAndAtNoTime() {
        var someone = RosterWorkbook.upn(AUTHORITY, 15, 1);
        var refused = RosterWorkbook.upn(AUTHORITY, 15, 2);
        var nobody = RosterWorkbook.upn(AUTHORITY, 15, 3);
        var dryRun = partly(file(
                Sheet.of(
                        "Lessons",
                        LESSON,
                        List.of(someone, "A", "Mon", 1, "Maths", "R1"),
                        List.of(nobody, "A", "Mon", 1, "Maths", "R1"),
                        List.of(refused, "A", "Mon", 1, "Maths", "R1"),
                        List.of(someone, "A", "Mon", 99, "Maths", "R1"),
                        List.of(someone, "A", "Sun", 1, "Maths", "R1"),
                        List.of(someone, "C", "Mon", 1, "Maths", "R1"),
                        List.of(someone, "A", "Mon", 1, "French", "R2"),
                        List.of(someone, "A", "Mon", 1, "Maths", "R1"),
                        List.of(someone, "A", "Tue", 1, "", "R1")),
                Sheet.of(
                        "Pupils",
                        PUPIL,
                        pupil(1, "Grace", "Green", 9, "", "", ""),
                        pupil(2, "Hana", "Green", 99, "", "", ""))));
        assertThat(reasons(dryRun))
                .containsExactly(
                        "3 row.year",
                        "3 row.nobody",
                        "4 row.person-rejected",
                        "5 row.period",
                        "6 row.day",
                        "7 row.week",
                        "8 row.busy",
                        "10 row.missing");
        assertThat(dryRun.count(SheetKind.TIMETABLES, ChangeKind.NEW)).isEqualTo(1);
    }

    @Test
    void replacesTheTimetableOfWhoeverIsInTheFileAndOfNobodyElse() {
        bring(RosterFile.open("roster.xlsx", school.write(folder.resolve("roster.xlsx"))));
        var one = school.upn(9, 0);
        bring(file(Sheet.of("Lessons", LESSON, List.of(one, "B", "Fri", 2, "Astronomy", ""))));
        assertThat(database.queryForList(
                        "select subject from timetable_entry t join person p on p.id = t.person_id where upn = ?",
                        String.class,
                        one))
                .containsExactly("Astronomy");
        assertThat(database.queryForObject(
                        "select count(*) from timetable_entry t join person p on p.id = t.person_id where upn = ?",
                        Integer.class,
                        school.upn(9, 1)))
                .isEqualTo(20);
    }

    @Test
    @Transactional
    void marksALeaverDeletesNobodyAndTakesThemBack() {
        bring(RosterFile.open("roster.xlsx", school.write(folder.resolve("roster.xlsx"))));
        var rows = new ArrayList<>(school.pupils().rows());
        rows.removeLast();
        var file = file(new Sheet("Pupils", rows));
        var dryRun = roster.dryRun(file);
        assertThat(dryRun.changes()).anySatisfy(it -> {
            assertThat(it.what()).isEqualTo(ChangeKind.LEAVING);
            assertThat(it.row()).isZero();
        });
        roster.apply(dryRun, EnumSet.allOf(Confirmation.class), Progress.NONE);
        var gone = school.upn(13, 1);
        assertThat(database.queryForObject("select left_on from person where upn = ?", LocalDate.class, gone))
                .isEqualTo(LocalDate.now(clock.withZone(Said.LONDON)));
        assertThat(events.stream(PersonLeft.class).map(PersonLeft::person))
                .containsAll(dryRun.leaving())
                .isNotEmpty();
        assertThat(mine("left_on is null and staff_code is not null"))
                .as("no sheet of staff, nobody of them left")
                .isEqualTo(2);
        assertThat(roster.dryRun(file).changes())
                .as("once gone they do not leave again")
                .isEmpty();

        var back = partly(file(school.pupils()));
        assertThat(back.changes())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo(ChangeKind.RETURNING));
        roster.apply(back, Set.of(), Progress.NONE);
        assertThat(mine("left_on is not null")).isZero();
    }

    @Test
    @Transactional
    void asksLoudlyWhenManyWouldLeaveAndKeepsWhomARejectedRowMayMean() {
        bring(RosterFile.open("roster.xlsx", school.write(folder.resolve("roster.xlsx"))));
        var rows = new ArrayList<>(school.pupils().rows());
        var spoilt = new ArrayList<>(rows.get(1));
        spoilt.set(0, "no number");
        var dryRun = roster.dryRun(file(new Sheet("Pupils", List.of(rows.getFirst(), spoilt, rows.get(2)))));
        assertThat(dryRun.needs()).contains(Confirmation.MANY_LEAVING, Confirmation.REJECTED_SEEN);
        var kept = database.queryForObject(
                "select id from person where upn = ?",
                java.util.UUID.class,
                rows.get(1).getFirst());
        assertThat(dryRun.leaving()).isNotEmpty().noneMatch(it -> it.value().equals(kept));
        assertThatThrownBy(() -> roster.apply(dryRun, Set.of(Confirmation.REJECTED_SEEN), Progress.NONE))
                .isInstanceOf(RosterRefused.class);
    }

    @Test
    @Transactional
    void asksWhoTakesOverWhenAnAdministratorWouldLeave() {
        bring(RosterFile.open("roster.xlsx", school.write(folder.resolve("roster.xlsx"))));
        database.update(
                "insert into account (id, person_id, username, password) select id, id, 't907', '{noop}-' from person where staff_code = ?",
                school.staffCode(1));
        database.update(
                "insert into account_role (account_id, role) select id, 'ADMIN' from account where username = 't907'");
        var rows = new ArrayList<>(school.staff().rows());
        rows.removeLast();
        var dryRun = roster.dryRun(file(new Sheet("Staff", rows)));
        assertThat(dryRun.needs()).contains(Confirmation.ROLE_HOLDER_LEAVING);
        assertThat(dryRun.leavingRoleHolders()).hasSize(1);
    }

    @Test
    @Transactional
    void keepsStaffWhoWereEnteredByHandAndGivesThemTheirCode() {
        database.update(
                "insert into person (id, kind, legal_given, legal_family) values (uuid(), 'STAFF', 'Ottoline', 'Farthing-Demo')");
        var head = List.of("Staff Code", "Forename", "Surname");
        var without = roster.dryRun(file(Sheet.of("Staff", head, List.of("T907-1", "Ida", "Other-Demo"))));
        assertThat(without.changes())
                .noneMatch(it -> it.what() == ChangeKind.LEAVING && it.who().contains("Farthing-Demo"));
        var with = partly(file(Sheet.of("Staff", head, List.of("T907-2", "Ottoline", "Farthing-Demo"))));
        assertThat(with.changes()).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo(ChangeKind.CHANGED);
            assertThat(it.fields()).containsExactly(new FieldChange(RosterField.STAFF_CODE, "", "T907-2"));
        });
    }

    @Test
    void knowsAPupilAgainWhoseNumberBecamePermanent() {
        var rest = "90743211500A";
        var temporary = org.alongside.school.Upn.checkLetter(rest) + rest;
        bring(file(Sheet.of("Pupils", PUPIL, List.of(temporary, "Grace", "Green", 9, "9R", "2012-05-06", ""))));
        var dryRun = bring(file(Sheet.of("Pupils", PUPIL, pupil(1, "Grace", "GREEN", 9, "9R", "2012-05-06", ""))));
        assertThat(dryRun.changes()).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo(ChangeKind.CHANGED);
            assertThat(it.fields()).anyMatch(field -> field.field() == RosterField.UPN);
        });
        assertThat(mine("true")).isEqualTo(1);
    }

    @Test
    void refusesToApplyWhatIsNoLongerTrue() {
        bring(file(Sheet.of("Pupils", PUPIL, pupil(1, "Grace", "Green", 9, "9R", "", ""))));
        var dryRun = partly(file(Sheet.of("Pupils", PUPIL, pupil(1, "Grace", "Green", 10, "10R", "", ""))));
        database.update("update person set form = '9S' where upn = ?", RosterWorkbook.upn(AUTHORITY, 15, 1));
        assertThatThrownBy(() -> roster.apply(dryRun, Set.of(), Progress.NONE))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("changed-meanwhile"));
        assertThat(mine("form = '9S' and year_group = 9")).isEqualTo(1);
    }

    @Test
    void importsNothingIfTheDatabaseRefusesTheLastRow() {
        database.execute("alter table timetable_entry add constraint planted check (subject <> 'Planted')");
        try {
            var sheet = school.timetables();
            sheet.rows().set(sheet.rows().size() - 1, List.of(school.staffCode(1), "B", "Fri", 2, "Planted", ""));
            var dryRun = partly(file(school.pupils(), school.staff(), school.rooms(), sheet));
            assertThat(dryRun.needs()).isEmpty();
            assertThatThrownBy(() -> roster.apply(dryRun, Set.of(), Progress.NONE))
                    .isInstanceOf(DataAccessException.class);
            assertThat(mine("true")).isZero();
            assertThat(database.queryForObject("select count(*) from room where name like 'T907 %'", Integer.class))
                    .isZero();
        } finally {
            database.execute("alter table timetable_entry drop constraint planted");
        }
        bring(file(school.pupils(), school.staff(), school.rooms(), school.timetables()));
        assertThat(mine("true")).isEqualTo(16);
    }

    @Test
    void changesNothingWhenStopped() {
        var file = file(school.pupils(), school.staff(), school.rooms(), school.timetables());
        var sheets = roster.inspect(file);
        assertThatThrownBy(() -> roster.dryRun(file, sheets, part -> true)).isInstanceOf(ImportStopped.class);
        var dryRun = partly(file);
        assertThatThrownBy(() -> roster.apply(dryRun, Set.of(), part -> part >= 0.1))
                .isInstanceOf(ImportStopped.class);
        assertThat(mine("true")).isZero();
    }

    @Test
    void refusesAFileThatNothingIsKnownOf() throws Exception {
        var strange = Files.writeString(folder.resolve("strange.csv"), "Colour,Shape\nred,round\n");
        assertThatThrownBy(() -> roster.inspect(RosterFile.open("strange.csv", strange)))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("no-columns"));
        var bare = Files.writeString(folder.resolve("bare.csv"), "UPN,Forename,Surname,Year\n");
        assertThatThrownBy(() -> roster.inspect(RosterFile.open("bare.csv", bare)))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("empty"));
        var half = Files.writeString(folder.resolve("half.csv"), "UPN,Surname\nx,Green\n");
        var file = RosterFile.open("half.csv", half);
        var sheets =
                roster.inspect(file).stream().map(it -> it.as(SheetKind.PUPILS)).toList();
        assertThatThrownBy(() -> roster.dryRun(file, sheets, Progress.NONE))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        it -> assertThat(it.sentence().key()).endsWith("column-missing"));
    }

    @Test
    @WithMockUser(roles = {"HEAD", "DSL", "COORDINATOR", "TEACHER"})
    void isForAdministratorsOnly() {
        var file = file(school.pupils());
        assertThatThrownBy(() -> roster.inspect(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roster.dryRun(file)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesAFullSchoolInSeconds() {
        var full = new RosterWorkbook(AUTHORITY, 215, 20, 1, 2, 3, 4, 5);
        var path = full.write(folder.resolve("full.xlsx"));
        var start = System.nanoTime();
        var file = RosterFile.open("full.xlsx", path);
        var dryRun = partly(file);
        var between = System.nanoTime();
        roster.apply(dryRun, dryRun.needs(), Progress.NONE);
        var end = System.nanoTime();
        var again = partly(file);
        System.out.printf(
                "TIME roster of %d people and %d lessons: dry run %d ms, apply %d ms, dry run again %d ms%n",
                dryRun.people(ChangeKind.NEW),
                full.lessons(),
                (between - start) / 1_000_000,
                (end - between) / 1_000_000,
                (System.nanoTime() - end) / 1_000_000);
        assertThat(dryRun.people(ChangeKind.NEW)).isEqualTo(1525);
        assertThat(full.lessons()).isEqualTo(76_250);
        assertThat(again.changes()).isEmpty();
        assertThat((end - start) / 1_000_000_000.0).isLessThan(30);
    }

    @Test
    void aNumberThatNamesSomebodyElseAltogetherIsRefused() {
        bring(file(
                Sheet.of(
                        "Pupils",
                        PUPIL,
                        pupil(1, "Grace", "Green", 9, "9R", "2012-05-06", ""),
                        pupil(2, "Hana", "Hill", 9, "9R", "2012-07-08", ""),
                        pupil(3, "Ivo", "Irwin", 9, "9R", "2012-09-10", "")),
                Sheet.of(
                        "Staff",
                        List.of("Staff Code", "Title", "Forename", "Surname"),
                        List.of("T907-AS", "Mrs", "Anna", "Smith"),
                        List.of("T907-BT", "Mr", "Ben", "Turner"))));
        database.update("update person set left_on = '2026-07-20' where staff_code = 'T907-AS'");
        var dryRun = partly(file(
                Sheet.of(
                        "Pupils",
                        PUPIL,
                        // the column of numbers was sorted without the others
                        pupil(1, "Hana", "Hill", 9, "9R", "2012-07-08", ""),
                        pupil(2, "Grace", "Green", 9, "9R", "2012-05-06", ""),
                        pupil(3, "Ivan", "Iliev", 9, "9R", "2012-09-10", "")),
                Sheet.of(
                        "Staff",
                        List.of("Staff Code", "Title", "Forename", "Surname"),
                        // a code of somebody who left, given to somebody new
                        List.of("T907-AS", "Mr", "Arun", "Singh"),
                        List.of("T907-BT", "Mr", "Ben", "Taylor-Turner"))));
        assertThat(reasons(dryRun))
                .containsExactlyInAnyOrder("2 row.somebody-else", "3 row.somebody-else", "2 row.somebody-else");
        assertThat(dryRun.count(SheetKind.PUPILS, ChangeKind.CHANGED))
                .as("the same date of birth: both names may change")
                .isOne();
        assertThat(dryRun.count(SheetKind.STAFF, ChangeKind.CHANGED))
                .as("somebody who married")
                .isOne();
        roster.apply(dryRun, dryRun.needs(), Progress.NONE);
        assertThat(mine("legal_given = 'Grace' and born = '2012-05-06'")).isOne();
        assertThat(mine("legal_given = 'Anna' and left_on is not null")).isOne();
        assertThat(mine("legal_given = 'Arun'")).isZero();
    }
}
