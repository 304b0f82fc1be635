package org.alongside.curriculum.parents;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind the parents' page, for callers who have asked whether they may. */
@Component
class ParentsTables {
    private final JdbcClient database;

    ParentsTables(JdbcClient database) {
        this.database = database;
    }

    PageSettings settings() {
        return database.sql("select opening, code, welcome, contact, credit, version from parents_page where id = 1")
                .query((row, number) -> new PageSettings(
                        PageSettings.Door.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)))
                .single();
    }

    /** Whether nobody had changed them since this version. */
    boolean change(PageSettings it) {
        return database.sql("""
                        update parents_page set opening = :door, code = :code, welcome = :welcome, contact = :contact,
                            credit = :credit, version = version + 1
                        where id = 1 and version = :version
                        """)
                        .param("door", it.door().name())
                        .param("code", it.code())
                        .param("welcome", it.welcome())
                        .param("contact", it.contact())
                        .param("credit", it.credit())
                        .param("version", it.version())
                        .update()
                == 1;
    }

    Set<LessonId> materials() {
        return database.sql("select lesson_id from parents_material").query(String.class).list().stream()
                .map(LessonId::new)
                .collect(Collectors.toSet());
    }

    void show(LessonId lesson, PersonId by, Instant at) {
        database.sql("insert ignore into parents_material (lesson_id, chosen_by, chosen_at) values (:lesson, :by, :at)")
                .param("lesson", lesson.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void hide(LessonId lesson) {
        database.sql("delete from parents_material where lesson_id = :lesson")
                .param("lesson", lesson.value())
                .update();
    }

    /** What is written; a slot about which nothing is written is missing. */
    Map<PolicySlot, PolicyText> policy() {
        var texts = new EnumMap<PolicySlot, PolicyText>(PolicySlot.class);
        database.sql("select slot, words, link, reviewed_on, review_due, version from policy_text")
                .query(row -> {
                    var slot = PolicySlot.valueOf(row.getString(1));
                    texts.put(
                            slot,
                            new PolicyText(
                                    slot,
                                    row.getString(2),
                                    row.getString(3),
                                    day(row.getDate(4)),
                                    day(row.getDate(5)),
                                    row.getLong(6)));
                });
        return texts;
    }

    /** Whether nobody had changed it since this version. */
    boolean write(PolicyText it, PersonId by, Instant at) {
        var sql = it.version() == 0 ? """
                insert ignore into policy_text (slot, words, link, reviewed_on, review_due, changed_by, changed_at, version)
                values (:slot, :words, :link, :on, :due, :by, :at, :version + 1)
                """ : """
                update policy_text set words = :words, link = :link, reviewed_on = :on, review_due = :due,
                    changed_by = :by, changed_at = :at, version = version + 1
                where slot = :slot and version = :version
                """;
        return database.sql(sql)
                        .param("slot", it.slot().name())
                        .param("words", it.words())
                        .param("link", it.link())
                        .param("on", it.reviewedOn() == null ? null : Date.valueOf(it.reviewedOn()))
                        .param("due", it.reviewDue() == null ? null : Date.valueOf(it.reviewDue()))
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("version", it.version())
                        .update()
                == 1;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
