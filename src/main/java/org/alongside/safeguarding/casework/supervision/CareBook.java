package org.alongside.safeguarding.casework.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the leads' own care. */
@Component
class CareBook {
    private static final String TABLE = "care_record";
    private static final String NOTE = "note";

    private final JdbcClient database;
    private final Sealer sealer;
    private final Pulse pulse;

    CareBook(@Qualifier("safeguarding") JdbcClient database, Sealer sealer, Pulse pulse) {
        this.database = database;
        this.sealer = sealer;
        this.pulse = pulse;
    }

    /** Once, however often it is sent; with other words it is another one. */
    @SafeguardingTransaction
    public void add(CareRecord mine) {
        var ignored = FormKey.keepOnce(mine.id(), id -> insert(id, mine), id -> says(id, mine));
    }

    /** A note that does not open any more says something else. */
    private boolean says(UUID id, CareRecord mine) {
        return database.sql("select * from care_record where id = :id")
                .param("id", id)
                .query((row, number) -> row(row, mine.person()))
                .optional()
                .filter(it -> it.saysTheSame(mine))
                .isPresent();
    }

    private boolean insert(UUID id, CareRecord mine) {
        var note = mine.note();
        return database.sql("""
                        insert ignore into care_record
                            (id, person_id, kind, on_day, minutes, with_whom, note, recorded_at)
                        values (:id, :person, :kind, :on, :minutes, :with, :note, :now)
                        """)
                        .param("id", id)
                        .param("person", mine.person().value())
                        .param("kind", mine.kind().name())
                        .param("on", mine.on())
                        .param("minutes", mine.minutes())
                        .param("with", mine.with())
                        .param(
                                NOTE,
                                note == null
                                        ? null
                                        : sealer.seal(note, TABLE, id, NOTE).ciphertext())
                        .param("now", LocalDateTime.ofInstant(pulse.now(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The latest first; the notes of this reader are opened and nobody else's. */
    List<CareRecord> latest(PersonId reader, int most) {
        return database.sql("select * from care_record order by on_day desc, id limit :most")
                .param("most", most)
                .query((row, number) -> row(row, reader))
                .list();
    }

    /** The last day of each kind for each of these people. */
    Map<PersonId, Map<CareKind, LocalDate>> last(Collection<PersonId> people) {
        Map<PersonId, Map<CareKind, LocalDate>> last = new HashMap<>();
        if (!people.isEmpty()) {
            database.sql("""
                            select person_id, kind, max(on_day) as last from care_record
                            where person_id in (:people) group by person_id, kind
                            """)
                    .param("people", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        last.computeIfAbsent(
                                        new PersonId(row.getObject("person_id", UUID.class)), key -> new HashMap<>())
                                .put(CareKind.valueOf(row.getString("kind")), row.getObject("last", LocalDate.class));
                    });
        }
        return last;
    }

    List<CareRule> rules() {
        return database.sql("select kind, weeks, version from care_rule")
                .query((row, number) -> new CareRule(
                        CareKind.valueOf(row.getString("kind")), row.getInt("weeks"), row.getLong("version")))
                .list();
    }

    /** False if somebody else has changed it since it was read; then nothing is kept. */
    @SafeguardingTransaction
    public boolean keep(CareRule rule) {
        return database.sql("""
                        update care_rule set weeks = :weeks, version = version + 1
                        where kind = :kind and version = :version
                        """)
                        .param("weeks", rule.weeks())
                        .param("kind", rule.kind().name())
                        .param("version", rule.version())
                        .update()
                == 1;
    }

    /** True for whoever reminds first, on whichever node. */
    @SafeguardingTransaction
    public boolean claimReminder(CareDue due) {
        return database.sql("""
                        insert ignore into care_reminder (person_id, kind, due_on, reminded_at)
                        values (:person, :kind, :due, :now)
                        """)
                        .param("person", due.person().value())
                        .param("kind", due.kind().name())
                        .param("due", due.due())
                        .param("now", LocalDateTime.ofInstant(pulse.now(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private CareRecord row(ResultSet row, PersonId reader) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var note = person.equals(reader) ? row.getBytes(NOTE) : null;
        return new CareRecord(
                id,
                person,
                CareKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getInt("minutes"),
                row.getString("with_whom"),
                note == null ? null : WordsDoNotOpen.orSay(() -> sealer.open(new Sealed(note), TABLE, id, NOTE)));
    }
}
