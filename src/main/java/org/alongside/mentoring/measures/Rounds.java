package org.alongside.mentoring.measures;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The three rounds of questions of a scheme, and the answers. */
@Repository("measureRounds")
class Rounds {
    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** When it is asked. */
    enum Wave {
        BEFORE,
        MIDDLE,
        AFTER
    }

    /** @param closedAt null while it is open */
    record Round(
            UUID id,
            SchemeId scheme,
            Wave wave,
            LocalDateTime openedAt,
            @Nullable LocalDateTime closedAt) {}

    Optional<SchemeId> scheme() {
        return database.sql("select id from scheme order by starts_on desc, created_at desc limit 1")
                .query((row, number) -> new SchemeId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<Round> of(SchemeId scheme) {
        return database.sql(
                        "select * from measure_round where scheme_id = :scheme order by field(wave, 'BEFORE', 'MIDDLE', 'AFTER')")
                .param("scheme", scheme.value())
                .query((row, number) -> new Round(
                        row.getObject("id", UUID.class),
                        scheme,
                        Wave.valueOf(row.getString("wave")),
                        row.getObject("opened_at", LocalDateTime.class),
                        row.getObject("closed_at", LocalDateTime.class)))
                .list();
    }

    /** The open round in which this person is asked; empty if none is open, or they do not take part. */
    Optional<Round> openFor(PersonId person) {
        return database.sql("""
                        select r.* from measure_round r join participant t on t.scheme_id = r.scheme_id
                        where t.person_id = :person and r.closed_at is null order by r.opened_at desc limit 1
                        """)
                .param("person", person.value())
                .query((row, number) -> new Round(
                        row.getObject("id", UUID.class),
                        new SchemeId(row.getObject("scheme_id", UUID.class)),
                        Wave.valueOf(row.getString("wave")),
                        row.getObject("opened_at", LocalDateTime.class),
                        null))
                .optional();
    }

    boolean isMentee(SchemeId scheme, PersonId person) {
        return database.sql(
                                "select count(*) from participant where scheme_id = :scheme and person_id = :person and side = 'MENTEE'")
                        .param("scheme", scheme.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Opens a round, or opens it again; the other rounds of the scheme are closed. */
    void open(SchemeId scheme, Wave wave, PersonId by, LocalDateTime now) {
        close(scheme, now);
        database.sql("""
                        insert into measure_round (id, scheme_id, wave, opened_by, opened_at) values (:id, :scheme, :wave, :by, :now)
                        on duplicate key update closed_at = null
                        """)
                .param("id", UUID.randomUUID())
                .param("scheme", scheme.value())
                .param("wave", wave.name())
                .param("by", by.value())
                .param("now", now)
                .update();
    }

    boolean hasAnswers(UUID round) {
        return database.sql("select exists (select 1 from measure_answer where round_id = :round)")
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    void close(SchemeId scheme, LocalDateTime now) {
        database.sql("update measure_round set closed_at = :now where scheme_id = :scheme and closed_at is null")
                .param("now", now)
                .param("scheme", scheme.value())
                .update();
    }

    /** One item of an instrument. */
    record Item(Instrument instrument, int number) {}

    Map<Item, Integer> answers(UUID round, PersonId person) {
        var answers = new HashMap<Item, Integer>();
        database.sql(
                        "select instrument, item, value from measure_answer where round_id = :round and person_id = :person")
                .param("round", round)
                .param("person", person.value())
                .query(row -> {
                    answers.put(new Item(Instrument.valueOf(row.getString(1)), row.getInt(2)), row.getInt(3));
                });
        return answers;
    }

    /** @param value null takes the answer back */
    void answer(UUID round, PersonId person, Item item, @Nullable Integer value) {
        if (value == null) {
            database.sql(
                            "delete from measure_answer where round_id = :round and person_id = :person and instrument = :instrument and item = :item")
                    .param("round", round)
                    .param("person", person.value())
                    .param("instrument", item.instrument().name())
                    .param("item", item.number())
                    .update();
            return;
        }
        database.sql("""
                        insert into measure_answer (round_id, person_id, instrument, item, value)
                        values (:round, :person, :instrument, :item, :value) on duplicate key update value = values(value)
                        """)
                .param("round", round)
                .param("person", person.value())
                .param("instrument", item.instrument().name())
                .param("item", item.number())
                .param("value", value)
                .update();
    }

    /**
     * A group's answers to one instrument.
     *
     * @param people who have answered every counted item
     * @param mean of their sums
     */
    record Result(Wave wave, Instrument instrument, int people, double mean) {}

    /** Of everybody who has answered all counted items of an instrument. */
    List<Result> results(SchemeId scheme, Instrument instrument) {
        return database.sql("""
                        select x.wave, count(*) people, avg(x.total) mean from (
                            select r.wave, a.person_id, sum(a.value) total from measure_round r
                            join measure_answer a on a.round_id = r.id and a.instrument = :instrument and a.item in (:items)
                            where r.scheme_id = :scheme group by r.wave, a.person_id having count(*) = :all) x group by x.wave
                        order by field(x.wave, 'BEFORE', 'MIDDLE', 'AFTER')
                        """)
                .param("instrument", instrument.name())
                .param("items", instrument.counted())
                .param("all", instrument.counted().size())
                .param("scheme", scheme.value())
                .query((row, number) ->
                        new Result(Wave.valueOf(row.getString(1)), instrument, row.getInt(2), row.getDouble(3)))
                .list();
    }

    /** Who has answered all counted items of an instrument in this round. It never leaves this package. */
    List<UUID> answered(SchemeId scheme, Instrument instrument, Wave wave) {
        return database.sql("""
                        select a.person_id from measure_round r
                        join measure_answer a on a.round_id = r.id and a.instrument = :instrument and a.item in (:items)
                        where r.scheme_id = :scheme and r.wave = :wave group by a.person_id having count(*) = :all
                        """)
                .param("instrument", instrument.name())
                .param("items", instrument.counted())
                .param("all", instrument.counted().size())
                .param("scheme", scheme.value())
                .param("wave", wave.name())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Somebody’s two sums; whose they are is not asked for. */
    record TwoSums(int before, int after) {}

    /** The sums of everybody who has answered both before and after, in no order that says anything. */
    List<TwoSums> both(SchemeId scheme, Instrument instrument) {
        return database.sql("""
                        select b.total, n.total from
                        (select a.person_id, sum(a.value) total from measure_round r join measure_answer a on a.round_id = r.id
                            and a.instrument = :instrument and a.item in (:items)
                            where r.scheme_id = :scheme and r.wave = 'BEFORE' group by a.person_id having count(*) = :all) b
                        join (select a.person_id, sum(a.value) total from measure_round r join measure_answer a on a.round_id = r.id
                            and a.instrument = :instrument and a.item in (:items)
                            where r.scheme_id = :scheme and r.wave = 'AFTER' group by a.person_id having count(*) = :all) n
                        on n.person_id = b.person_id order by b.total, n.total
                        """)
                .param("instrument", instrument.name())
                .param("items", instrument.counted())
                .param("all", instrument.counted().size())
                .param("scheme", scheme.value())
                .query((row, number) -> new TwoSums(row.getInt(1), row.getInt(2)))
                .list();
    }

    /** Who takes part, on this side. */
    List<PersonId> takingPart(SchemeId scheme, boolean mentees) {
        return database.sql("select person_id from participant where scheme_id = :scheme and side = :side")
                .param("scheme", scheme.value())
                .param("side", mentees ? "MENTEE" : "MENTOR")
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
