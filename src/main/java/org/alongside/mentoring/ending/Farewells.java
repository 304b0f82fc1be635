package org.alongside.mentoring.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planned endings and what both sides said when they looked back. */
@Repository
class Farewells {
    /** From this week on an ending is planned. */
    static final int FROM_WEEK = 20;

    private static final String PAIRS = """
            select p.id, p.scheme_id, p.mentor_id, p.mentee_id, p.starts_on, p.ends_on, p.ended_on, p.ended_why,
                f.pairing_id is not null planned, f.last_day, f.celebration, f.celebrate_on, f.told_on, f.successor_id,
                coalesce(f.version, 0) version,
                (select count(*) from meeting m where m.pairing_id = p.id and m.state = 'HELD') held,
                exists (select 1 from exit_interview e where e.pairing_id = p.id and e.side = 'MENTOR') mentor_asked,
                exists (select 1 from exit_interview e where e.pairing_id = p.id and e.side = 'MENTEE') mentee_asked
            from pairing p left join farewell f on f.pairing_id = p.id where
            """;

    private final JdbcClient database;

    Farewells(JdbcClient database) {
        this.database = database;
    }

    /** How they celebrate; quietly is a way too. */
    enum Celebration {
        CERTIFICATE,
        TEA,
        LETTER,
        GROUP,
        QUIET
    }

    /** What is planned for the end. */
    record Plan(
            LocalDate lastDay,
            Celebration celebration,
            @Nullable LocalDate celebrateOn,
            @Nullable LocalDate toldOn,
            @Nullable PersonId successor,
            long version) {}

    /**
     * A pairing with its ending.
     *
     * @param endedOn null while it runs
     * @param endedWhy null while it runs or if nobody said
     * @param plan null if no ending is planned
     */
    record Ending(
            PairingId id,
            SchemeId scheme,
            PersonId mentor,
            PersonId mentee,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedOn,
            @Nullable String endedWhy,
            @Nullable Plan plan,
            int held,
            boolean mentorAsked,
            boolean menteeAsked) {
        boolean isAsked() {
            return mentorAsked && menteeAsked;
        }
    }

    /** Running pairings in week 20 or later, those that end first first. */
    List<Ending> toCome(LocalDate today, int offset, int limit) {
        return database.sql(
                        PAIRS
                                + " p.ended_on is null and (p.starts_on <= :from or f.pairing_id is not null) order by least(p.ends_on, coalesce(f.last_day, p.ends_on)), p.id limit :limit offset :offset")
                .param("from", today.minusWeeks(FROM_WEEK))
                .param("limit", limit)
                .param("offset", offset)
                .query(Farewells::row)
                .list();
    }

    /** Pairings that have met and ended since a day, where one side has not been asked how it was. */
    List<Ending> toAsk(LocalDate since, int limit) {
        return database.sql(PAIRS + """
                         p.ended_on >= :since and exists (select 1 from meeting m where m.pairing_id = p.id and m.state = 'HELD')
                        and (select count(*) from exit_interview e where e.pairing_id = p.id) < 2
                        order by p.ended_on desc, p.id limit :limit
                        """)
                .param("since", since)
                .param("limit", limit)
                .query(Farewells::row)
                .list();
    }

    /** All running pairings; to find those whose mentor is in the last year of school. */
    List<Ending> running(int limit) {
        return database.sql(PAIRS + " p.ended_on is null order by p.ends_on, p.id limit :limit")
                .param("limit", limit)
                .query(Farewells::row)
                .list();
    }

    Optional<Ending> find(PairingId id) {
        return database.sql(PAIRS + " p.id = :id")
                .param("id", id.value())
                .query(Farewells::row)
                .optional();
    }

    private static Ending row(ResultSet row, int number) throws SQLException {
        var successor = row.getObject("successor_id", UUID.class);
        var plan = row.getBoolean("planned")
                ? new Plan(
                        row.getObject("last_day", LocalDate.class),
                        Celebration.valueOf(row.getString("celebration")),
                        row.getObject("celebrate_on", LocalDate.class),
                        row.getObject("told_on", LocalDate.class),
                        successor == null ? null : new PersonId(successor),
                        row.getLong("version"))
                : null;
        return new Ending(
                new PairingId(row.getObject("id", UUID.class)),
                new SchemeId(row.getObject("scheme_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                new PersonId(row.getObject("mentee_id", UUID.class)),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_why"),
                plan,
                row.getInt("held"),
                row.getBoolean("mentor_asked"),
                row.getBoolean("mentee_asked"));
    }

    /** @return whether the plan was still as it had been seen */
    boolean plan(PairingId pairing, Plan plan, PersonId by, LocalDateTime now) {
        database.sql("""
                        insert ignore into farewell (pairing_id, last_day, celebration, planned_by, planned_at)
                        values (:pairing, :last, :celebration, :by, :now)
                        """)
                .param("pairing", pairing.value())
                .param("last", plan.lastDay())
                .param("celebration", plan.celebration().name())
                .param("by", by.value())
                .param("now", now)
                .update();
        return database.sql("""
                                update farewell set last_day = :last, celebration = :celebration, celebrate_on = :on, told_on = :told,
                                    successor_id = :successor, planned_by = :by, planned_at = :now, version = version + 1
                                where pairing_id = :pairing and version = :version
                                """)
                        .param("last", plan.lastDay())
                        .param("celebration", plan.celebration().name())
                        .param("on", plan.celebrateOn())
                        .param("told", plan.toldOn())
                        .param(
                                "successor",
                                plan.successor() == null
                                        ? null
                                        : plan.successor().value())
                        .param("by", by.value())
                        .param("now", now)
                        .param("pairing", pairing.value())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    /** Which side looks back. */
    enum Whom {
        MENTOR,
        MENTEE
    }

    /** What was good. */
    enum Good {
        LISTENED,
        FUN,
        SCHOOL,
        CONFIDENCE,
        SOMEBODY
    }

    /** Whether they would do it again. */
    enum Again {
        YES,
        MAYBE,
        NO
    }

    /** What they would like next. */
    enum Next {
        NOTHING,
        /** To be a mentor themselves. */
        MENTOR,
        HELPER,
        /** An adult to talk to. */
        ADULT,
        /** Another mentor or mentee. */
        ANOTHER
    }

    /** What one side said: ticks, no words. */
    record Interview(Whom whom, LocalDate day, Set<Good> good, Again again, Next next, PersonId by) {}

    /** The last one of a side counts. */
    void asked(PairingId pairing, Interview interview, LocalDateTime now) {
        database.sql("""
                        insert into exit_interview (pairing_id, side, day, good, again, next_step, by_id, made_at)
                        values (:pairing, :side, :day, :good, :again, :next, :by, :now)
                        on duplicate key update day = values(day), good = values(good), again = values(again),
                            next_step = values(next_step), by_id = values(by_id), made_at = values(made_at)
                        """)
                .param("pairing", pairing.value())
                .param("side", interview.whom().name())
                .param("day", interview.day())
                .param(
                        "good",
                        interview.good().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("again", interview.again().name())
                .param("next", interview.next().name())
                .param("by", interview.by().value())
                .param("now", now)
                .update();
    }

    List<Interview> interviews(PairingId pairing) {
        return database.sql("select * from exit_interview where pairing_id = :pairing order by side")
                .param("pairing", pairing.value())
                .query((row, number) -> new Interview(
                        Whom.valueOf(row.getString("side")),
                        row.getObject("day", LocalDate.class),
                        Arrays.stream(row.getString("good").split(",", -1))
                                .filter(it -> !it.isEmpty())
                                .map(Good::valueOf)
                                .collect(Collectors.toSet()),
                        Again.valueOf(row.getString("again")),
                        Next.valueOf(row.getString("next_step")),
                        new PersonId(row.getObject("by_id", UUID.class))))
                .list();
    }

    /** Whether this person mentors in the scheme or could: entered as a mentor. */
    boolean isMentorOf(SchemeId scheme, PersonId person) {
        return database.sql(
                                "select count(*) from participant where scheme_id = :scheme and person_id = :person and side = 'MENTOR'")
                        .param("scheme", scheme.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<PersonId> mentors(SchemeId scheme) {
        return database.sql("select person_id from participant where scheme_id = :scheme and side = 'MENTOR'")
                .param("scheme", scheme.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
