package org.alongside.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each pairing has come: introduced, confirmed, ended and why. */
@Repository
class PairingStages {
    private static final String ROWS = """
            select p.id, p.scheme_id, p.mentor_id, p.mentee_id, p.stage, p.starts_on, p.ended_on, p.ended_why,
                   i.mentor_says, i.mentor_why, i.mentee_says, i.mentee_why, i.closed_at,
                   (select min(m.day) from meeting m where m.pairing_id = p.id and m.state <> 'CANCELLED') first_day,
                   (select count(*) from meeting m where m.pairing_id = p.id and m.state = 'HELD') held
            from pairing p left join introduction i on i.pairing_id = p.id where
            """;

    private final JdbcClient database;

    PairingStages(JdbcClient database) {
        this.database = database;
    }

    /** Why a pairing ended. */
    enum Ended {
        /** One side said no during the introduction. */
        DECLINED,
        MENTOR_LEFT,
        MENTEE_LEFT,
        NOT_FITTING,
        /** The coordinator published another mentor for the mentee. */
        REMATCHED,
        OTHER,
        /** At its planned end. */
        COMPLETED,
        /** Another mentor goes on with the mentee. */
        HANDED_OVER
    }

    /** What a side says to going on together. */
    enum Says {
        YES,
        NO
    }

    /**
     * A pairing with how far it has come.
     *
     * @param firstDay day of the first meeting planned; null if none is
     * @param held how many meetings were held
     */
    record Stage(
            PairingId id,
            SchemeId scheme,
            PersonId mentor,
            PersonId mentee,
            boolean introduction,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable Ended endedWhy,
            @Nullable Says mentorSays,
            @Nullable String mentorWhy,
            @Nullable Says menteeSays,
            @Nullable String menteeWhy,
            @Nullable LocalDate firstDay,
            int held) {}

    /** Everybody of a scheme who has a mentor, with whom. */
    Map<PersonId, PersonId> couples(SchemeId scheme) {
        var couples = new HashMap<PersonId, PersonId>();
        database.sql("select mentee_id, mentor_id from pairing where scheme_id = :scheme and ended_on is null")
                .param("scheme", scheme.value())
                .query(row -> {
                    couples.put(new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
                });
        return couples;
    }

    /** Pairs that are not proposed again. */
    Set<Couple> declined(SchemeId scheme) {
        return Set.copyOf(database.sql(
                        "select distinct mentee_id, mentor_id from pairing where scheme_id = :scheme and ended_why in ('DECLINED', 'NOT_FITTING')")
                .param("scheme", scheme.value())
                .query((row, number) -> new Couple(
                        new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .list());
    }

    /** From now on the pairing is an introduction: to be confirmed by both. */
    void introduce(PairingId pairing) {
        database.sql("update pairing set stage = 'INTRODUCTION', version = version + 1 where id = :id")
                .param("id", pairing.value())
                .update();
        database.sql("insert into introduction (pairing_id) values (:id)")
                .param("id", pairing.value())
                .update();
    }

    /** The first answer counts; true if this was it. */
    boolean says(PairingId pairing, Side side, Says answer, @Nullable String why, Instant now) {
        var who = side == Side.MENTOR ? "mentor" : "mentee";
        return database.sql("update introduction set %1$s_says = :says, %1$s_why = :why, %1$s_at = :now,".formatted(who)
                                + " version = version + 1 where pairing_id = :id and closed_at is null and %s_says is null"
                                        .formatted(who))
                        .param("says", answer.name())
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .param("id", pairing.value())
                        .update()
                == 1;
    }

    /** Both go on together; true for whoever was first. */
    boolean confirm(PairingId pairing, @Nullable PersonId by, Instant now) {
        close(pairing, by, now);
        return database.sql(
                                "update pairing set stage = 'CONFIRMED', version = version + 1 where id = :id and stage = 'INTRODUCTION' and ended_on is null")
                        .param("id", pairing.value())
                        .update()
                == 1;
    }

    /** The pairing is over; its meetings to come no longer count. True for whoever was first. */
    boolean end(PairingId pairing, Ended why, LocalDate day, @Nullable PersonId by, Instant now) {
        close(pairing, by, now);
        return database.sql(
                                "update pairing set ended_on = :day, ended_why = :why, version = version + 1 where id = :id and ended_on is null")
                        .param("day", Date.valueOf(day))
                        .param("why", why.name())
                        .param("id", pairing.value())
                        .update()
                == 1;
    }

    private void close(PairingId pairing, @Nullable PersonId by, Instant now) {
        database.sql(
                        "update introduction set closed_at = :now, closed_by = :by, version = version + 1 where pairing_id = :id and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value())
                .param("id", pairing.value())
                .update();
    }

    /** One of this scheme. */
    Optional<Stage> find(SchemeId scheme, PairingId pairing) {
        return stages(
                        "p.scheme_id = :scheme and p.id = :pairing",
                        Map.of("scheme", scheme.value(), "pairing", pairing.value()))
                .stream()
                .findFirst();
    }

    /** Running pairings of one person, on either side, of whatever scheme. */
    List<Stage> runningOf(PersonId person) {
        return stages(
                "(p.mentor_id = :person or p.mentee_id = :person) and p.ended_on is null order by p.starts_on, p.id",
                Map.of("person", person.value()));
    }

    /** The running pairing of a mentee in a scheme. */
    Optional<Stage> running(SchemeId scheme, PersonId mentee) {
        return stages(
                        "p.scheme_id = :scheme and p.mentee_id = :mentee and p.ended_on is null",
                        Map.of("scheme", scheme.value(), "mentee", mentee.value()))
                .stream()
                .findFirst();
    }

    /** Pairings of one person that have ended since a day, newest first. */
    List<Stage> endedOf(PersonId person, LocalDate since) {
        return stages(
                "(p.mentor_id = :person or p.mentee_id = :person) and p.ended_on >= :since order by p.ended_on desc, p.id",
                Map.of("person", person.value(), "since", Date.valueOf(since)));
    }

    /** All running pairings of a scheme. */
    List<Stage> running(SchemeId scheme) {
        return stages("p.scheme_id = :scheme and p.ended_on is null order by p.id", Map.of("scheme", scheme.value()));
    }

    /** Introductions to which somebody has said no. */
    int countNo(SchemeId scheme) {
        return database.sql("""
                        select count(*) from pairing p join introduction i on i.pairing_id = p.id
                        where p.scheme_id = :scheme and p.ended_on is null and p.stage = 'INTRODUCTION'
                          and 'NO' in (i.mentor_says, i.mentee_says)
                        """)
                .param("scheme", scheme.value())
                .query(Integer.class)
                .single();
    }

    /** Introductions that nobody has ended or confirmed; those with an answer first. */
    List<Stage> introductions(SchemeId scheme, int offset, int limit) {
        return stages("""
                p.scheme_id = :scheme and p.ended_on is null and p.stage = 'INTRODUCTION'
                order by i.mentor_says is null and i.mentee_says is null, p.starts_on, p.id limit :limit offset :offset
                """, Map.of("scheme", scheme.value(), "limit", limit, "offset", offset));
    }

    int countIntroductions(SchemeId scheme) {
        return database.sql(
                        "select count(*) from pairing where scheme_id = :scheme and ended_on is null and stage = 'INTRODUCTION'")
                .param("scheme", scheme.value())
                .query(Integer.class)
                .single();
    }

    /** Ended pairings whose mentee takes part and has nobody since, newest first. */
    List<Stage> ended(SchemeId scheme, int limit) {
        return stages("""
                p.scheme_id = :scheme and p.ended_on is not null
                and not exists (select 1 from pairing n where n.scheme_id = p.scheme_id and n.mentee_id = p.mentee_id
                                and (n.ended_on is null or n.ended_on > p.ended_on))
                and exists (select 1 from participant t where t.scheme_id = p.scheme_id and t.person_id = p.mentee_id)
                order by p.ended_on desc, p.id limit :limit
                """, Map.of("scheme", scheme.value(), "limit", limit));
    }

    private List<Stage> stages(String which, Map<String, Object> params) {
        return database.sql(ROWS + which)
                .params(params)
                .query(PairingStages::row)
                .list();
    }

    private static Stage row(ResultSet row, int number) throws SQLException {
        var ended = row.getString("ended_why");
        var over = day(row, "ended_on");
        return new Stage(
                new PairingId(row.getObject("id", UUID.class)),
                new SchemeId(row.getObject("scheme_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                new PersonId(row.getObject("mentee_id", UUID.class)),
                row.getString("stage").equals("INTRODUCTION"),
                row.getDate("starts_on").toLocalDate(),
                over,
                over == null ? null : ended == null ? Ended.OTHER : Ended.valueOf(ended),
                says(row.getString("mentor_says")),
                row.getString("mentor_why"),
                says(row.getString("mentee_says")),
                row.getString("mentee_why"),
                day(row, "first_day"),
                row.getInt("held"));
    }

    private static @Nullable Says says(@Nullable String word) {
        return word == null ? null : Says.valueOf(word);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
