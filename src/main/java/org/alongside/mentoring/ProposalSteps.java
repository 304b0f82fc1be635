package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people changed in proposals, step by step; nothing is ever taken away. */
@Repository
class ProposalSteps {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    ProposalSteps(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * One step.
     *
     * @param number the version of the proposal after it
     * @param changed only pairs that it changed
     */
    record Step(
            long number,
            Kind kind,
            PersonId mentee,
            @Nullable PersonId mentor,
            PersonId by,
            Instant at,
            List<Before> changed) {
        enum Kind {
            MOVE,
            SWAP,
            LOCK,
            UNLOCK,
            FORBID,
            ALLOW,
            UNDO
        }
    }

    /** How one mentee was before a step, and with whom after it; null is nobody. */
    record Before(
            PersonId mentee,
            @Nullable PersonId mentor,
            boolean locked,
            Proposal.@Nullable Overridden overridden,
            @Nullable PersonId after) {}

    void add(MatchRunId run, Step step, Proposal.@Nullable Overridden overridden) {
        database.sql("""
                        insert into match_step (run_id, number, kind, mentee_id, mentor_id, reason, note, made_by, made_at)
                        values (:run, :number, :kind, :mentee, :mentor, :reason, :note, :by, :at)
                        """)
                .param("run", run.value())
                .param("number", step.number())
                .param("kind", step.kind().name())
                .param("mentee", step.mentee().value())
                .param("mentor", value(step.mentor()))
                .param("reason", overridden == null ? null : overridden.reason())
                .param("note", overridden == null ? null : overridden.note())
                .param("by", step.by().value())
                .param("at", Timestamp.from(step.at()))
                .update();
        batches.batchUpdate(
                "insert into match_step_pair (run_id, number, mentee_id, mentor_id, locked, reason, note, after_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                step.changed().stream()
                        .map(it -> new Object[] {
                            run.value(),
                            step.number(),
                            it.mentee().value(),
                            value(it.mentor()),
                            it.locked(),
                            it.overridden() == null ? null : it.overridden().reason(),
                            it.overridden() == null ? null : it.overridden().note(),
                            value(it.after())
                        })
                        .toList());
    }

    /** The last step that can be undone. */
    Optional<Step> last(MatchRunId run) {
        return steps(run, " and kind <> 'UNDO' and not undone order by number desc limit 1").stream()
                .findFirst();
    }

    /** What was done after a version, in order. */
    List<Step> since(MatchRunId run, long version) {
        return steps(run, " and number > " + version + " order by number");
    }

    void undone(MatchRunId run, long number) {
        database.sql("update match_step set undone = true where run_id = :run and number = :number")
                .param("run", run.value())
                .param("number", number)
                .update();
    }

    private List<Step> steps(MatchRunId run, String which) {
        return database.sql("select * from match_step where run_id = :run" + which)
                .param("run", run.value())
                .query((row, number) -> new Step(
                        row.getLong("number"),
                        Step.Kind.valueOf(row.getString("kind")),
                        new PersonId(row.getObject("mentee_id", UUID.class)),
                        Proposals.person(row, "mentor_id"),
                        new PersonId(row.getObject("made_by", UUID.class)),
                        row.getTimestamp("made_at").toInstant(),
                        changed(run, row.getLong("number"))))
                .list();
    }

    private List<Before> changed(MatchRunId run, long number) {
        return database.sql(
                        "select * from match_step_pair where run_id = :run and number = :number order by mentee_id")
                .param("run", run.value())
                .param("number", number)
                .query((row, at) -> {
                    var reason = row.getString("reason");
                    return new Before(
                            new PersonId(row.getObject("mentee_id", UUID.class)),
                            Proposals.person(row, "mentor_id"),
                            row.getBoolean("locked"),
                            reason == null
                                    ? null
                                    : new Proposal.Overridden(reason, Proposals.text(row.getString("note"))),
                            Proposals.person(row, "after_id"));
                })
                .list();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
