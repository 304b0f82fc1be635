package org.alongside.curriculum.delivery.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.AlongsideTest;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The database against a naive count, on invented schools. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class RandomSchoolsTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    SchoolCoverage coverage;

    @Autowired
    SpiralCurriculum spiral;

    private CoverageScene scene;

    @BeforeEach
    void twoClassesAndALessonPlannedForOne() {
        scene = new CoverageScene(database, spiral);
    }

    private YearCoverage year() {
        return coverage.of(scene.school.year).orElseThrow();
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
            for (var pupil : scene.pupils) {
                var from = CoverageScene.FIRST.plusDays(lot.nextInt(60));
                var until = lot.nextBoolean() ? null : from.plusDays(lot.nextInt(60));
                var in = lot.nextBoolean() ? scene.nineR : scene.nineT;
                seats.add(new Seat(in.id().value(), pupil.id(), from, until));
                database.update(
                        "insert into teaching_class_member (class_id, person_id, from_day, to_day) values (?, ?, ?, ?)",
                        in.id().value(),
                        pupil.id().value(),
                        Date.valueOf(from),
                        until == null ? null : Date.valueOf(until));
            }
            var order = new ArrayList<>(lessons);
            Collections.shuffle(order, lot);
            for (var one : order.subList(0, 8)) {
                var in = lot.nextBoolean() ? scene.nineR : scene.nineT;
                var planned = scene.school.plan(
                                in,
                                Map.of(
                                        CoverageScene.FIRST.plusDays(lot.nextInt(100)),
                                        one.id().value()))
                        .getFirst();
                var fate = Occasion.Fate.values()[lot.nextInt(3)];
                occasions.add(
                        new Occasion(planned.id().value(), in.id().value(), planned.day(), fate, one.statements()));
                if (fate == Occasion.Fate.MISSED) {
                    scene.missed(planned, "event");
                } else if (fate == Occasion.Fate.TAUGHT) {
                    var reasons = new HashMap<Cast, String>();
                    for (var pupil : scene.pupils) {
                        switch (lot.nextInt(6)) {
                            case 0 -> reasons.put(pupil, "AWAY");
                            case 1 -> reasons.put(pupil, "ELSEWHERE");
                            case 2 -> reasons.put(pupil, "WITHDRAWN");
                            default -> {}
                        }
                    }
                    scene.taught(planned, reasons);
                    reasons.forEach((pupil, why) -> {
                        var caughtUp = lot.nextInt(3) == 0;
                        if (caughtUp) {
                            database.update(
                                    "insert into lesson_catch_up (planned_lesson_id, pupil_id, caught_up_on, noted_by) values (?, ?, ?, ?)",
                                    planned.id().value(),
                                    pupil.id().value(),
                                    Date.valueOf(CoverageScene.FIRST.plusDays(90)),
                                    scene.lead.id().value());
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
                for (var pupil : scene.pupils) {
                    assertThat(real.coverage().standing(pupil.id(), statement))
                            .as("school %d, %s", seed, statement)
                            .isEqualTo(oracle.standing(pupil.id(), statement));
                }
            }
        }
    }
}
