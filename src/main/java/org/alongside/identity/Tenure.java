package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.alongside.school.PersonId;
import org.alongside.school.SecondPerson;
import org.alongside.school.SecondPersonRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Since when somebody has a role and the way in to it. Whoever was given a new password, or lost their second step, by an
 * administrator begins anew: that administrator could have signed in as them.
 */
@Component
class Tenure implements SecondPerson {
    private final JdbcClient database;
    private final SecondPersonRule rule;
    private final Clock clock;

    Tenure(JdbcClient database, SecondPersonRule rule, Clock clock) {
        this.database = database;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> waitsUntil(PersonId person, Collection<String> roles) {
        var days = Duration.ofDays(rule.days());
        var now = clock.instant();
        var from = since(person, roles).orElse(now).plus(days);
        return days.isZero() || !from.isAfter(now) ? Optional.empty() : Optional.of(from);
    }

    private Optional<Instant> since(PersonId person, Collection<String> roles) {
        var role = database.sql("""
                        select min(r.since) from account_role r join account a on a.id = r.account_id
                        where a.person_id = :person and a.active and r.role in (:roles)
                        """)
                .param("person", person.value())
                .param("roles", roles)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        var way = database.sql("""
                        select max(done_at) from administrative_act
                        where about_id = :person and act in ('new-password', 'second-step-taken') and person_id <> about_id
                        """)
                .param("person", person.value())
                .query(LocalDateTime.class)
                .optional()
                .map(it -> it.toInstant(ZoneOffset.UTC));
        return role.map(it -> way.filter(it::isBefore).orElse(it));
    }
}
