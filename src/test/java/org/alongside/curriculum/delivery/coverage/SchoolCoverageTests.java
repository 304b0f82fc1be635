package org.alongside.curriculum.delivery.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.statements.StatementSets;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the database, the rights and the pages. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class SchoolCoverageTests extends SpringBrowserlessTest {
    private static final LocalDate FIRST = PlanningFixture.FIRST;
    private static final String LESSON = "consent-clear-yes";

    @Autowired
    JdbcTemplate database;

    @Autowired
    SchoolCoverage coverage;

    @Autowired
    SpiralCurriculum spiral;

    @Autowired
    StatementSets sets;

    private PlanningFixture school;
    private Cast lead;
    private Cast teacher;
    private Cast other;
    private Cast head;
    private final List<Cast> pupils = new ArrayList<>();
    private TeachingClass nineR;
    private TeachingClass nineT;
    private PlannedLesson lesson;
    private StatementCode code;

    @BeforeEach
    void twoClassesAndALessonTaughtToOne() {
        school = new PlanningFixture(database);
        lead = school.staff("Lead", Roles.PSHE_LEAD);
        teacher = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        head = school.staff("Head", Roles.HEAD);
        for (var name : List.of("Tia", "Omar", "Sunil", "Mei", "Ada", "Bo")) {
            pupils.add(school.pupil(name, 9));
        }
        nineR = school.addClass(
                "9R", 9, List.of(teacher.id()), pupils.stream().map(Cast::id).toList());
        nineT = school.addClass("9T", 9, List.of(other.id()), List.of());
        lesson = school.plan(nineR, Map.of(FIRST.plusDays(7), LESSON)).getFirst();
        lead.signIn();
        code = spiral.lesson(new LessonId(LESSON)).orElseThrow().statements().getFirst();
    }

    private UUID taught(PlannedLesson planned, Map<Cast, String> apart) {
        var id = UUID.randomUUID();
        database.update(
                """
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'DELIVERED', ?)
                """,
                id,
                planned.id().value(),
                planned.classId().value(),
                planned.lesson().value(),
                Date.valueOf(planned.day()),
                teacher.id().value());
        spiral.lesson(planned.lesson()).orElseThrow().statements().stream()
                .distinct()
                .forEach(it -> database.update(
                        "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", id, it.value()));
        apart.forEach((pupil, why) -> database.update(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, ?)",
                id,
                pupil.id().value(),
                why));
        return id;
    }

    private YearCoverage year() {
        return coverage.of(school.year).orElseThrow();
    }

    @Test
    void aLessonToComeIsPlannedAndATaughtOneIsMetByThoseWhoWereThere() {
        assertThat(year().of(nineR, code).state()).isEqualTo(CoverageCell.State.PLANNED);
        taught(lesson, Map.of(pupils.get(0), "AWAY", pupils.get(1), "WITHDRAWN"));

        assertThat(year().of(nineR, code)).isEqualTo(new CoverageCell(CoverageCell.State.TAUGHT, 0, 1, 0, 6, 4, 1, 1));
        assertThat(year().of(List.of(nineR, nineT), code).state()).isEqualTo(CoverageCell.State.PARTLY);
        assertThat(coverage.notMet(year(), nineR.id(), code))
                .extracting(SchoolCoverage.NotMet::pupil, SchoolCoverage.NotMet::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(pupils.get(0).id(), Standing.TO_CATCH_UP),
                        org.assertj.core.groups.Tuple.tuple(pupils.get(1).id(), Standing.WITHDRAWN));
    }

    @Test
    void whatALessonServedWhenItWasTaughtCountsWhateverItServesNow() {
        var id = taught(lesson, Map.of());
        database.update("delete from lesson_delivery_statement where delivery_id = ?", id);
        database.update("insert into lesson_delivery_statement (delivery_id, code) values (?, 'RSE-SEC-FAM-01')", id);

        assertThat(year().of(nineR, new StatementCode("RSE-SEC-FAM-01")).taught())
                .isEqualTo(1);
        assertThat(year().of(nineR, code).state()).isEqualTo(CoverageCell.State.NONE);
    }

    @Test
    void aMissedLessonWithANewHourIsNotMissed() {
        database.update(
                """
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'NOT_DELIVERED', 'event', ?)
                """,
                UUID.randomUUID(),
                lesson.id().value(),
                nineR.id().value(),
                LESSON,
                Date.valueOf(lesson.day()),
                teacher.id().value());
        assertThat(year().of(nineR, code).state()).isEqualTo(CoverageCell.State.MISSED);
        school.plan(nineR, Map.of(FIRST.plusDays(200), LESSON));
        assertThat(year().of(nineR, code).missed()).isZero();
        assertThat(year().of(nineR, code).state()).isEqualTo(CoverageCell.State.PLANNED);
    }

    @Test
    void aTeacherSeesTheirOwnClassOnlyAndAnotherClassIsLikeNone() {
        taught(lesson, Map.of(pupils.getFirst(), "AWAY"));
        teacher.signIn();
        assertThat(year().classes()).containsExactly(nineR);
        assertThat(year().of(nineR, code).met()).isEqualTo(5);
        other.signIn();
        assertThat(year().classes()).containsExactly(nineT);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.notMet(year(), nineR.id(), code));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.of(pupils.getFirst().id()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.of(new PersonId(UUID.randomUUID())));
    }

    @Test
    void theHeadSeesLessonsButNoSmallNumberOfPupilsAndNoName() {
        taught(lesson, Map.of(pupils.getFirst(), "WITHDRAWN"));
        head.signIn();
        var cell = year().of(nineR, code);
        assertThat(cell.taught()).isEqualTo(1);
        assertThat(cell.met()).isNull();
        assertThat(cell.withdrawn()).isNull();
        assertThat(year().of(List.of(nineR), code).met())
                .as("one of six has not")
                .isNull();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.notMet(year(), nineR.id(), code));
    }

    @Test
    void aYearGroupsNumberDoesNotTellWhoWasAwayFromItsOneTaughtClass() {
        var many = new ArrayList<PersonId>();
        for (int i = 0; i < 10; i++) {
            many.add(school.pupil("P" + i, 9).id());
        }
        var nineS = school.addClass("9S", 9, List.of(), many);
        taught(lesson, Map.of(pupils.getFirst(), "AWAY"));
        head.signIn();
        assertThat(year().of(List.of(nineR, nineS), code).met())
                .as("5 of 16 have, but 9S was not taught it: one of six was away")
                .isNull();
    }

    @Test
    void anExportHasEveryStatementOfEveryClass() {
        assertThat(year().rows()).hasSize(2 * 115);
    }

    @Test
    void whatWasMetInAnEarlierYearIsSaid() {
        var before = UUID.randomUUID();
        database.update(
                "insert into academic_year (id, name, first_day, last_day) values (?, '2025-26', ?, ?)",
                before,
                Date.valueOf(FIRST.minusYears(1)),
                Date.valueOf(FIRST.minusDays(30)));
        var eight = UUID.randomUUID();
        database.update(
                "insert into teaching_class (id, academic_year_id, name, year_group) values (?, ?, '8R', 8)",
                eight,
                before);
        pupils.forEach(it -> database.update(
                "insert into teaching_class_member (class_id, person_id, from_day, to_day) values (?, ?, ?, ?)",
                eight,
                it.id().value(),
                Date.valueOf(FIRST.minusYears(1)),
                Date.valueOf(FIRST.minusDays(30))));
        var old = new PlannedLesson(
                org.alongside.curriculum.planning.PlannedLessonId.random(),
                new org.alongside.curriculum.planning.ClassId(eight),
                new LessonId(LESSON),
                null,
                FIRST.minusDays(100),
                5,
                1,
                1,
                1,
                PlannedLesson.Seating.MIXED,
                null,
                List.of(),
                null,
                0);
        taught(old, Map.of(pupils.get(2), "AWAY"));
        taught(lesson, Map.of(pupils.get(0), "AWAY", pupils.get(2), "AWAY"));

        assertThat(coverage.notMet(year(), nineR.id(), code))
                .extracting(SchoolCoverage.NotMet::pupil, SchoolCoverage.NotMet::metInAnEarlierYear)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(pupils.get(0).id(), true),
                        org.assertj.core.groups.Tuple.tuple(pupils.get(2).id(), false));
        var years = coverage.of(pupils.get(0).id());
        assertThat(years).extracting(SchoolCoverage.PupilYear::yearGroup).containsExactly(8, 9);
        assertThat(years.get(0).standings()).containsEntry(code, Standing.MET);
        assertThat(years.get(1).standings()).containsEntry(code, Standing.TO_CATCH_UP);
        assertThat(coverage.of(school.year).orElseThrow().of(nineR, code).met()).isEqualTo(4);
    }

    @Test
    void theDatabaseAgreesWithTheNaiveOracleOnRandomSchools() {
        var statements = spiral.statements().stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                .map(Statement::code)
                .toList();
        var lessons = spiral.lessons().stream().filter(it -> it.year() == 9).toList();
        for (int seed = 0; seed < 12; seed++) {
            for (var table : List.of(
                    "lesson_catch_up",
                    "lesson_delivery_pupil",
                    "lesson_delivery_statement",
                    "lesson_delivery",
                    "planned_lesson",
                    "teaching_class_member")) {
                database.update("delete from " + table);
            }
            var lot = new Random(seed);
            var seats = new ArrayList<Seat>();
            var occasions = new ArrayList<Occasion>();
            var apart = new ArrayList<Apart>();
            for (var pupil : pupils) {
                var from = FIRST.plusDays(lot.nextInt(60));
                var until = lot.nextBoolean() ? null : from.plusDays(lot.nextInt(60));
                var in = lot.nextBoolean() ? nineR : nineT;
                seats.add(new Seat(in.id().value(), pupil.id(), from, until));
                database.update(
                        "insert into teaching_class_member (class_id, person_id, from_day, to_day) values (?, ?, ?, ?)",
                        in.id().value(),
                        pupil.id().value(),
                        Date.valueOf(from),
                        until == null ? null : Date.valueOf(until));
            }
            var order = new ArrayList<>(lessons);
            java.util.Collections.shuffle(order, lot);
            for (var one : order.subList(0, 8)) {
                var in = lot.nextBoolean() ? nineR : nineT;
                var planned = school.plan(
                                in,
                                Map.of(
                                        FIRST.plusDays(lot.nextInt(100)),
                                        one.id().value()))
                        .getFirst();
                var fate = Occasion.Fate.values()[lot.nextInt(3)];
                occasions.add(
                        new Occasion(planned.id().value(), in.id().value(), planned.day(), fate, one.statements()));
                if (fate == Occasion.Fate.MISSED) {
                    database.update(
                            """
                            insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, recorded_by)
                            values (?, ?, 1, ?, ?, ?, 'NOT_DELIVERED', ?)
                            """,
                            UUID.randomUUID(),
                            planned.id().value(),
                            in.id().value(),
                            one.id().value(),
                            Date.valueOf(planned.day()),
                            lead.id().value());
                } else if (fate == Occasion.Fate.TAUGHT) {
                    var reasons = new java.util.HashMap<Cast, String>();
                    for (var pupil : pupils) {
                        switch (lot.nextInt(6)) {
                            case 0 -> reasons.put(pupil, "AWAY");
                            case 1 -> reasons.put(pupil, "ELSEWHERE");
                            case 2 -> reasons.put(pupil, "WITHDRAWN");
                            default -> {}
                        }
                    }
                    taught(planned, reasons);
                    reasons.forEach((pupil, why) -> {
                        var caughtUp = lot.nextInt(3) == 0;
                        if (caughtUp) {
                            database.update(
                                    "insert into lesson_catch_up (planned_lesson_id, pupil_id, caught_up_on, noted_by) values (?, ?, ?, ?)",
                                    planned.id().value(),
                                    pupil.id().value(),
                                    Date.valueOf(FIRST.plusDays(90)),
                                    lead.id().value());
                        }
                        apart.add(new Apart(
                                planned.id().value(),
                                pupil.id(),
                                caughtUp
                                        ? Apart.Why.CAUGHT_UP
                                        : why.equals("WITHDRAWN") ? Apart.Why.WITHDRAWN : Apart.Why.AWAY));
                    });
                }
            }
            var oracle = new NaiveCoverage(seats, occasions, apart);
            var real = year();
            for (var statement : statements) {
                for (var pupil : pupils) {
                    assertThat(real.coverage().standing(pupil.id(), statement))
                            .as("school %d, %s", seed, statement)
                            .isEqualTo(oracle.standing(pupil.id(), statement));
                }
            }
        }
    }

    @Test
    void thePageShowsThemesFirstAndNamesWhoHasNotMetAStatement() {
        taught(lesson, Map.of(pupils.getFirst(), "AWAY"));
        UI.getCurrent().navigate("curriculum/coverage");
        assertThat($(H1.class).single().getText()).endsWith("of 115 statements taught so far this year");
        assertThat(table()).contains("Respectful relationships", "Year 9").doesNotContain("RSE-SEC-RR-01");

        open("rows=all&group=9");
        assertThat(table()).contains("met by 5 of 6", "1 to catch up", "RSE-SEC-RR-01", ">9R<");

        open("rows=all&group=9&class=" + nineR.id() + "&statement=" + code.value());
        assertThat($(WhoHasNot.class).single().getElement().getTextRecursively())
                .contains("9R: 5 of 6 have met it", "Still to catch up", "Tia Demo");
        assertThat($(Anchor.class, $(WhoHasNot.class).single()).single().getHref())
                .isEqualTo("curriculum/coverage/pupil/" + pupils.getFirst().id().value());
    }

    @Test
    void somebodyElsesCellIsNotOpenedAndNonsenseInTheAddressDoesNoHarm() {
        taught(lesson, Map.of(pupils.getFirst(), "AWAY"));
        head.signIn();
        open("rows=all&group=9&class=" + nineR.id() + "&statement=" + code.value());
        assertThat($(WhoHasNot.class).exists()).isFalse();
        assertThat(table()).contains("number not shown").doesNotContain("met by 5 of 6");
        open("rows=theme:99&group=x&class=1&statement=%3Cscript%3E&year=z");
        assertThat(table()).contains("RSE-SEC-RR-01").doesNotContain("<script>");
    }

    @Test
    void aPupilsPageIsForTheirTeachers() {
        taught(lesson, Map.of());
        UI.getCurrent()
                .navigate("curriculum/coverage/pupil/" + pupils.getFirst().id().value());
        assertThat($(H1.class).single().getText())
                .startsWith("Tia Demo has met ")
                .endsWith(" of 115 statements");
        other.signIn();
        UI.getCurrent()
                .navigate("curriculum/coverage/pupil/" + pupils.getFirst().id().value());
        assertThat($(PupilCoverageView.class).exists()).isFalse();
    }

    /** The shipped statements under new names; the lesson's first was split in two, one was dropped and one is new. */
    private UUID laterGuidance(StatementCode dropped) {
        var statements = new StringBuilder("code,phase,strand,item_no,paraphrase\n");
        var mapping = new StringBuilder("old,new,kind\n");
        for (var it : spiral.statements()) {
            var phase = it.phase() == Statement.Phase.PRIMARY ? "primary" : "secondary";
            if (it.code().equals(dropped)) {
                mapping.append(it.code()).append(",,dropped\n");
            } else if (it.code().equals(code)) {
                for (var part : List.of("-A", "-B")) {
                    statements.append("N-%s%s,%s,h,1,part\n".formatted(it.code(), part, phase));
                    mapping.append("%s,N-%s%s,split\n".formatted(it.code(), it.code(), part));
                }
            } else {
                statements.append("N-%s,%s,h,1,same\n".formatted(it.code(), phase));
                mapping.append("%s,N-%s,same\n".formatted(it.code(), it.code()));
            }
        }
        statements.append("N-NEW,secondary,h,1,Something nobody asked before\n");
        mapping.append(",N-NEW,new\n");
        var rehearsed = sets.rehearse(
                statements.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                mapping.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(rehearsed.problems()).isEmpty();
        return sets.load("2028 guidance", rehearsed);
    }

    @Test
    void againstALaterGuidanceWhatWasTaughtCountsThroughTheMappingAndTheRestIsNamed() {
        taught(lesson, Map.of(pupils.getFirst(), "AWAY"));
        var dropped = new StatementCode("RSE-SEC-FAM-01");
        var set = laterGuidance(dropped);
        var later = coverage.of(school.year, set).orElseThrow();
        var part = new StatementCode("N-" + code + "-A");

        assertThat(later.statements()).hasSize(115 - 1 + 1 + 1);
        assertThat(later.of(nineR, part)).isEqualTo(year().of(nineR, code));
        assertThat(later.of(nineR, new StatementCode("N-" + code + "-B")).taught())
                .isEqualTo(1);
        assertThat(later.of(nineR, new StatementCode("N-NEW")).state()).isEqualTo(CoverageCell.State.NONE);
        assertThat(later.of(nineR, code).state())
                .as("the older statement is none of this version")
                .isEqualTo(CoverageCell.State.NONE);
        assertThat(later.guidance().unmapped()).extracting(Statement::code).containsExactly(new StatementCode("N-NEW"));
        assertThat(later.guidance().dropped()).extracting(Statement::code).containsExactly(dropped);
        assertThat(coverage.notMet(later, nineR.id(), part))
                .extracting(SchoolCoverage.NotMet::pupil)
                .containsExactly(pupils.getFirst().id());
        assertThat(coverage.of(school.year, UUID.randomUUID()).orElseThrow().statements())
                .hasSize(115);
    }

    @Test
    void thePageReadsAgainstTheChosenGuidance() {
        taught(lesson, Map.of());
        var set = laterGuidance(new StatementCode("RSE-SEC-FAM-01"));
        open("rows=all&group=9&guidance=" + set);
        assertThat($(H1.class).single().getText()).endsWith(" of 116 statements taught so far this year");
        assertThat(table()).contains("N-" + code + "-A · part of an older statement", "guidance=" + set);
        assertThat($(WithoutMapping.class).single().getElement().getTextRecursively())
                .contains("One statement is new", "Something nobody asked before", "One older statement");
        open("rows=all&group=9&guidance=" + set + "&class=" + nineR.id() + "&statement=N-" + code + "-B");
        assertThat($(WhoHasNot.class).single().getElement().getTextRecursively())
                .contains("6 of 6");
        open("rows=all&group=9");
        assertThat($(WithoutMapping.class).exists()).isFalse();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("curriculum/coverage", QueryParameters.fromString(query));
    }

    private String table() {
        return $(Matrix.class).single().getElement().getProperty("innerHTML");
    }
}
