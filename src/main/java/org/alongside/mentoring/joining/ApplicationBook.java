package org.alongside.mentoring.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications with what staff say about them. */
@Repository
class ApplicationBook {
    private final JdbcClient database;

    ApplicationBook(JdbcClient database) {
        this.database = database;
    }

    /** Somebody's last application, whatever became of it. */
    Optional<MentorApplication> latest(PersonId person) {
        return database.sql(
                        "select * from mentor_application where person_id = :person order by changed_at desc, id limit 1")
                .param("person", person.value())
                .query(ApplicationBook::application)
                .optional();
    }

    Optional<MentorApplication> find(UUID id) {
        return database.sql("select * from mentor_application where id = :id and stage <> 'DRAFT'")
                .param("id", id)
                .query(ApplicationBook::application)
                .optional();
    }

    /** Everything that was sent, open ones first, the oldest first. */
    List<MentorApplication> sent(int from, int most) {
        return database.sql("""
                        select * from mentor_application where stage <> 'DRAFT'
                        order by stage in ('DECIDED', 'WITHDRAWN'), sent_at, id limit :most offset :from
                        """)
                .param("from", from)
                .param("most", most)
                .query(ApplicationBook::application)
                .list();
    }

    int countSent() {
        return database.sql("select count(*) from mentor_application where stage <> 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    int countOpen() {
        return database.sql("select count(*) from mentor_application where stage in ('SENT', 'REFERENCE', 'INTERVIEW')")
                .query(Integer.class)
                .single();
    }

    /** A draft, by whoever writes it. @return whether it is theirs, and nobody has changed it since */
    boolean put(MentorApplication it, Instant now) {
        var statement = it.version() < 0
                ? database.sql("""
                                insert ignore into mentor_application (id, person_id, stage, motives, strengths, words,
                                    referee_named, promises, sent_at, decision, reason, changed_at)
                                values (:id, :person, :stage, :motives, :strengths, :words, :referee, :promises, :sent,
                                    :decision, :reason, :now)
                                """)
                : database.sql("""
                                update mentor_application set stage = :stage, motives = :motives, strengths = :strengths,
                                    words = :words, referee_named = :referee, promises = :promises, sent_at = :sent,
                                    decision = :decision, reason = :reason, changed_at = :now, version = version + 1
                                where id = :id and version = :version and person_id = :person and stage = 'DRAFT'
                                """).param("version", it.version());
        var sent = it.sentAt();
        return statement
                        .param("id", it.id())
                        .param("person", it.person().value())
                        .param("stage", it.stage().name())
                        .param("motives", String.join(",", it.motives()))
                        .param("strengths", String.join(",", it.strengths()))
                        .param("words", it.words())
                        .param("referee", it.refereeNamed())
                        .param("promises", it.promises())
                        .param("sent", sent == null ? null : Timestamp.from(sent))
                        .param(
                                "decision",
                                it.decision() == null ? null : it.decision().name())
                        .param("reason", it.reason())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return whether it was still in this version and open */
    boolean move(
            MentorApplication it,
            MentorApplication.Stage stage,
            MentorApplication.@Nullable Decision decision,
            @Nullable String reason,
            PersonId by,
            Instant now) {
        var decided = stage == MentorApplication.Stage.DECIDED;
        return database.sql("""
                        update mentor_application set stage = :stage, decision = :decision, reason = :reason,
                            decided_at = :decided, decided_by = :by, changed_at = :now, version = version + 1
                        where id = :id and version = :version and stage in ('SENT', 'REFERENCE', 'INTERVIEW')
                        """)
                        .param("stage", stage.name())
                        .param("decision", decision == null ? null : decision.name())
                        .param("reason", reason)
                        .param("decided", decided ? Timestamp.from(now) : null)
                        .param("by", decided ? by.value() : null)
                        .param("now", Timestamp.from(now))
                        .param("id", it.id())
                        .param("version", it.version())
                        .update()
                == 1;
    }

    void ask(UUID application, PersonId adult, Asked.Task task, Instant now) {
        database.sql(
                        "insert ignore into application_adult (application_id, person_id, task, asked_at) values (:id, :adult, :task, :now)")
                .param("id", application)
                .param("adult", adult.value())
                .param("task", task.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Everybody who was asked about one application. */
    List<Asked> asked(UUID application) {
        return asked("a.application_id = :who", application);
    }

    /** What this member of staff was asked about applications that are open; unanswered ones first. */
    List<Asked> askedOf(PersonId adult) {
        return asked("a.person_id = :who and m.stage in ('SENT', 'REFERENCE', 'INTERVIEW')", adult.value());
    }

    private List<Asked> asked(String condition, UUID who) {
        var ratings = new HashMap<List<Object>, Map<String, Integer>>();
        var from = " from application_adult a join mentor_application m on m.id = a.application_id ";
        database.sql(
                        "select r.* from application_rating r join application_adult a on a.application_id = r.application_id"
                                + " and a.person_id = r.person_id and a.task = r.task"
                                + " join mentor_application m on m.id = a.application_id where " + condition)
                .param("who", who)
                .query(row -> {
                    ratings.computeIfAbsent(key(row), it -> new HashMap<>())
                            .put(row.getString("criterion"), row.getInt("level"));
                });
        return database.sql("select a.*, m.person_id as applicant" + from + "where " + condition
                        + " order by a.answered_at is not null, a.asked_at, a.task")
                .param("who", who)
                .query((row, number) -> {
                    var supports = row.getString("supports");
                    return new Asked(
                            row.getObject("application_id", UUID.class),
                            new PersonId(row.getObject("applicant", UUID.class)),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Asked.Task.valueOf(row.getString("task")),
                            ratings.getOrDefault(key(row), Map.of()),
                            supports == null ? null : Asked.Support.valueOf(supports),
                            row.getString("remark"),
                            row.getLong("version"));
                })
                .list();
    }

    private static List<Object> key(ResultSet row) throws SQLException {
        return List.of(
                row.getObject("application_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("task"));
    }

    /** @return whether the adult was asked and nobody has answered in the same place since */
    boolean answer(Asked it, Instant now) {
        var supports = it.supports();
        var changed = database.sql("""
                        update application_adult set supports = :supports, remark = :remark, answered_at = :now,
                            version = version + 1
                        where application_id = :id and person_id = :adult and task = :task and version = :version
                        """)
                .param("supports", supports == null ? null : supports.name())
                .param("remark", it.remark().strip())
                .param("now", Timestamp.from(now))
                .param("id", it.application())
                .param("adult", it.adult().value())
                .param("task", it.task().name())
                .param("version", it.version())
                .update();
        if (changed == 0) {
            return false;
        }
        it.ratings()
                .forEach((criterion, level) -> database.sql("""
                        insert into application_rating (application_id, person_id, task, criterion, level)
                        values (:id, :adult, :task, :criterion, :level) on duplicate key update level = values(level)
                        """)
                        .param("id", it.application())
                        .param("adult", it.adult().value())
                        .param("task", it.task().name())
                        .param("criterion", criterion)
                        .param("level", level)
                        .update());
        return true;
    }

    /** Who has applied and who was accepted, for numbers alone. */
    Map<PersonId, Boolean> applicants() {
        var applicants = new HashMap<PersonId, Boolean>();
        database.sql(
                        "select person_id, max(coalesce(decision = 'YES', 0)) from mentor_application where stage not in ('DRAFT', 'WITHDRAWN') group by person_id")
                .query(row -> {
                    applicants.put(new PersonId(row.getObject(1, UUID.class)), row.getBoolean(2));
                });
        return applicants;
    }

    private static MentorApplication application(ResultSet row, int number) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        var decision = row.getString("decision");
        return new MentorApplication(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                MentorApplication.Stage.valueOf(row.getString("stage")),
                keys(row.getString("motives")),
                keys(row.getString("strengths")),
                row.getString("words"),
                row.getString("referee_named"),
                row.getBoolean("promises"),
                sent == null ? null : sent.toInstant(),
                decision == null ? null : MentorApplication.Decision.valueOf(decision),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static Set<String> keys(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",")));
    }
}
