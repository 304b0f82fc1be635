package org.alongside.safeguarding.casework.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of cases. Who may see which is asked before. */
@Component
class CaseBook {
    private static final String FILE = "case_file";
    private static final String SUBJECT = "subject_name";
    /** In a list; searches by name find it too, so that nobody takes it for not there. */
    static final Narrative UNREADABLE_NAME = Narrative.of("[Name does not open]");

    private final JdbcClient database;
    private final FileSeal seal;

    CaseBook(@Qualifier("safeguarding") JdbcClient database, FileSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    void insert(CaseId id, NewCase started, Lead by, Instant now) {
        database.sql("""
                        insert into case_file
                            (id, idempotency_key, number, subject_id, category, track, not_to, status,
                             lead_id, lead_name, opened_at, opened_by, opened_name, last_entry_at)
                        values (:id, :key, next value for case_number, :subject, :category, :track, :notTo, 'OPEN',
                                :by, :name, :now, :by, :name, :now)
                        """)
                .param("id", id.value())
                .param("key", started.key())
                .param("subject", value(started.subject()))
                .param("category", started.category().name())
                .param("track", started.track().name())
                .param("notTo", value(started.notTo()))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("now", utc(now))
                .update();
        var key = seal.create(id);
        var name = started.subjectName();
        if (name != null) {
            database.sql("update case_file set subject_name = :name where id = :id")
                    .param("name", key.seal(name, FILE, id.value(), SUBJECT))
                    .param("id", id.value())
                    .update();
        }
    }

    Optional<CaseId> byKey(UUID key) {
        return database.sql("select id from case_file where idempotency_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    Optional<CaseRow> find(CaseId id) {
        return database.sql("select * from case_file where id = :id")
                .param("id", id.value())
                .query(CaseBook::row)
                .optional();
    }

    /** How the person is called who is not in the register; empty for everybody else. */
    Optional<Narrative> subjectName(CaseId id) {
        return database.sql("select subject_name from case_file where id = :id and subject_name is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(SUBJECT))
                .optional()
                .map(it -> seal.of(id).open(it, FILE, id.value(), SUBJECT));
    }

    /**
     * The same for a list, with two questions for all of them; one name that does not open does not close it. Whoever is
     * in the register is not in it.
     */
    Map<CaseId, Narrative> subjectNames(Collection<CaseId> ids) {
        Map<CaseId, Narrative> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        var keys = seal.find(ids);
        database.sql("select id, subject_name from case_file where id in (:ids) and subject_name is not null")
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query(row -> {
                    var id = new CaseId(row.getObject("id", UUID.class));
                    names.put(id, nameInList(keys.get(id), row.getBytes(SUBJECT), id));
                });
        return names;
    }

    private static Narrative nameInList(FileSeal.@Nullable CaseSeal key, byte[] sealed, CaseId id) {
        try {
            return key == null ? UNREADABLE_NAME : key.open(sealed, FILE, id.value(), SUBJECT);
        } catch (WordsDoNotOpen changedByHand) {
            return UNREADABLE_NAME;
        }
    }

    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    void touched(CaseId id, Instant now) {
        database.sql("update case_file set last_entry_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    /** Says who is about to read, before they can; it is in the database when this returns. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void logReading(CaseId id, Lead reader, Instant now) {
        database.sql("""
                        insert into case_read (id, case_id, person_id, person_name, opened_at)
                        values (:id, :case, :person, :name, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("person", reader.id().value())
                .param("name", reader.name())
                .param("now", utc(now))
                .update();
    }

    /** All of these states, the one with news first. */
    List<CaseRow> all(List<Track> tracks, List<CaseStatus> states) {
        if (tracks.isEmpty() || states.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select * from case_file where track in (:tracks) and status in (:states)
                        order by last_entry_at desc, id
                        """)
                .param("tracks", tracks.stream().map(Enum::name).toList())
                .param("states", states.stream().map(Enum::name).toList())
                .query(CaseBook::row)
                .list();
    }

    /**
     * Cases of this state that are over, the one that was closed last first.
     *
     * @param found null for all; else only those with this number, about one of these people, or not in the register
     */
    List<CaseRow> ended(
            List<Track> tracks, PersonId reader, CaseStatus state, @Nullable Found found, int skip, int most) {
        return tracks.isEmpty()
                ? List.of()
                : database.sql("""
                                select * from case_file
                                where track in (:tracks) and status = :state
                                  and (not_to is null or not_to <> :me) and (subject_id is null or subject_id <> :me)
                                  and (:all or number = :number or subject_id in (:people) or subject_name is not null)
                                order by coalesce(closed_at, last_entry_at) desc, number desc limit :most offset :skip
                                """)
                        .param("tracks", tracks.stream().map(Enum::name).toList())
                        .param("state", state.name())
                        .param("me", reader.value())
                        .param("all", found == null)
                        .param("number", found == null ? -1 : found.number())
                        .param("people", found == null ? List.of(reader.value()) : found.peopleOrNobody())
                        .param("most", most)
                        .param("skip", skip)
                        .query(CaseBook::row)
                        .list();
    }

    /**
     * What somebody looks for.
     *
     * @param number of a case; -1 if it is none
     */
    record Found(long number, List<UUID> people) {
        List<UUID> peopleOrNobody() {
            return people.isEmpty() ? List.of(new UUID(0, 0)) : people;
        }
    }

    /** Open ones, and those that were closed since then, of these tracks. */
    List<CaseRow> recent(List<Track> tracks, Instant since, int most) {
        return tracks.isEmpty()
                ? List.of()
                : database.sql("""
                                select * from case_file where track in (:tracks)
                                  and (status = 'OPEN' or status = 'CLOSED' and closed_at >= :since)
                                order by status desc, last_entry_at desc, id limit :most
                                """)
                        .param("tracks", tracks.stream().map(Enum::name).toList())
                        .param("since", utc(since))
                        .param("most", most)
                        .query(CaseBook::row)
                        .list();
    }

    /** Says who is about to read all of these, before they can; it is in the database when this returns. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void logReading(Collection<CaseId> ids, Lead reader, Instant now) {
        ids.forEach(it -> logReading(it, reader, now));
    }

    /** Those with these ids, in no order. */
    List<CaseRow> these(List<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from case_file where id in (:ids)")
                        .param("ids", ids.stream().map(CaseId::value).toList())
                        .query(CaseBook::row)
                        .list();
    }

    /** Every reference that was ever given out, in its order. */
    SequencedSet<String> numbersGiven() {
        return database.sql("select start_value, next_not_cached_value from case_number")
                .query((row, number) -> LongStream.range(row.getLong(1), row.getLong(2)))
                .single()
                .mapToObj(CaseBook::reference)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every case there is; what stands in its row is not read. */
    List<CaseChains.Filed> filed() {
        return database.sql("select id, number from case_file order by number, id")
                .query((row, number) -> new CaseChains.Filed(
                        new CaseId(row.getObject("id", UUID.class)), reference(row.getLong("number"))))
                .list();
    }

    private static String reference(long number) {
        return "C-" + number;
    }

    List<CaseRow> all() {
        return database.sql("select * from case_file order by number")
                .query(CaseBook::row)
                .list();
    }

    /** Cases of which this worry is a part. */
    List<CaseRow> ofConcern(UUID concern) {
        return database.sql("""
                        select * from case_file
                        where id in (select case_id from case_entry where concern_id = :concern) order by number
                        """).param("concern", concern).query(CaseBook::row).list();
    }

    static CaseRow row(ResultSet row, int number) throws SQLException {
        var merged = row.getObject("merged_into", UUID.class);
        return new CaseRow(
                new CaseId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                person(row, "subject_id"),
                Category.valueOf(row.getString("category")),
                Track.valueOf(row.getString("track")),
                person(row, "not_to"),
                CaseStatus.valueOf(row.getString("status")),
                merged == null ? null : new CaseId(merged),
                new PersonId(row.getObject("lead_id", UUID.class)),
                row.getString("lead_name"),
                person(row, "keeper_id"),
                row.getString("keeper_name"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("opened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("opened_name"),
                instant(row.getObject("closed_at", LocalDateTime.class)),
                row.getObject("last_entry_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable UUID value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
