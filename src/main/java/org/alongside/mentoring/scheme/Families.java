package org.alongside.mentoring.scheme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What families were told and said. Events are added, never changed: the last word counts, the others stay. */
@Repository
class Families {
    private static final String SUMMED = """
            select t.person_id, t.side,
                (select e.kind from family_event e where e.scheme_id = t.scheme_id and e.person_id = t.person_id
                    and e.kind <> 'INFORMED' order by e.recorded_at desc, e.id desc limit 1) decision,
                (select max(e.day) from family_event e where e.scheme_id = t.scheme_id and e.person_id = t.person_id
                    and e.kind = 'INFORMED') informed,
                exists (select 1 from family_hold h where h.open_one = t.person_id) held
            from participant t where t.scheme_id = :scheme
            """;

    private final JdbcClient database;

    Families(JdbcClient database) {
        this.database = database;
    }

    /** What happened. */
    enum Kind {
        /** The family was told what mentoring is. */
        INFORMED,
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /** By which way. */
    enum How {
        LETTER,
        PHONE,
        MEETING,
        FORM
    }

    /**
     * How it stands with one family.
     *
     * @param decision the last word; null if there is none
     * @param informed the last day on which they were told; null if they were not
     * @param held whether the safeguarding lead is asked before anybody writes or phones
     */
    record Standing(
            PersonId person,
            boolean mentor,
            @Nullable Kind decision,
            @Nullable LocalDate informed,
            boolean held) {}

    /** Numbers of a scheme's families. */
    record Sum(int all, int given, int missing, int no) {}

    Sum sum(SchemeId scheme) {
        return database.sql(
                        "select count(*), coalesce(sum(x.decision = 'GIVEN'), 0), coalesce(sum(x.decision is null), 0), coalesce(sum(x.decision in ('REFUSED', 'WITHDRAWN')), 0) from ("
                                + SUMMED + ") x")
                .param("scheme", scheme.value())
                .query((row, number) -> new Sum(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Withdrawn and refused first, then those without an answer, then the others. */
    List<Standing> page(SchemeId scheme, int offset, int limit) {
        return database.sql(SUMMED + """
                         order by coalesce(decision in ('REFUSED', 'WITHDRAWN'), false) desc, decision is null desc, informed, t.person_id
                        limit :limit offset :offset
                        """)
                .param("scheme", scheme.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    var decision = row.getString("decision");
                    return new Standing(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("side").equals("MENTOR"),
                            decision == null ? null : Kind.valueOf(decision),
                            row.getObject("informed", LocalDate.class),
                            row.getBoolean("held"));
                })
                .list();
    }

    /**
     * One event.
     *
     * @param family who in the family; may be empty
     * @param by who recorded it
     */
    record Event(UUID id, PersonId person, Kind kind, LocalDate day, How how, String family, PersonId by) {}

    /** All of one family, the newest first. */
    List<Event> of(SchemeId scheme, PersonId person) {
        return database.sql(
                        "select * from family_event where scheme_id = :scheme and person_id = :person order by recorded_at desc, id desc")
                .param("scheme", scheme.value())
                .param("person", person.value())
                .query((row, number) -> new Event(
                        row.getObject("id", UUID.class),
                        person,
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        How.valueOf(row.getString("how")),
                        row.getString("family"),
                        new PersonId(row.getObject("recorded_by", UUID.class))))
                .list();
    }

    boolean takesPart(SchemeId scheme, PersonId person) {
        return database.sql("select count(*) from participant where scheme_id = :scheme and person_id = :person")
                        .param("scheme", scheme.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another answer of a family under the same key was changed after an answer that got lost: it is kept too. */
    void add(SchemeId scheme, Event event, LocalDateTime now) {
        var ignored = FormKey.keepOnce(event.id(), id -> insert(id, scheme, event, now), id -> says(id, scheme, event));
    }

    private boolean says(UUID id, SchemeId scheme, Event event) {
        return database.sql("""
                                select count(*) from family_event where id = :id and scheme_id = :scheme
                                    and person_id = :person and kind = :kind and day = :day and how = :how
                                    and family = :family
                                """)
                        .param("id", id)
                        .param("scheme", scheme.value())
                        .param("person", event.person().value())
                        .param("kind", event.kind().name())
                        .param("day", event.day())
                        .param("how", event.how().name())
                        .param("family", event.family())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean insert(UUID id, SchemeId scheme, Event event, LocalDateTime now) {
        return database.sql("""
                        insert ignore into family_event (id, scheme_id, person_id, kind, day, how, family, recorded_by, recorded_at)
                        values (:id, :scheme, :person, :kind, :day, :how, :family, :by, :now)
                        """)
                        .param("id", id)
                        .param("scheme", scheme.value())
                        .param("person", event.person().value())
                        .param("kind", event.kind().name())
                        .param("day", event.day())
                        .param("how", event.how().name())
                        .param("family", event.family())
                        .param("by", event.by().value())
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean isHeld(PersonId person) {
        return database.sql("select count(*) from family_hold where open_one = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void hold(PersonId person, PersonId by, LocalDateTime now) {
        database.sql(
                        "insert ignore into family_hold (id, person_id, set_by, set_at) values (uuid(), :person, :by, :now)")
                .param("person", person.value())
                .param("by", by.value())
                .param("now", now)
                .update();
    }

    void lift(PersonId person, PersonId by, LocalDateTime now) {
        database.sql("update family_hold set lifted_by = :by, lifted_at = :now where open_one = :person")
                .param("person", person.value())
                .param("by", by.value())
                .param("now", now)
                .update();
    }
}
