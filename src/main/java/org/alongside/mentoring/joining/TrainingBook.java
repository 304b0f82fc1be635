package org.alongside.mentoring.joining;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.MentorCourse;
import org.alongside.curriculum.TrainingModule;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been learned, by whom and when. Training follows the person from one scheme to the next. */
@Repository
class TrainingBook {
    /** The name under which a mentee's short training is kept. */
    static final String MENTEES = "mentee-confidentiality";

    /** The name under which training is kept that an adult has seen and marked by hand. */
    static final String BY_HAND = "by-hand";

    private final JdbcClient database;
    private final MentorCourse course;

    TrainingBook(JdbcClient database, MentorCourse course) {
        this.database = database;
        this.course = course;
    }

    TrainingRule rule() {
        return database.sql("select live_minutes, valid_months, version from training_rule where id = 1")
                .query((row, number) -> new TrainingRule(row.getInt(1), row.getInt(2), row.getLong(3)))
                .single();
    }

    /** @return whether nobody has changed it since */
    boolean change(TrainingRule rule) {
        return database.sql("""
                        update training_rule set live_minutes = :live, valid_months = :months, version = version + 1
                        where id = 1 and version = :version
                        """)
                        .param("live", rule.liveMinutes())
                        .param("months", rule.validMonths())
                        .param("version", rule.version())
                        .update()
                == 1;
    }

    /** Modules that have to be finished before the first meeting. */
    List<String> required() {
        return course.modules().stream()
                .filter(TrainingModule::beforeFirstMeeting)
                .map(TrainingModule::id)
                .toList();
    }

    /** When each of these people last finished which module. */
    Map<PersonId, Map<String, LocalDate>> done(Collection<PersonId> people) {
        var done = new HashMap<PersonId, Map<String, LocalDate>>();
        if (!people.isEmpty()) {
            database.sql("""
                            select person_id, module, max(done_on) from training_done where person_id in (:people)
                            group by person_id, module
                            """)
                    .param("people", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        done.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), id -> new HashMap<>())
                                .put(row.getString(2), row.getDate(3).toLocalDate());
                    });
        }
        return done;
    }

    /** Minutes that each of these people spent in sessions from this day on. */
    Map<PersonId, Integer> liveMinutes(Collection<PersonId> people, LocalDate from) {
        var minutes = new HashMap<PersonId, Integer>();
        if (!people.isEmpty()) {
            database.sql("""
                            select a.person_id, sum(s.minutes) from training_attendance a
                            join training_session s on s.id = a.session_id
                            where a.person_id in (:people) and s.held_on >= :from group by a.person_id
                            """)
                    .param("people", people.stream().map(PersonId::value).toList())
                    .param("from", Date.valueOf(from))
                    .query(row -> {
                        minutes.put(new PersonId(row.getObject(1, UUID.class)), row.getInt(2));
                    });
        }
        return minutes;
    }

    /**
     * The day on which the training of each of these people is no longer fresh: what they finished here, or what an adult
     * has seen and marked by hand, whichever lasts longer. Whoever has neither is not in it.
     */
    Map<PersonId, LocalDate> expiries(Collection<PersonId> people) {
        var months = rule().validMonths();
        var expiries = finishedHere(people);
        done(people).forEach((person, modules) -> {
            var marked = modules.get(BY_HAND);
            if (marked != null) {
                expiries.merge(person, marked.plusMonths(months), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return expiries;
    }

    private Map<PersonId, LocalDate> finishedHere(Collection<PersonId> people) {
        var rule = rule();
        var required = required();
        var expiries = new HashMap<PersonId, LocalDate>();
        done(people).forEach((person, modules) -> {
            if (!required.isEmpty() && modules.keySet().containsAll(required)) {
                required.stream()
                        .map(modules::get)
                        .min(LocalDate::compareTo)
                        .ifPresent(it -> expiries.put(person, it.plusMonths(rule.validMonths())));
            }
        });
        return expiries;
    }

    /** Who of these has finished everything that comes before the first meeting, and freshly. */
    Set<PersonId> complete(Collection<PersonId> people, LocalDate today) {
        var rule = rule();
        var expiries = finishedHere(people);
        var live = liveMinutes(people, today.minusMonths(rule.validMonths()));
        var complete = new HashSet<PersonId>();
        expiries.forEach((person, expires) -> {
            if (expires.isAfter(today) && live.getOrDefault(person, 0) >= rule.liveMinutes()) {
                complete.add(person);
            }
        });
        return complete;
    }

    void finish(PersonId person, String module, LocalDate day, Instant now) {
        database.sql(
                        "insert ignore into training_done (person_id, module, done_on, done_at) values (:person, :module, :day, :now)")
                .param("person", person.value())
                .param("module", module)
                .param("day", Date.valueOf(day))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The last answer to each scenario, with whether it would serve. */
    Map<String, Answer> answers(PersonId person) {
        var answers = new HashMap<String, Answer>();
        database.sql("select scenario, chosen, well from training_answer where person_id = :person")
                .param("person", person.value())
                .query(row -> {
                    answers.put(row.getString(1), new Answer(row.getInt(2), row.getBoolean(3)));
                });
        return answers;
    }

    /** @param chosen place of the answer, from 0 */
    record Answer(int chosen, boolean well) {}

    void answer(PersonId person, String scenario, Answer answer, Instant now) {
        database.sql("""
                        insert into training_answer (person_id, scenario, chosen, well, answered_at)
                        values (:person, :scenario, :chosen, :well, :now)
                        on duplicate key update chosen = values(chosen), well = values(well), answered_at = values(answered_at)
                        """)
                .param("person", person.value())
                .param("scenario", scenario)
                .param("chosen", answer.chosen())
                .param("well", answer.well())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A refresher begins with empty answers. */
    void forget(PersonId person, List<String> scenarios) {
        if (!scenarios.isEmpty()) {
            database.sql("delete from training_answer where person_id = :person and scenario in (:scenarios)")
                    .param("person", person.value())
                    .param("scenarios", scenarios)
                    .update();
        }
    }
}
