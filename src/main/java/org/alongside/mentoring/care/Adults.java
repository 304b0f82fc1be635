package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which adult looks after which mentor today. A mentor without a named adult is the coordinator's. */
@Repository
class Adults {
    /** The mentors of running pairings with their adult: named, or the coordinator of their scheme. */
    static final String SUPERVISED = """
            select p.mentor_id, coalesce(min(u.adult_id), min(s.coordinator_id)) adult_id, min(s.coordinator_id) coordinator_id,
                count(*) pairs
            from pairing p join scheme s on s.id = p.scheme_id left join mentor_supervisor u on u.mentor_id = p.mentor_id
            where p.ended_on is null group by p.mentor_id
            """;

    private final JdbcClient database;
    private final CareDays days;

    Adults(JdbcClient database, CareDays days) {
        this.database = database;
        this.days = days;
    }

    /** A mentor of a running pairing with the adult who looks after them. */
    record Supervised(PersonId mentor, PersonId adult, int pairs) {}

    /** All of them; there are as many as mentors. */
    List<Supervised> all() {
        return database.sql(SUPERVISED)
                .query((row, number) -> new Supervised(
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        new PersonId(row.getObject("adult_id", UUID.class)),
                        row.getInt("pairs")))
                .list();
    }

    /** For each of these mentors: their adult, whoever covers for that adult today, and the coordinator. */
    Map<PersonId, Set<PersonId>> watching(Collection<PersonId> mentors) {
        var watching = new HashMap<PersonId, Set<PersonId>>();
        if (mentors.isEmpty()) {
            return watching;
        }
        database.sql("""
                        select x.mentor_id, x.adult_id, x.coordinator_id, c.cover_id from (%s) x
                        left join supervisor_cover c on c.adult_id in (x.adult_id, x.coordinator_id) and c.lifted_at is null
                            and :today between c.from_day and c.to_day
                        where x.mentor_id in (:mentors)
                        """.formatted(SUPERVISED))
                .param("today", days.today())
                .param("mentors", mentors.stream().map(PersonId::value).toList())
                .query(row -> {
                    var adults = watching.computeIfAbsent(
                            new PersonId(row.getObject(1, UUID.class)), key -> new HashSet<>());
                    for (int column = 2; column <= 4; column++) {
                        var adult = row.getObject(column, UUID.class);
                        if (adult != null) {
                            adults.add(new PersonId(adult));
                        }
                    }
                });
        return watching;
    }

    /** The coordinators of schemes with running pairings, and whoever covers for one of them today. */
    Set<PersonId> coordinators() {
        return database.sql("""
                        select s.coordinator_id from pairing p join scheme s on s.id = p.scheme_id where p.ended_on is null
                        union
                        select c.cover_id from pairing p join scheme s on s.id = p.scheme_id
                        join supervisor_cover c on c.adult_id = s.coordinator_id and c.lifted_at is null
                            and :today between c.from_day and c.to_day where p.ended_on is null
                        """)
                .param("today", days.today())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Whether this adult looks after this mentor today, by name or as cover. */
    boolean isLookedAfter(PersonId mentor, PersonId adult) {
        return watching(List.of(mentor)).getOrDefault(mentor, Set.of()).contains(adult);
    }

    /** Whether this adult looks after any mentor today, by name or as cover. */
    boolean looksAfterSomebody(PersonId adult) {
        return database.sql("""
                        select exists (select 1 from (%s) x where x.adult_id = :adult or exists (select 1 from supervisor_cover c
                            where c.adult_id in (x.adult_id, x.coordinator_id) and c.cover_id = :adult and c.lifted_at is null
                              and :today between c.from_day and c.to_day))
                        """.formatted(SUPERVISED))
                .param("adult", adult.value())
                .param("today", days.today())
                .query(Boolean.class)
                .single();
    }

    void name(PersonId mentor, PersonId adult, PersonId by) {
        database.sql("""
                        insert into mentor_supervisor (mentor_id, adult_id, set_by) values (:mentor, :adult, :by)
                        on duplicate key update adult_id = values(adult_id), set_by = values(set_by), set_at = current_timestamp(6)
                        """)
                .param("mentor", mentor.value())
                .param("adult", adult.value())
                .param("by", by.value())
                .update();
    }

    /** An adult who has left looks after nobody; their mentors are the coordinator's again. */
    void forget(PersonId adult) {
        database.sql("delete from mentor_supervisor where adult_id = :adult")
                .param("adult", adult.value())
                .update();
        database.sql(
                        "update supervisor_cover set lifted_at = current_timestamp(6) where lifted_at is null and (adult_id = :adult or cover_id = :adult)")
                .param("adult", adult.value())
                .update();
        database.sql(
                        "update holiday_contact set lifted_at = current_timestamp(6) where lifted_at is null and adult_id = :adult")
                .param("adult", adult.value())
                .update();
    }

    /** An adult away, and who covers. */
    record Cover(UUID id, PersonId adult, PersonId cover, LocalDate from, LocalDate to) {}

    /** Those of today and later, in order. */
    List<Cover> covers() {
        return database.sql(
                        "select * from supervisor_cover where lifted_at is null and to_day >= :today order by from_day, id")
                .param("today", days.today())
                .query((row, number) -> new Cover(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("adult_id", UUID.class)),
                        new PersonId(row.getObject("cover_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    void cover(Cover cover, PersonId by) {
        database.sql("""
                        insert ignore into supervisor_cover (id, adult_id, cover_id, from_day, to_day, made_by)
                        values (:id, :adult, :cover, :from, :to, :by)
                        """)
                .param("id", cover.id())
                .param("adult", cover.adult().value())
                .param("cover", cover.cover().value())
                .param("from", cover.from())
                .param("to", cover.to())
                .param("by", by.value())
                .update();
    }

    void lift(String table, UUID id) {
        database.sql("update %s set lifted_at = current_timestamp(6) where id = :id and lifted_at is null"
                        .formatted(table))
                .param("id", id)
                .update();
    }

    /**
     * Whom to reach while school is closed.
     *
     * @param reach a school number or address
     */
    record HolidayContact(UUID id, PersonId adult, LocalDate from, LocalDate to, String reach) {}

    /** Those of today and later, in order. */
    List<HolidayContact> holidayContacts() {
        return database.sql(
                        "select * from holiday_contact where lifted_at is null and to_day >= :today order by from_day, id")
                .param("today", days.today())
                .query((row, number) -> new HolidayContact(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("adult_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reach")))
                .list();
    }

    void add(HolidayContact contact, PersonId by) {
        database.sql("""
                        insert ignore into holiday_contact (id, adult_id, from_day, to_day, reach, made_by)
                        values (:id, :adult, :from, :to, :reach, :by)
                        """)
                .param("id", contact.id())
                .param("adult", contact.adult().value())
                .param("from", contact.from())
                .param("to", contact.to())
                .param("reach", contact.reach())
                .param("by", by.value())
                .update();
    }

    /** Adults of the schemes with running pairings: on duty, naming, covering or coordinating. */
    Set<PersonId> known() {
        Optional<UUID> scheme = database.sql("select id from scheme order by starts_on desc, created_at desc limit 1")
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
        return database.sql("""
                        select person_id from scheme_adult where scheme_id = :scheme
                        union select coordinator_id from scheme where id = :scheme
                        union select adult_id from mentor_supervisor
                        """)
                .param("scheme", scheme.orElse(new UUID(0, 0)))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }
}
