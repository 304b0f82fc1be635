package org.alongside.mentoring;

import java.sql.Date;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.PupilParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts in schemes that are not over. */
@Component
class PartsOfPupils implements PupilParts {
    private final JdbcClient database;
    private final Clock clock;

    PartsOfPupils(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<PersonId, String> of(Collection<PersonId> pupils) {
        var parts = new HashMap<PersonId, String>();
        if (!pupils.isEmpty()) {
            database.sql("""
                            select t.person_id, t.side from participant t join scheme s on s.id = t.scheme_id
                            where s.ends_on >= :today and t.person_id in (:pupils) order by s.starts_on
                            """)
                    .param("today", Date.valueOf(Said.dayOf(clock.instant())))
                    .param("pupils", pupils.stream().map(PersonId::value).toList())
                    .query(row -> {
                        parts.put(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return parts;
    }
}
