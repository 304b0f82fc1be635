package org.alongside.mentoring;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.mentoring.matching.Rule;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs of the matching, as they were made and as people have changed them. */
@Repository
class Proposals {
    private static final String OPEN = " scheme_id = :scheme and confirmed_at is null and put_away_at is null ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Proposals(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(Proposal proposal, @Nullable MatchRunId parent) {
        database.sql("""
                        insert into match_run (id, scheme_id, made_at, made_by, seed, worst, total, name, kind, parent_id, people)
                        values (:id, :scheme, :at, :by, :seed, 0, 0, :name, :kind, :parent, :people)
                        """)
                .param("id", proposal.id().value())
                .param("scheme", proposal.scheme().value())
                .param("at", Timestamp.from(proposal.madeAt()))
                .param("by", proposal.madeBy().value())
                .param("seed", proposal.seed())
                .param("name", proposal.name())
                .param("kind", proposal.kind().name())
                .param("parent", parent == null ? null : parent.value())
                .param("people", proposal.people())
                .update();
        put(proposal);
    }

    /** Writes the pairs, those left out and the forbidden pairs as they are now. */
    void put(Proposal proposal) {
        for (var table : List.of("match_pair", "match_left_out", "match_forbidden")) {
            database.sql("delete from " + table + " where run_id = :run")
                    .param("run", proposal.id().value())
                    .update();
        }
        var run = proposal.id().value();
        batches.batchUpdate(
                """
                insert into match_pair (run_id, mentee_id, mentor_id, score, shared, others, favourites, wishes, before_id, locked, reason, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                proposal.pairs().stream().map(it -> row(run, it)).toList());
        batches.batchUpdate(
                "insert into match_left_out (run_id, mentee_id, reason, lost, allowed, slot, places, before_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                proposal.leftOut().stream().map(it -> row(run, it)).toList());
        batches.batchUpdate(
                "insert into match_forbidden (run_id, mentee_id, mentor_id) values (?, ?, ?)",
                proposal.forbidden().stream()
                        .map(it -> new Object[] {run, it.mentee().value(), it.mentor().value()})
                        .toList());
        database.sql("update match_run set worst = :worst, total = :total where id = :run")
                .param("worst", proposal.least().map(Proposal.ProposedPair::score).orElse(0))
                .param("total", proposal.total())
                .param("run", run)
                .update();
    }

    private static Object[] row(UUID run, Proposal.ProposedPair pair) {
        var overridden = pair.overridden();
        return new Object[] {
            run,
            pair.mentee().value(),
            pair.mentor().value(),
            pair.score(),
            String.join(",", pair.why().shared()),
            pair.why().others().stream().map(String::valueOf).collect(joining(",")),
            String.join(",", pair.why().favourites()),
            String.join(",", pair.why().wishes()),
            value(pair.before()),
            pair.locked(),
            overridden == null ? null : overridden.reason(),
            overridden == null ? null : overridden.note()
        };
    }

    private static Object[] row(UUID run, Proposal.LeftOut left) {
        var slot = left.slot();
        return new Object[] {
            run,
            left.mentee().value(),
            left.reason(),
            left.lost().entrySet().stream()
                    .map(it -> it.getKey().name() + ":" + it.getValue())
                    .sorted()
                    .collect(joining(",")),
            left.allowed(),
            slot == null ? null : slot.toString(),
            left.places().stream().map(Couple::key).collect(joining(",")),
            value(left.before())
        };
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** Those that are neither published nor put away, oldest first. */
    List<Proposal.Title> open(SchemeId scheme) {
        return database.sql("""
                        select r.id, r.name, r.kind, r.made_at,
                               (select count(*) from match_pair p where p.run_id = r.id) pairs,
                               (select count(*) from match_left_out l where l.run_id = r.id) left_out
                        from match_run r where
                        """ + OPEN + " order by r.made_at, r.id")
                .param("scheme", scheme.value())
                .query((row, number) -> new Proposal.Title(
                        new MatchRunId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Proposal.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("pairs"),
                        row.getInt("left_out")))
                .list();
    }

    /** How many have ever been made in the scheme. */
    int count(SchemeId scheme) {
        return database.sql("select count(*) from match_run where scheme_id = :scheme")
                .param("scheme", scheme.value())
                .query(Integer.class)
                .single();
    }

    /** The one that was made last, whatever has become of it. */
    Optional<Proposal> latest(SchemeId scheme) {
        return database.sql("select * from match_run where scheme_id = :scheme order by made_at desc, id limit 1")
                .param("scheme", scheme.value())
                .query(this::proposal)
                .optional();
    }

    /** One of this scheme; one of another scheme is not there. */
    Optional<Proposal> find(SchemeId scheme, MatchRunId run) {
        return database.sql("select * from match_run where id = :run and scheme_id = :scheme")
                .param("run", run.value())
                .param("scheme", scheme.value())
                .query(this::proposal)
                .optional();
    }

    boolean isOf(SchemeId scheme, MatchRunId run) {
        return database.sql("select count(*) from match_run where id = :run and scheme_id = :scheme")
                        .param("run", run.value())
                        .param("scheme", scheme.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var id = new MatchRunId(row.getObject("id", UUID.class));
        return new Proposal(
                id,
                new SchemeId(row.getObject("scheme_id", UUID.class)),
                row.getString("name"),
                Proposal.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("made_at").toInstant(),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getLong("seed"),
                row.getInt("people"),
                row.getLong("version"),
                row.getTimestamp("confirmed_at") != null,
                pairs(id),
                leftOut(id),
                forbidden(id));
    }

    /** True for exactly one of those who change the same version. */
    boolean claim(MatchRunId run, long seen) {
        return database.sql(
                                "update match_run set version = version + 1 where id = :run and version = :seen and confirmed_at is null and put_away_at is null")
                        .param("run", run.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** True once, for whoever publishes first and has seen this version. */
    boolean confirm(MatchRunId run, long seen, Instant now) {
        return database.sql(
                                "update match_run set confirmed_at = :now, version = version + 1 where id = :run and version = :seen and confirmed_at is null and put_away_at is null")
                        .param("now", Timestamp.from(now))
                        .param("run", run.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void name(SchemeId scheme, MatchRunId run, String name) {
        database.sql("update match_run set name = :name where id = :run and scheme_id = :scheme")
                .param("name", name)
                .param("run", run.value())
                .param("scheme", scheme.value())
                .update();
    }

    void putAway(SchemeId scheme, MatchRunId run, Instant now) {
        database.sql("update match_run set put_away_at = :now where id = :run and" + OPEN)
                .param("now", Timestamp.from(now))
                .param("run", run.value())
                .param("scheme", scheme.value())
                .update();
    }

    /** After one is published the others are about people as they were. */
    void putAllAway(SchemeId scheme, Instant now) {
        database.sql("update match_run set put_away_at = :now where" + OPEN)
                .param("now", Timestamp.from(now))
                .param("scheme", scheme.value())
                .update();
    }

    private List<Proposal.ProposedPair> pairs(MatchRunId run) {
        return database.sql("select * from match_pair where run_id = :run order by score, mentee_id")
                .param("run", run.value())
                .query((row, number) -> {
                    var reason = row.getString("reason");
                    return new Proposal.ProposedPair(
                            new PersonId(row.getObject("mentee_id", UUID.class)),
                            new PersonId(row.getObject("mentor_id", UUID.class)),
                            row.getInt("score"),
                            new Why(
                                    keys(row.getString("shared")),
                                    keys(row.getString("others")).stream()
                                            .map(Integer::valueOf)
                                            .toList(),
                                    keys(row.getString("favourites")),
                                    keys(row.getString("wishes"))),
                            person(row, "before_id"),
                            row.getBoolean("locked"),
                            reason == null ? null : new Proposal.Overridden(reason, text(row.getString("note"))));
                })
                .list();
    }

    private List<Proposal.LeftOut> leftOut(MatchRunId run) {
        return database.sql("select * from match_left_out where run_id = :run order by mentee_id")
                .param("run", run.value())
                .query((row, number) -> {
                    var slot = row.getString("slot");
                    return new Proposal.LeftOut(
                            new PersonId(row.getObject("mentee_id", UUID.class)),
                            row.getString("reason"),
                            lost(row.getString("lost")),
                            row.getInt("allowed"),
                            slot == null ? null : Proposal.WeeklyTime.parse(slot),
                            keys(row.getString("places")).stream()
                                    .map(Couple::person)
                                    .toList(),
                            person(row, "before_id"));
                })
                .list();
    }

    private static Map<Rule, Integer> lost(String text) {
        return keys(text).stream()
                .map(it -> it.split(":", 2))
                .collect(toMap(it -> Rule.valueOf(it[0]), it -> Integer.valueOf(it[1])));
    }

    private Set<Couple> forbidden(MatchRunId run) {
        return Set.copyOf(database.sql("select mentee_id, mentor_id from match_forbidden where run_id = :run")
                .param("run", run.value())
                .query((row, number) -> new Couple(
                        new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .list());
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static List<String> keys(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
