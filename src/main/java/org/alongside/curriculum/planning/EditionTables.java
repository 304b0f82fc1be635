package org.alongside.curriculum.planning;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of editions, drafts and offers, for callers who have asked whether they may. */
@Component
class EditionTables {
    private static final String EDITION =
            "select id, lesson_id, owner_id, number, text, original_hash, written_by, written_at from lesson_edition";
    private static final String DRAFT =
            "select id, lesson_id, owner_id, author_id, text, original_hash, based_on, changed_at, version from lesson_draft";
    private static final String OFFER =
            "select id, lesson_id, class_id, text, original_hash, school_number, offered_by, offered_at, word, state,"
                    + " decided_by, decided_at, answer from lesson_offer";

    private final JdbcClient database;

    EditionTables(JdbcClient database) {
        this.database = database;
    }

    void keepOriginal(String hash, LessonId lesson, String text) {
        database.sql("insert ignore into lesson_original (hash, lesson_id, text) values (:hash, :lesson, :text)")
                .param("hash", hash)
                .param("lesson", lesson.value())
                .param("text", text)
                .update();
    }

    Optional<String> original(String hash) {
        return database.sql("select text from lesson_original where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    Optional<Edition> edition(EditionId id) {
        return database.sql(EDITION + " where id = :id")
                .param("id", id.value())
                .query(EditionTables::edition)
                .optional();
    }

    Optional<Edition> latest(LessonId lesson, EditionOwner owner) {
        return database.sql(EDITION + " where lesson_id = :lesson and owner_id = :owner order by number desc limit 1")
                .param("lesson", lesson.value())
                .param("owner", owner.value())
                .query(EditionTables::edition)
                .optional();
    }

    Optional<Edition> number(LessonId lesson, EditionOwner owner, int number) {
        return database.sql(EDITION + " where lesson_id = :lesson and owner_id = :owner and number = :number")
                .param("lesson", lesson.value())
                .param("owner", owner.value())
                .param("number", number)
                .query(EditionTables::edition)
                .optional();
    }

    /** What the school's text was at the end of this moment. */
    Optional<Edition> schoolCopyAt(LessonId lesson, Instant until) {
        return database.sql(EDITION + " where lesson_id = :lesson and owner_id = :owner and written_at < :until"
                        + " order by number desc limit 1")
                .param("lesson", lesson.value())
                .param("owner", EditionOwner.SCHOOL.value())
                .param("until", Timestamp.from(until))
                .query(EditionTables::edition)
                .optional();
    }

    /** The newest edition of each lesson that these owners have, without older ones; by lesson. */
    List<Edition> newest(Collection<EditionOwner> owners) {
        return owners.isEmpty()
                ? List.of()
                : database.sql(EDITION + " e where owner_id in (:owners) and number = (select max(number) from"
                                + " lesson_edition n where n.lesson_id = e.lesson_id and n.owner_id = e.owner_id)"
                                + " order by lesson_id, owner_id limit 500")
                        .param(
                                "owners",
                                owners.stream().map(EditionOwner::value).toList())
                        .query(EditionTables::edition)
                        .list();
    }

    /** False when somebody has taken this number in the same moment. */
    boolean add(Edition it) {
        try {
            return database.sql("""
                                    insert into lesson_edition (id, lesson_id, owner_id, number, text, original_hash, written_by,
                                                                written_at)
                                    values (:id, :lesson, :owner, :number, :text, :hash, :by, :at)
                                    """)
                            .param("id", it.id().value())
                            .param("lesson", it.lesson().value())
                            .param("owner", it.owner().value())
                            .param("number", it.number())
                            .param("text", it.text())
                            .param("hash", it.originalHash())
                            .param("by", it.writtenBy().value())
                            .param("at", Timestamp.from(it.writtenAt()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Lessons of this class from this day on are taught in this text. */
    void useFrom(ClassId id, Edition edition, LocalDate day) {
        database.sql("""
                        update planned_lesson set edition_id = :edition, version = version + 1
                        where class_id = :class and lesson_id = :lesson and day >= :day
                        """)
                .param("edition", edition.id().value())
                .param("class", id.value())
                .param("lesson", edition.lesson().value())
                .param("day", Date.valueOf(day))
                .update();
    }

    Optional<Draft> draft(DraftId id, PersonId author) {
        return database.sql(DRAFT + " where id = :id and author_id = :author")
                .param("id", id.value())
                .param("author", author.value())
                .query(EditionTables::draft)
                .optional();
    }

    List<Draft> draftsOf(PersonId author) {
        return database.sql(DRAFT + " where author_id = :author order by changed_at desc limit 100")
                .param("author", author.value())
                .query(EditionTables::draft)
                .list();
    }

    void add(Draft it) {
        database.sql("""
                        insert into lesson_draft (id, lesson_id, owner_id, author_id, text, original_hash, based_on, changed_at)
                        values (:id, :lesson, :owner, :author, :text, :hash, :based, :at)
                        """)
                .param("id", it.id().value())
                .param("lesson", it.lesson().value())
                .param("owner", it.owner().value())
                .param("author", it.author().value())
                .param("text", it.text())
                .param("hash", it.originalHash())
                .param("based", it.basedOn())
                .param("at", Timestamp.from(it.changedAt()))
                .update();
    }

    /** False when it has another version by now. */
    boolean change(Draft it) {
        return database.sql("""
                                update lesson_draft
                                set text = :text, original_hash = :hash, based_on = :based, owner_id = :owner, changed_at = :at,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("text", it.text())
                        .param("hash", it.originalHash())
                        .param("based", it.basedOn())
                        .param("owner", it.owner().value())
                        .param("at", Timestamp.from(it.changedAt()))
                        .param("id", it.id().value())
                        .param("version", it.version())
                        .update()
                == 1;
    }

    void remove(DraftId id) {
        database.sql("delete from lesson_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    void add(Offer it) {
        database.sql("""
                        insert into lesson_offer (id, lesson_id, class_id, text, original_hash, school_number, offered_by, offered_at,
                                                  word)
                        values (:id, :lesson, :class, :text, :hash, :number, :by, :at, :word)
                        """)
                .param("id", it.id())
                .param("lesson", it.lesson().value())
                .param("class", it.classId() == null ? null : it.classId().value())
                .param("text", it.text())
                .param("hash", it.originalHash())
                .param("number", it.schoolNumber())
                .param("by", it.offeredBy().value())
                .param("at", Timestamp.from(it.offeredAt()))
                .param("word", it.word())
                .update();
    }

    Optional<Offer> offer(UUID id) {
        return database.sql(OFFER + " where id = :id")
                .param("id", id)
                .query(EditionTables::offer)
                .optional();
    }

    List<Offer> waiting() {
        return database.sql(OFFER + " where state = 'OFFERED' order by offered_at, id limit 200")
                .query(EditionTables::offer)
                .list();
    }

    List<Offer> offersOf(PersonId person) {
        return database.sql(OFFER + " where offered_by = :by order by offered_at desc, id limit 50")
                .param("by", person.value())
                .query(EditionTables::offer)
                .list();
    }

    /** True for exactly one of all that decide at the same time. */
    boolean decide(UUID id, Offer.State state, PersonId by, Instant at, @Nullable String answer) {
        return database.sql("""
                                update lesson_offer set state = :state, decided_by = :by, decided_at = :at, answer = :answer
                                where id = :id and state = 'OFFERED'
                                """)
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("answer", answer)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many texts of its own each of these lessons has, by lesson; for a list that only counts. */
    Map<LessonId, Long> counts() {
        return database
                .sql("select lesson_id, count(distinct owner_id) from lesson_edition group by lesson_id")
                .query((row, number) -> Map.entry(new LessonId(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new EditionId(row.getObject("id", UUID.class)),
                new LessonId(row.getString("lesson_id")),
                new EditionOwner(row.getObject("owner_id", UUID.class)),
                row.getInt("number"),
                row.getString("text"),
                row.getString("original_hash"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getTimestamp("written_at").toInstant());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                new LessonId(row.getString("lesson_id")),
                new EditionOwner(row.getObject("owner_id", UUID.class)),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("text"),
                row.getString("original_hash"),
                row.getInt("based_on"),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var classId = row.getObject("class_id", UUID.class);
        var decidedBy = row.getObject("decided_by", UUID.class);
        var decidedAt = row.getTimestamp("decided_at");
        return new Offer(
                row.getObject("id", UUID.class),
                new LessonId(row.getString("lesson_id")),
                classId == null ? null : new ClassId(classId),
                row.getString("text"),
                row.getString("original_hash"),
                row.getInt("school_number"),
                new PersonId(row.getObject("offered_by", UUID.class)),
                row.getTimestamp("offered_at").toInstant(),
                row.getString("word"),
                Offer.State.valueOf(row.getString("state")),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("answer"));
    }
}
