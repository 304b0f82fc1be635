package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes and progress of whoever chooses; kept tap by tap. */
@Repository
class PickSheets {
    private final JdbcClient database;

    PickSheets(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is on a sheet besides wishes.
     *
     * @param doneAt null before
     * @param remindedAt null if never
     */
    record Progress(
            String note, @Nullable Instant doneAt, @Nullable Instant remindedAt) {
        static final Progress NOTHING = new Progress("", null, null);

        @Override
        public String toString() {
            return "Progress[" + doneAt + "]";
        }
    }

    Map<PersonId, Progress> of(SchemeId scheme) {
        var all = new HashMap<PersonId, Progress>();
        database.sql("select person_id, note, done_at, reminded_at from pick_sheet where scheme_id = :scheme")
                .param("scheme", scheme.value())
                .query(row -> {
                    all.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            new Progress(
                                    Optional.ofNullable(row.getString(2)).orElse(""),
                                    instant(row.getTimestamp(3)),
                                    instant(row.getTimestamp(4))));
                });
        return all;
    }

    Progress of(SchemeId scheme, PersonId person) {
        return database.sql(
                        "select note, done_at, reminded_at from pick_sheet where scheme_id = :scheme and person_id = :person")
                .param("scheme", scheme.value())
                .param("person", person.value())
                .query((row, number) -> new Progress(
                        Optional.ofNullable(row.getString(1)).orElse(""),
                        instant(row.getTimestamp(2)),
                        instant(row.getTimestamp(3))))
                .optional()
                .orElse(Progress.NOTHING);
    }

    /** Whether the coordinator has opened the choosing and no run of the matching has closed it since. */
    boolean isOpen(SchemeId scheme) {
        return database.sql("""
                        select count(*) from scheme s where s.id = :scheme and s.picking_from is not null
                          and not exists (select 1 from match_run r where r.scheme_id = s.id and r.made_at >= s.picking_from)
                        """)
                        .param("scheme", scheme.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Makes everybody else who changes this person's sheet wait. */
    void lock(SchemeId scheme, PersonId person) {
        database.sql("select p.person_id from participant p"
                        + " where p.scheme_id = :scheme and p.person_id = :person for update")
                .param("scheme", scheme.value())
                .param("person", person.value())
                .query()
                .listOfRows();
    }

    void wish(SchemeId scheme, PersonId person, Wishes wishes) {
        database.sql("""
                        insert into pick_sheet (scheme_id, person_id, same_sex, somebody_new, own_sex)
                        values (:scheme, :person, :sex, :new, :own)
                        on duplicate key update same_sex = values(same_sex), somebody_new = values(somebody_new),
                            own_sex = values(own_sex), version = version + 1
                        """)
                .param("scheme", scheme.value())
                .param("person", person.value())
                .param("sex", wishes.sameSex().name())
                .param("new", wishes.somebodyNew().name())
                .param("own", wishes.ownSex() == null ? null : wishes.ownSex().name())
                .update();
    }

    void note(SchemeId scheme, PersonId person, String note) {
        set(scheme, person, "note", note.isEmpty() ? null : note);
    }

    void done(SchemeId scheme, PersonId person, Instant now) {
        set(scheme, person, "done_at", Timestamp.from(now));
    }

    void reminded(SchemeId scheme, PersonId person, Instant now) {
        set(scheme, person, "reminded_at", Timestamp.from(now));
    }

    private void set(SchemeId scheme, PersonId person, String column, @Nullable Object value) {
        database.sql("insert into pick_sheet (scheme_id, person_id, %1$s) values (:scheme, :person, :value)"
                                .formatted(column)
                        + " on duplicate key update %1$s = values(%1$s), version = version + 1".formatted(column))
                .param("scheme", scheme.value())
                .param("person", person.value())
                .param("value", value)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
