package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.base.Roles;
import org.alongside.base.Rounds;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes sure that a person sees what was told. It looks at the table and not at events, so whatever failed before is
 * found again: a sweep that is lost costs seconds, never a worry.
 *
 * @see "Decision 0004"
 */
@Component
class Alarm {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private final ConcernList concerns;
    private final AlertBook alerts;
    private final RoleHolders holders;
    private final Notices notices;
    private final Clock clock;
    private final Rounds rounds = new Rounds("alarm", this::sweep);

    Alarm(ConcernList concerns, AlertBook alerts, RoleHolders holders, Notices notices, Clock clock) {
        this.concerns = concerns;
        this.alerts = alerts;
        this.holders = holders;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sweeps on a thread of its own; returns at once. */
    @Scheduled(initialDelay = 2_000, fixedDelayString = "${alongside.safeguarding.sweep:20000}")
    void soon() {
        rounds.soon();
    }

    /** Tells everybody who has to be told by now and has not been. */
    void sweep() {
        var waiting = concerns.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var done = alerts.told();
        var chain = chain();
        for (var concern : waiting) {
            for (var alert : chain.dueFor(concern, clock.instant())) {
                if (!done.contains(alert) && alerts.claim(alert)) {
                    tell(alert);
                }
            }
        }
    }

    private void tell(AlertBook.Alert alert) {
        try {
            notices.tell(alert.person(), alert.step().noticeKey());
            alerts.told(alert);
        } catch (RuntimeException e) {
            LOG.warn("An alert waits for the next sweep: {}", e.getClass().getName());
            alerts.release(alert);
        }
    }

    private Chain chain() {
        return new Chain(holders.holding(Roles.DSL), holders.holding(Roles.DEPUTY_DSL), holders.holding(Roles.HEAD));
    }

    /** Who comes after whom. A school without leads still has a head. */
    private record Chain(List<PersonId> leads, List<PersonId> deputies, List<PersonId> heads) {

        List<AlertBook.Alert> dueFor(ConcernRow concern, Instant now) {
            var due = new ArrayList<AlertBook.Alert>();
            due.addAll(alerts(concern, Step.ARRIVED, atOnce()));
            if (!now.isBefore(concern.dueAt())) {
                due.addAll(alerts(concern, Step.OVERDUE, deputies.isEmpty() ? heads : deputies));
            }
            var allowed = Duration.between(concern.raisedAt(), concern.dueAt());
            if (!now.isBefore(concern.dueAt().plus(allowed))) {
                due.addAll(alerts(concern, Step.LAST, heads));
            }
            return due;
        }

        private Set<PersonId> atOnce() {
            var people = new LinkedHashSet<>(leads);
            people.addAll(deputies);
            return people.isEmpty() ? new LinkedHashSet<>(heads) : people;
        }

        private static List<AlertBook.Alert> alerts(ConcernRow concern, Step step, Iterable<PersonId> people) {
            var alerts = new ArrayList<AlertBook.Alert>();
            people.forEach(person -> alerts.add(new AlertBook.Alert(concern.id(), person, step)));
            return alerts;
        }
    }
}
