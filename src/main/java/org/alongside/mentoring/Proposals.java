package org.alongside.mentoring;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs of the matching, kept as they were. */
@Repository
class Proposals {
    private final JdbcClient database;

    Proposals(JdbcClient database) {
        this.database = database;
    }

    void add(SchemeId scheme, PersonId by, Proposal proposal) {
        var worst = proposal.pairs().stream()
                .mapToInt(Proposal.ProposedPair::score)
                .min()
                .orElse(0);
        var total = proposal.pairs().stream()
                .mapToLong(Proposal.ProposedPair::score)
                .sum();
        database.sql("""
                        insert into match_run (id, scheme_id, made_at, made_by, seed, worst, total)
                        values (:id, :scheme, :at, :by, :seed, :worst, :total)
                        """)
                .param("id", proposal.id().value())
                .param("scheme", scheme.value())
                .param("at", Timestamp.from(proposal.madeAt()))
                .param("by", by.value())
                .param("seed", proposal.seed())
                .param("worst", worst)
                .param("total", total)
                .update();
        for (var pair : proposal.pairs()) {
            database.sql("insert into match_pair values (:run, :mentee, :mentor, :score, :shared)")
                    .param("run", proposal.id().value())
                    .param("mentee", pair.mentee().value())
                    .param("mentor", pair.mentor().value())
                    .param("score", pair.score())
                    .param("shared", String.join(",", pair.shared()))
                    .update();
        }
        for (var left : proposal.leftOut()) {
            database.sql("insert into match_left_out values (:run, :mentee, :reason)")
                    .param("run", proposal.id().value())
                    .param("mentee", left.mentee().value())
                    .param("reason", left.reason())
                    .update();
        }
    }

    Optional<Proposal> latest(SchemeId scheme) {
        return database.sql(
                        "select id, made_at, seed, confirmed_at from match_run where scheme_id = :scheme order by made_at desc, id limit 1")
                .param("scheme", scheme.value())
                .query((row, number) -> {
                    var id = new MatchRunId(row.getObject("id", UUID.class));
                    return new Proposal(
                            id,
                            row.getTimestamp("made_at").toInstant(),
                            row.getLong("seed"),
                            row.getTimestamp("confirmed_at") != null,
                            pairs(id),
                            leftOut(id));
                })
                .optional();
    }

    /** True once, for whoever confirms first. */
    boolean confirm(MatchRunId run, Timestamp now) {
        return database.sql(
                                "update match_run set confirmed_at = :now, version = version + 1 where id = :run and confirmed_at is null")
                        .param("now", now)
                        .param("run", run.value())
                        .update()
                == 1;
    }

    private List<Proposal.ProposedPair> pairs(MatchRunId run) {
        return database.sql(
                        "select mentee_id, mentor_id, score, shared from match_pair where run_id = :run order by score, mentee_id")
                .param("run", run.value())
                .query((row, number) -> new Proposal.ProposedPair(
                        new PersonId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        keys(row.getString(4))))
                .list();
    }

    private List<Proposal.LeftOut> leftOut(MatchRunId run) {
        return database.sql("select mentee_id, reason from match_left_out where run_id = :run order by mentee_id")
                .param("run", run.value())
                .query((row, number) ->
                        new Proposal.LeftOut(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    static List<String> keys(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
