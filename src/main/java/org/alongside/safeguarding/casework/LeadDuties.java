package org.alongside.safeguarding.casework;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alongside.notifications.Notices;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.Duties;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lead's half days of the rota, the worries that wait for them by name, and those that they have opened. */
@Component
class LeadDuties implements Duties {
    private final JdbcClient database;
    private final Notices notices;
    private final Pulse pulse;

    LeadDuties(@Qualifier("safeguarding") JdbcClient database, Notices notices, Pulse pulse) {
        this.database = database;
        this.notices = notices;
        this.pulse = pulse;
    }

    @Override
    @SafeguardingTransaction
    public boolean restOn(PersonId person) {
        return database.sql("""
                        select exists (select 1 from duty where person_id = :person)
                            or exists (select 1 from concern where preferred_person = :person and acknowledged_at is null)
                            or exists (select 1 from concern c where c.acknowledged_by = :person
                                and not exists (select 1 from lead_handover h
                                    where h.from_person = :person and h.handed_at >= c.acknowledged_at))
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @SafeguardingTransaction
    public void handOver(PersonId from, PersonId to) {
        if (!restOn(from)) {
            return;
        }
        database.sql("update duty set person_id = :to where person_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
        database.sql("""
                        update concern set preferred_person = :to, version = version + 1
                        where preferred_person = :from and acknowledged_at is null
                        """).param("to", to.value()).param("from", from.value()).update();
        database.sql("""
                        insert into lead_handover (id, from_person, to_person, handed_at)
                        values (:id, :from, :to, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("from", from.value())
                .param("to", to.value())
                .param("now", LocalDateTime.ofInstant(pulse.now(), ZoneOffset.UTC))
                .update();
        pulse.beat();
        notices.tell(to, "notifications.safeguarding-handed");
    }
}
