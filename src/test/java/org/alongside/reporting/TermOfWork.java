package org.alongside.reporting;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.alongside.mentoring.SchoolFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school that has worked since the beginning of its year: pairs who met or did not, lessons, and worries. */
final class TermOfWork {
    private final JdbcTemplate database;
    private final JdbcClient safeguarding;
    private final Random lot = new Random(11);
    private final List<UUID> worries = new ArrayList<>();
    private final SchoolFixture school;
    private final LocalDate today;
    private final LocalDate from;

    /** Takes out what others left; what stands in the main database is the transaction’s, the worries are not. */
    TermOfWork(JdbcTemplate database, JdbcClient safeguarding, LocalDate day) {
        this.database = database;
        this.safeguarding = safeguarding;
        for (var table : List.of(
                "meeting_past",
                "meeting_log",
                "meeting_draft",
                "follow_up",
                "check_in",
                "meeting",
                "debrief_mentor",
                "debrief",
                "told_block",
                "told_member",
                "voice_count",
                "lesson_delivery_statement",
                "lesson_delivery_pupil",
                "lesson_delivery",
                "planned_lesson")) {
            database.update("delete from " + table);
        }
        database.update("update pairing set ended_on = '2020-01-01' where ended_on is null");
        nothingIsLeft();
        school = SchoolFixture.alone(database, day);
        today = school.today;
        from = Objects.requireNonNull(database.queryForObject("select min(first_day) from academic_year", LocalDate.class));
        pairs();
        recruits();
        lessons();
        worries();
    }

    LocalDate from() {
        return from;
    }

    LocalDate today() {
        return today;
    }

    /** Takes out the worries and what was told of them. */
    void nothingIsLeft() {
        safeguarding.sql("delete from told_block").update();
        safeguarding.sql("delete from told_member").update();
        for (var id : worries) {
            safeguarding
                    .sql("delete from alert where concern_id = :id")
                    .param("id", id)
                    .update();
            safeguarding
                    .sql("delete from concern where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    private void pairs() {
        var scheme = UUID.randomUUID();
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo', ?, ?, ?)",
                scheme,
                Date.valueOf(from),
                Date.valueOf(from.plusMonths(8)),
                school.coordinator.value());
        var term = database.queryForObject(
                        "select min(name) from academic_year where first_day = ?", String.class, Date.valueOf(from))
                + "/1";
        for (int i = 0; i < 30; i++) {
            var pairing = UUID.randomUUID();
            var mentor = school.pupil("Mentor", 12 + i % 2).value();
            var last = i % 4 == 0 ? 20 : 32;
            database.update(
                    "insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on) values (?, ?, ?, ?, ?, ?, ?)",
                    pairing,
                    scheme,
                    mentor,
                    school.pupil("Mentee", 7 + i % 3).value(),
                    List.of("", "chess", "chess,art", "chess,art,film").get(i % 4),
                    Date.valueOf(from),
                    Date.valueOf(from.plusMonths(8)));
            database.update(
                    "insert into participant (scheme_id, person_id, side, trained, cleared) values (?, ?, 'MENTOR', ?, true)",
                    scheme,
                    mentor,
                    i % 5 != 0);
            if (i % 3 != 0) {
                database.update(
                        "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) values (?, ?, ?, 'MENTOR', 1, ?)",
                        scheme,
                        mentor,
                        term,
                        from.atTime(9, 0));
            }
            for (int week = 0; week < last; week++) {
                if (week % 7 == 6) {
                    continue; // no school
                }
                var day = from.plusWeeks(week).plusDays(1);
                meeting(pairing, day);
                if (day.isBefore(today) && week % 3 == 1) {
                    database.update(
                            "insert into check_in (id, pairing_id, side, day, going, by_id) values (uuid(), ?, ?, ?, 'WELL', uuid())",
                            pairing,
                            lot.nextBoolean() ? "MENTOR" : "MENTEE",
                            Date.valueOf(day));
                    debrief(mentor, day, i);
                }
            }
        }
    }

    /** Thirty who would like to be mentors, and twenty who would like to have one. */
    private void recruits() {
        database.update("delete from mentor_application");
        database.update("delete from mentor_request");
        for (int year = 7; year <= 13; year++) {
            for (int i = 0; i < 5; i++) {
                school.pupil("Size", year);
            }
        }
        for (int i = 0; i < 30; i++) {
            database.update(
                    "insert into mentor_application (id, person_id, stage, sent_at, decision, decided_at) values (uuid(), ?, 'DECIDED', ?, ?, ?)",
                    school.pupil("Applicant", 12 + i % 2).value(),
                    from.atTime(9, 0),
                    i % 3 == 0 ? "NOT_NOW" : "YES",
                    from.atTime(12, 0));
        }
        for (int i = 0; i < 20; i++) {
            database.update(
                    "insert into mentor_request (id, person_id, asked_at, state, decided_at) values (uuid(), ?, ?, ?, ?)",
                    school.pupil("Asks", 7 + i % 2).value(),
                    from.atTime(9, 0),
                    i < 10 ? "ENTERED" : "NOT_NOW",
                    from.atTime(12, 0));
        }
    }

    private void meeting(UUID pairing, LocalDate day) {
        var state = List.of("HELD", "HELD", "HELD", "TRIED", "MISSED", "PLANNED", "CANCELLED")
                .get(lot.nextInt(7));
        var id = UUID.randomUUID();
        database.update(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id, state) values (?, ?, ?, 4, '12:30', '13:00', 'Demo', ?, ?)",
                id,
                pairing,
                Date.valueOf(day),
                school.coordinator.value(),
                day.isBefore(today) ? state : "PLANNED");
        if (day.isBefore(today) && (state.equals("TRIED") || state.equals("MISSED"))) {
            database.update(
                    "insert into meeting_log (id, meeting_id, number, outcome, why, written_by) values (uuid(), ?, 1, ?, 'other', uuid())",
                    id,
                    state);
            database.update(
                    "insert into meeting_log (id, meeting_id, number, outcome, why, written_by) values (uuid(), ?, 2, ?, ?, uuid())",
                    id,
                    state,
                    lot.nextInt(3) == 0 ? "forgot" : "away");
        }
    }

    private void debrief(UUID mentor, LocalDate day, int i) {
        if (i % 6 == 0 && day.isAfter(today.minusWeeks(5))) {
            return; // late ones
        }
        var debrief = UUID.randomUUID();
        database.update(
                "insert into debrief (id, adult_id, day, kind, state, made_by) values (?, uuid(), ?, 'INDIVIDUAL', ?, uuid())",
                debrief,
                Date.valueOf(day),
                lot.nextInt(5) == 0 ? "PLANNED" : lot.nextInt(9) == 0 ? "CANCELLED" : "HELD");
        database.update(
                "insert into debrief_mentor (debrief_id, mentor_id, came) values (?, ?, ?)",
                debrief,
                mentor,
                lot.nextInt(6) > 0);
    }

    private void lessons() {
        var year = database.queryForObject(
                "select id from academic_year where first_day = ?", UUID.class, Date.valueOf(from));
        for (int group = 7; group <= 11; group++) {
            var id = UUID.randomUUID();
            database.update(
                    "insert into teaching_class (id, academic_year_id, name, year_group) values (?, ?, ?, ?)",
                    id,
                    year,
                    group + "Demo",
                    group);
            for (int week = 0; week < 12; week++) {
                var planned = UUID.randomUUID();
                var day = YearMonth.from(from).atDay(1).plusWeeks(week);
                database.update(
                        "insert into planned_lesson (id, class_id, lesson_id, day, period, place) values (?, ?, ?, ?, 5, ?)",
                        planned,
                        id,
                        "demo-" + week,
                        Date.valueOf(day),
                        week + 1);
                if (day.isBefore(today)) {
                    taught(planned, id, "demo-" + week, day, group, week);
                }
            }
        }
    }

    private void taught(UUID planned, UUID schoolClass, String lesson, LocalDate day, int group, int week) {
        var record = UUID.randomUUID();
        var not = (week + group) % 6 == 0;
        database.update(
                "insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by) values (?, ?, 1, ?, ?, ?, ?, ?, uuid())",
                record,
                planned,
                schoolClass,
                lesson,
                Date.valueOf(day),
                not ? "NOT_DELIVERED" : "DELIVERED",
                not ? "event" : null);
        if (not) {
            return;
        }
        database.update(
                "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", record, "X-SEC-" + week % 4);
        database.update(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, uuid(), 'WITHDRAWN')",
                record);
        for (var question : List.of("USEFUL", "SAFE")) {
            for (var answer :
                    question.equals("SAFE") ? List.of("yes", "mostly", "no") : List.of("yes", "partly", "no")) {
                database.update(
                        "insert into voice_count (planned_lesson_id, question, answer, n) values (?, ?, ?, ?)",
                        planned,
                        question,
                        answer,
                        1 + lot.nextInt(9));
            }
        }
    }

    private void worries() {
        for (var it = YearMonth.from(from); it.isBefore(YearMonth.from(today)); it = it.plusMonths(1)) {
            for (int i = 0; i < 14; i++) {
                var id = UUID.randomUUID();
                worries.add(id);
                var raised = it.atDay(2 + i).atTime(11, 0);
                safeguarding
                        .sql("""
                                insert into concern (id, reference, idempotency_key, sender_id, sender_kind, sender_year, about_kind,
                                    narrative, danger, raised_at, due_at, forgotten_at, acknowledged_at, acknowledged_name, version)
                                values (:id, :reference, uuid(), uuid(), 'PUPIL', 9, 'ME', x'00', 'NO', :raised, :raised, :raised,
                                    timestampadd(minute, :minutes, :raised), 'Mrs Demo', 1)
                                """)
                        .param("id", id)
                        .param("reference", "R" + it.getMonthValue() + "-" + i)
                        .param("raised", raised)
                        .param("minutes", 1 + lot.nextInt(60))
                        .update();
                if (i % 2 == 0) {
                    safeguarding
                            .sql(
                                    "insert into alert (concern_id, person_id, step, claimed_until) values (:id, uuid(), 'OVERDUE', now(6))")
                            .param("id", id)
                            .update();
                }
            }
        }
    }
}
