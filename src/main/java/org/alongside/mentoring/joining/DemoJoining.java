package org.alongside.mentoring.joining;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the demo school's mentors and mentees joined: trained, agreed, chosen from those who applied. All invented. */
@Component
class DemoJoining implements DemoChapter {
    /** What comes before the first meeting. */
    static final List<String> REQUIRED = List.of(
            "training-role",
            "training-listening",
            "training-limits",
            "training-telling",
            "training-no-blame",
            "training-personal-safety");

    private static final int MENTORS = 60;
    private static final int MENTEES = 78;
    private static final int APPLICANTS = 70;
    private static final int NEWCOMERS = 14;
    private static final int LATER_YES = 9;
    private static final int LATER_NO = 6;

    private final SchemeMembers members;
    private final SchoolTerms terms;
    private final JdbcTemplate database;

    DemoJoining(SchemeMembers members, SchoolTerms terms, JdbcTemplate database) {
        this.members = members;
        this.terms = terms;
        this.database = database;
    }

    @Override
    public int place() {
        return 310;
    }

    @Override
    public void tell(LocalDate today) {
        var scheme = members.scheme().orElseThrow();
        training(scheme.startsOn(), today);
        sessions(scheme.startsOn());
        promises(scheme, today);
        applications(scheme.startsOn(), today);
        laterRound(today);
        voices(today);
    }

    private void training(LocalDate start, LocalDate today) {
        var rows = new ArrayList<Object[]>();
        var mentors = DemoCast.mentors(MENTORS);
        for (int i = 0; i < mentors.size(); i++) {
            // one in thirty did it a year ago and needs a refresher
            var day = i % 30 == 29 ? today.minusMonths(12).minusDays(3) : start.minusDays(14 + i % 5);
            for (var module : REQUIRED) {
                rows.add(new Object[] {mentors.get(i).value(), module, Date.valueOf(day)});
            }
            if (i % 3 == 1) {
                rows.add(new Object[] {mentors.get(i).value(), "training-phones", Date.valueOf(start.plusWeeks(4))});
            }
        }
        for (var mentee : DemoCast.mentees(MENTEES)) {
            rows.add(new Object[] {mentee.value(), TrainingBook.MENTEES, Date.valueOf(start.minusDays(4))});
        }
        database.batchUpdate("insert into training_done (person_id, module, done_on) values (?, ?, ?)", rows);
    }

    private void sessions(LocalDate start) {
        var mentors = DemoCast.mentors(MENTORS);
        session(start.minusDays(12), 90, "Listening, and what I can promise", "Mr Price", mentors);
        session(start.minusDays(5), 60, "When somebody tells you", "Mrs Siddiqui and Mr Price", mentors);
        session(
                start.plusWeeks(5),
                45,
                "Phones in practice",
                "Ms Osei",
                mentors.stream().filter(it -> mentors.indexOf(it) % 3 == 1).toList());
    }

    private void session(LocalDate day, int minutes, String title, String ledBy, List<PersonId> present) {
        var id = UUID.nameUUIDFromBytes(("demo session " + title).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.update(
                "insert into training_session (id, held_on, minutes, title, led_by, created_by) values (?, ?, ?, ?, ?, ?)",
                id,
                Date.valueOf(day),
                minutes,
                title,
                ledBy,
                DemoCast.DANIEL_PRICE.value());
        database.batchUpdate(
                "insert into training_attendance (session_id, person_id) values (?, ?)",
                present.stream().map(it -> new Object[] {id, it.value()}).toList());
    }

    /** Everybody before the first meeting; a new term finds most of them again. */
    private void promises(RunningScheme scheme, LocalDate today) {
        var first = terms.of(scheme.startsOn()).key();
        var now = terms.of(today).key();
        var rows = new ArrayList<Object[]>();
        promises(
                rows,
                scheme,
                DemoCast.mentors(MENTORS),
                "MENTOR",
                first,
                scheme.startsOn().minusDays(5),
                0);
        promises(
                rows,
                scheme,
                DemoCast.mentees(MENTEES),
                "MENTEE",
                first,
                scheme.startsOn().minusDays(4),
                0);
        if (!first.equals(now)) {
            promises(rows, scheme, DemoCast.mentors(MENTORS), "MENTOR", now, today.minusDays(3), 8);
            promises(rows, scheme, DemoCast.mentees(MENTEES), "MENTEE", now, today.minusDays(2), 6);
        }
        database.batchUpdate("""
                insert ignore into promise_given (scheme_id, person_id, term, side, wording, given_at)
                values (?, ?, ?, ?, 1, ?)
                """, rows);
    }

    /** @param skip every how many-th has not yet; 0 for nobody */
    private static void promises(
            List<Object[]> rows,
            RunningScheme scheme,
            List<PersonId> people,
            String side,
            String term,
            LocalDate day,
            int skip) {
        for (int i = 0; i < people.size(); i++) {
            if (skip == 0 || i % skip != skip - 1) {
                rows.add(new Object[] {scheme.id(), people.get(i).value(), term, side, at(day, 8 + i % 8)});
            }
        }
    }

    private static Timestamp at(LocalDate day, int hour) {
        return Timestamp.from(
                day.atTime(LocalTime.of(hour, 20)).atZone(Said.LONDON).toInstant());
    }

    private void applications(LocalDate start, LocalDate today) {
        var applicants = DemoCast.mentors(APPLICANTS);
        for (int i = 0; i < 24; i++) {
            var ignored = application(applicants.get(i), "DECIDED", "YES", null, start.minusWeeks(7), i);
        }
        for (int i = MENTORS; i < MENTORS + 4; i++) {
            var ignored = application(
                    applicants.get(i), "DECIDED", "NOT_NOW", i % 2 == 0 ? "places" : "exams", start.minusWeeks(6), i);
        }
        var ignored = application(applicants.get(64), "SENT", null, null, today.minusDays(1), 64);
        ignored = application(applicants.get(65), "SENT", null, null, today.minusDays(2), 65);
        var waiting = application(applicants.get(66), "REFERENCE", null, null, today.minusDays(5), 66);
        asked(waiting, DemoCast.HANNAH_LOWE, Asked.Task.REFERENCE, null, today);
        var heard = application(applicants.get(67), "REFERENCE", null, null, today.minusDays(8), 67);
        asked(heard, DemoCast.HANNAH_LOWE, Asked.Task.REFERENCE, "YES", today);
        var met = application(applicants.get(68), "INTERVIEW", null, null, today.minusDays(12), 68);
        asked(met, DemoCast.JAMES_HART, Asked.Task.REFERENCE, "WITH_CARE", today);
        asked(met, DemoCast.ABENA_OSEI, Asked.Task.INTERVIEW, "YES", today);
        asked(met, DemoCast.DANIEL_PRICE, Asked.Task.INTERVIEW, null, today);
    }

    /** Last month Year 11 applied for the next cohort, and those who had joined since the scheme began had asked for a mentor. */
    private void laterRound(LocalDate today) {
        var sent = today.minusMonths(1).withDayOfMonth(5);
        var applicants = DemoCast.nextMentors(LATER_YES + LATER_NO);
        for (int i = 0; i < applicants.size(); i++) {
            var ignored = i < LATER_YES
                    ? application(applicants.get(i), "DECIDED", "YES", null, sent, i)
                    : application(applicants.get(i), "DECIDED", "NOT_NOW", "exams", sent, i);
        }
        database.batchUpdate(
                "insert into mentor_request (id, person_id, asked_at, state, decided_by, decided_at) values (uuid(), ?, ?, 'ENTERED', ?, ?)",
                DemoCast.mentees(MENTEES + NEWCOMERS).subList(MENTEES, MENTEES + NEWCOMERS).stream()
                        .map(it -> new Object[] {
                            it.value(), at(sent, 12), DemoCast.DANIEL_PRICE.value(), at(sent.plusDays(7), 15)
                        })
                        .toList());
    }

    private UUID application(
            PersonId person,
            String stage,
            @Nullable String decision,
            @Nullable String reason,
            LocalDate sent,
            int lot) {
        var id = UUID.nameUUIDFromBytes(
                ("demo application " + person.value()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.update(
                """
                insert into mentor_application (id, person_id, stage, motives, strengths, words, referee_named, promises, sent_at,
                    decision, reason, decided_at, decided_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?)
                """,
                id,
                person.value(),
                stage,
                "help," + MentorApplication.MOTIVES.get(1 + lot % 5),
                "listen," + MentorApplication.STRENGTHS.get(1 + lot % 5),
                lot % 4 == 0
                        ? "I was new here in Year 9 and somebody sat with me at lunch. I would like to do that."
                        : "",
                lot % 2 == 0 ? "Miss Lowe" : "Mr Hart",
                at(sent, 16),
                decision,
                reason,
                decision == null ? null : at(sent.plusDays(10), 15),
                decision == null ? null : DemoCast.DANIEL_PRICE.value(),
                at(sent.plusDays(decision == null ? 0 : 10), 15));
        return id;
    }

    private void asked(UUID application, PersonId adult, Asked.Task task, @Nullable String supports, LocalDate today) {
        database.update(
                """
                insert into application_adult (application_id, person_id, task, asked_at, answered_at, supports, remark)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                application,
                adult.value(),
                task.name(),
                at(today.minusDays(4), 9),
                supports == null ? null : at(today.minusDays(2), 10),
                supports,
                supports == null ? "" : "Waits for quieter people to speak first. Sometimes takes on too much.");
        if (supports != null) {
            for (int i = 0; i < task.criteria().size(); i++) {
                database.update(
                        "insert into application_rating (application_id, person_id, task, criterion, level) values (?, ?, ?, ?, ?)",
                        application,
                        adult.value(),
                        task.name(),
                        task.criteria().get(i),
                        3 + (i + adult.value().hashCode() & 1));
            }
        }
    }

    /** What mentees say: what they would like to do, how it was, and one who would like somebody else. */
    private void voices(LocalDate today) {
        database.update("""
                insert into meeting_agenda (meeting_id, place, activity)
                select m.id, 1, case crc32(m.id) % 3 when 0 then 'music-swap' when 1 then 'game' else 'drawing' end
                from meeting m join pairing p on p.id = m.pairing_id
                where m.state = 'PLANNED' and p.ended_on is null and m.day between ? and ? and (crc32(p.id) % 3 = 0 or p.mentee_id = ?)
                """, Date.valueOf(today), Date.valueOf(today.plusDays(6)), DemoCast.IDRIS_HASSAN.value());
        database.update("""
                insert into mentee_feeling (meeting_id, feeling, said_at)
                select m.id, 2 + crc32(m.id) % 4, timestamp(m.day, m.ends) from meeting m
                where m.state = 'HELD' and m.day between ? and ? and crc32(m.id) % 5 < 3
                """, Date.valueOf(today.minusDays(60)), Date.valueOf(today.minusDays(8)));
        database.update("""
                update meeting_log l join meeting m on m.id = l.meeting_id join pairing p on p.id = m.pairing_id
                set l.next_step = 'Bring the cards and finish the comic'
                where p.mentor_id = ? and m.state = 'HELD' and m.day = (select last_day from (
                    select max(x.day) as last_day from meeting x join pairing y on y.id = x.pairing_id
                    where y.mentor_id = ? and x.state = 'HELD') latest)
                """, DemoCast.AMARA_OKAFOR.value(), DemoCast.AMARA_OKAFOR.value());
        database.update("""
                insert into mentor_change_wish (id, pairing_id, mentee_id, made_at, talk_first)
                select uuid(), p.id, p.mentee_id, ?, true from pairing p where p.mentee_id = ? and p.ended_on is null limit 1
                """, at(today.minusDays(1), 16), DemoCast.TARIQ_CHOWDHURY.value());
    }
}
