package org.alongside.mentoring.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Debriefs of mentors with trained adults: planned, held, asked for. Ticks and times; never what was said. */
@Repository
class Debriefs {
    private static final String MENTORS = """
            select x.*, d.last_on, d.next_on, r.id is not null asked, r.how_soon from (%s) x
            left join (select t.mentor_id, max(case when b.state = 'HELD' and t.came then b.day end) last_on,
                min(case when b.state = 'PLANNED' and b.day >= :today then b.day end) next_on
                from debrief_mentor t join debrief b on b.id = t.debrief_id group by t.mentor_id) d on d.mentor_id = x.mentor_id
            left join debrief_request r on r.open_one = x.mentor_id
            """.formatted(Adults.SUPERVISED);

    private final JdbcClient database;

    Debriefs(JdbcClient database) {
        this.database = database;
    }

    /** What a debrief is for (Research in Practice 2015, section 8.1). */
    enum Purpose {
        ACCOUNTABILITY,
        DEVELOPMENT,
        SUPPORT,
        MEDIATION
    }

    /** How soon a mentor would like to talk. */
    enum HowSoon {
        TODAY,
        WEEK
    }

    /**
     * A mentor and how it stands with their debriefs.
     *
     * @param last day of the last one to which they came; null if there was none
     * @param next day of the next one planned; null if none is
     * @param asked how soon they would like one; null if they have not asked
     */
    record Mentor(
            PersonId mentor,
            PersonId adult,
            @Nullable LocalDate last,
            @Nullable LocalDate next,
            @Nullable HowSoon asked) {}

    /** Those who asked first, then those who have waited longest. */
    List<Mentor> mentors(@Nullable Collection<PersonId> only, LocalDate today, int offset, int limit) {
        var ask = database.sql(
                        MENTORS + (only == null ? "" : " where x.mentor_id in (:only)")
                                + " order by asked desc, coalesce(d.last_on, '1970-01-01'), x.mentor_id limit :limit offset :offset")
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset);
        if (only != null) {
            if (only.isEmpty()) {
                return List.of();
            }
            ask = ask.param("only", only.stream().map(PersonId::value).toList());
        }
        return ask.query((row, number) -> {
                    var soon = row.getString("how_soon");
                    return new Mentor(
                            new PersonId(row.getObject("mentor_id", UUID.class)),
                            new PersonId(row.getObject("adult_id", UUID.class)),
                            row.getObject("last_on", LocalDate.class),
                            row.getObject("next_on", LocalDate.class),
                            soon == null ? null : HowSoon.valueOf(soon));
                })
                .list();
    }

    /**
     * A debrief.
     *
     * @param starts null if no time was said
     * @param mentors who is to come
     */
    record Debrief(
            UUID id,
            PersonId adult,
            LocalDate day,
            @Nullable LocalTime starts,
            boolean group,
            List<PersonId> mentors,
            long version) {}

    /** @param id made by the form: sent twice it is planned once */
    boolean plan(
            UUID id,
            PersonId adult,
            LocalDate day,
            @Nullable LocalTime starts,
            Collection<PersonId> mentors,
            PersonId by) {
        var first = database.sql("""
                                insert ignore into debrief (id, adult_id, day, starts, kind, state, made_by)
                                values (:id, :adult, :day, :starts, :kind, 'PLANNED', :by)
                                """)
                        .param("id", id)
                        .param("adult", adult.value())
                        .param("day", day)
                        .param("starts", starts)
                        .param("kind", mentors.size() > 1 ? "GROUP" : "INDIVIDUAL")
                        .param("by", by.value())
                        .update()
                == 1;
        if (first) {
            mentors.forEach(
                    it -> database.sql("insert into debrief_mentor (debrief_id, mentor_id) values (:id, :mentor)")
                            .param("id", id)
                            .param("mentor", it.value())
                            .update());
        }
        return first;
    }

    /** Planned ones that are not recorded yet, in order. */
    List<Debrief> planned(@Nullable PersonId adult, int limit) {
        return debriefs(
                "b.state = 'PLANNED'" + (adult == null ? "" : " and b.adult_id = :adult")
                        + " order by b.day, b.starts, b.id limit :limit",
                adult == null ? Map.of("limit", limit) : Map.of("limit", limit, "adult", adult.value()));
    }

    Optional<Debrief> findPlanned(UUID id) {
        return debriefs("b.state = 'PLANNED' and b.id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    Optional<Debrief> next(PersonId mentor, LocalDate today) {
        return debriefs(
                        "b.state = 'PLANNED' and b.day >= :today and exists (select 1 from debrief_mentor t where t.debrief_id = b.id and t.mentor_id = :mentor) order by b.day, b.starts limit 1",
                        Map.of("today", today, "mentor", mentor.value()))
                .stream()
                .findFirst();
    }

    private List<Debrief> debriefs(String which, Map<String, Object> parameters) {
        var rows = database.sql("select b.* from debrief b where " + which)
                .params(parameters)
                .query(Debriefs::row)
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        var mentors = new HashMap<UUID, List<PersonId>>();
        database.sql("select debrief_id, mentor_id from debrief_mentor where debrief_id in (:ids)")
                .param("ids", rows.stream().map(Debrief::id).toList())
                .query(row -> {
                    mentors.computeIfAbsent(row.getObject(1, UUID.class), key -> new java.util.ArrayList<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        return rows.stream()
                .map(it -> new Debrief(
                        it.id(),
                        it.adult(),
                        it.day(),
                        it.starts(),
                        it.group(),
                        mentors.getOrDefault(it.id(), List.of()),
                        it.version()))
                .toList();
    }

    private static Debrief row(ResultSet row, int number) throws SQLException {
        return new Debrief(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("adult_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getString("kind").equals("GROUP"),
                List.of(),
                row.getLong("version"));
    }

    /**
     * Who came, and how they say they are.
     *
     * @param wellbeing 1 (hard) to 4 (well); null if they would rather not say
     */
    record Came(PersonId mentor, boolean came, @Nullable Integer wellbeing) {}

    /** @return whether it was still as it had been seen */
    boolean hold(Debrief debrief, int minutes, Set<Purpose> purposes, List<Came> came, PersonId by, LocalDateTime now) {
        var first = decide(debrief, "HELD", by, now);
        if (!first) {
            return false;
        }
        database.sql("update debrief set minutes = :minutes, functions = :functions where id = :id")
                .param("minutes", minutes)
                .param("functions", purposes.stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("id", debrief.id())
                .update();
        for (var one : came) {
            database.sql(
                            "update debrief_mentor set came = :came, wellbeing = :wellbeing where debrief_id = :id and mentor_id = :mentor")
                    .param("came", one.came())
                    .param("wellbeing", one.came() ? one.wellbeing() : null)
                    .param("id", debrief.id())
                    .param("mentor", one.mentor().value())
                    .update();
            if (one.came()) {
                settleRequest(one.mentor(), now);
            }
        }
        return true;
    }

    boolean cancel(Debrief debrief, PersonId by, LocalDateTime now) {
        return decide(debrief, "CANCELLED", by, now);
    }

    private boolean decide(Debrief debrief, String state, PersonId by, LocalDateTime now) {
        return database.sql("""
                                update debrief set state = :state, done_by = :by, done_at = :now, version = version + 1
                                where id = :id and version = :version and state = 'PLANNED'
                                """)
                        .param("state", state)
                        .param("by", by.value())
                        .param("now", now)
                        .param("id", debrief.id())
                        .param("version", debrief.version())
                        .update()
                == 1;
    }

    /** A debrief that was held, as one mentor's history. */
    record Past(
            LocalDate day,
            PersonId adult,
            boolean group,
            @Nullable Integer minutes,
            Set<Purpose> purposes,
            boolean came) {}

    /** The last ones of a mentor, the newest first. */
    List<Past> past(PersonId mentor, int limit) {
        return database.sql("""
                        select b.*, t.came from debrief b join debrief_mentor t on t.debrief_id = b.id
                        where t.mentor_id = :mentor and b.state = 'HELD' order by b.day desc, b.id limit :limit
                        """)
                .param("mentor", mentor.value())
                .param("limit", limit)
                .query((row, number) -> {
                    var words = row.getString("functions");
                    var purposes = EnumSet.noneOf(Purpose.class);
                    Arrays.stream(words.split(",", -1))
                            .filter(it -> !it.isEmpty())
                            .map(Purpose::valueOf)
                            .forEach(purposes::add);
                    return new Past(
                            row.getObject("day", LocalDate.class),
                            new PersonId(row.getObject("adult_id", UUID.class)),
                            row.getString("kind").equals("GROUP"),
                            row.getObject("minutes", Integer.class),
                            purposes,
                            row.getBoolean("came"));
                })
                .list();
    }

    /** @return whether there was no open one */
    boolean ask(PersonId mentor, HowSoon soon, LocalDateTime now) {
        return database.sql(
                                "insert ignore into debrief_request (id, mentor_id, how_soon, asked_at) values (:id, :mentor, :soon, :now)")
                        .param("id", UUID.randomUUID())
                        .param("mentor", mentor.value())
                        .param("soon", soon.name())
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean hasAsked(PersonId mentor) {
        return database.sql("select count(*) from debrief_request where open_one = :mentor")
                        .param("mentor", mentor.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void settleRequest(PersonId mentor, LocalDateTime now) {
        database.sql("update debrief_request set settled_at = :now where open_one = :mentor")
                .param("now", now)
                .param("mentor", mentor.value())
                .update();
    }

    boolean isMentor(PersonId person) {
        return database.sql("select count(*) from pairing where mentor_id = :person and ended_on is null")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
