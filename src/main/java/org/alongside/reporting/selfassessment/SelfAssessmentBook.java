package org.alongside.reporting.selfassessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the DSL's self-assessments. */
@Repository
class SelfAssessmentBook {
    private static final int MOST = 40;

    private final JdbcClient database;

    SelfAssessmentBook(JdbcClient database) {
        this.database = database;
    }

    /** The draft first, then what was kept, the latest first. */
    List<Assessment> all() {
        Map<UUID, Map<Factor, Integer>> ratings = new HashMap<>();
        database.sql("select assessment_id, factor, rating from self_assessment_rating")
                .query(row -> {
                    ratings.computeIfAbsent(
                                    row.getObject("assessment_id", UUID.class), it -> new EnumMap<>(Factor.class))
                            .put(Factor.valueOf(row.getString("factor")), row.getInt("rating"));
                });
        return database.sql("""
                        select id, begun_at, kept_at, shared_at from self_assessment
                        order by draft is null, kept_at desc, id limit :most
                        """)
                .param("most", MOST)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Assessment(
                            id,
                            row.getObject("begun_at", LocalDateTime.class),
                            row.getObject("kept_at", LocalDateTime.class),
                            row.getObject("shared_at", LocalDateTime.class),
                            ratings.getOrDefault(id, Map.of()));
                })
                .list();
    }

    /** Begins a draft; if there is one, it stays the only one. */
    void begin(PersonId by, LocalDateTime now) {
        database.sql("insert ignore into self_assessment (id, begun_by, begun_at) values (:id, :by, :now)")
                .param("id", UUID.randomUUID())
                .param("by", by.value())
                .param("now", now)
                .update();
    }

    /** What the draft says of a factor, held until the transaction is over; empty if there is no such draft. */
    Optional<Integer> heldRating(UUID draft, Factor factor) {
        var open = database.sql("select id from self_assessment where id = :id and draft for update")
                .param("id", draft)
                .query((row, number) -> true)
                .optional();
        return open.flatMap(it -> Optional.of(
                database.sql("select rating from self_assessment_rating where assessment_id = :id and factor = :factor")
                        .param("id", draft)
                        .param("factor", factor.name())
                        .query(Integer.class)
                        .optional()
                        .orElse(0)));
    }

    void rate(UUID draft, Factor factor, int rating) {
        database.sql("""
                        insert into self_assessment_rating (assessment_id, factor, rating) values (:id, :factor, :rating)
                        on duplicate key update rating = values(rating)
                        """)
                .param("id", draft)
                .param("factor", factor.name())
                .param("rating", rating)
                .update();
    }

    /** False if it is not a draft any more. */
    boolean keep(UUID draft, PersonId by, LocalDateTime now) {
        return database.sql("""
                        update self_assessment set draft = null, kept_by = :by, kept_at = :now where id = :id and draft
                        """)
                        .param("by", by.value())
                        .param("now", now)
                        .param("id", draft)
                        .update()
                == 1;
    }

    void throwAway(UUID draft) {
        database.sql("delete from self_assessment where id = :id and draft")
                .param("id", draft)
                .update();
    }

    /** @param since null takes it back */
    void share(UUID kept, @Nullable LocalDateTime since) {
        database.sql("update self_assessment set shared_at = :since where id = :id and draft is null")
                .param("since", since)
                .param("id", kept)
                .update();
    }

    /** Open ones first, by date. */
    List<ActionPoint> actions() {
        return database.sql("""
                        select * from self_assessment_action order by done_on is not null, due_on, made_at limit 200
                        """)
                .query((row, number) -> new ActionPoint(
                        row.getObject("id", UUID.class),
                        row.getObject("assessment_id", UUID.class),
                        Factor.valueOf(row.getString("factor")),
                        row.getString("what"),
                        row.getString("who"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    /** Once, however often it is sent. */
    void add(ActionPoint action, LocalDateTime now) {
        database.sql("""
                        insert ignore into self_assessment_action (id, assessment_id, factor, what, who, due_on, made_at)
                        values (:id, :assessment, :factor, :what, :who, :due, :now)
                        """)
                .param("id", action.id())
                .param("assessment", action.assessment())
                .param("factor", action.factor().name())
                .param("what", action.what())
                .param("who", action.who())
                .param("due", action.due())
                .param("now", now)
                .update();
    }

    /** @param on null opens it again */
    void done(UUID action, @Nullable LocalDate on) {
        database.sql("update self_assessment_action set done_on = :on where id = :id")
                .param("on", on)
                .param("id", action)
                .update();
    }
}
