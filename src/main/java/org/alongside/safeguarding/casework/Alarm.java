package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.alongside.base.Rounds;
import org.alongside.notifications.Notices;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Readers;
import org.alongside.safeguarding.SafeguardingTeam;
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
    private final SchoolWatch watch;
    private final Notices notices;
    private final Clock clock;
    private volatile Instant sweptAt;
    private final Rounds rounds = new Rounds("alarm", this::sweep);

    Alarm(
            ConcernList concerns,
            AlertBook alerts,
            RoleHolders holders,
            SchoolWatch watch,
            Notices notices,
            Clock clock) {
        this.concerns = concerns;
        this.alerts = alerts;
        this.holders = holders;
        this.watch = watch;
        this.notices = notices;
        this.clock = clock;
        this.sweptAt = clock.instant(); // the first sweep has its minutes too
    }

    /** Sweeps on a thread of its own; returns at once. */
    @Scheduled(initialDelay = 2_000, fixedDelayString = "${alongside.safeguarding.sweep:20000}")
    void soon() {
        rounds.soon();
    }

    /** Tells everybody who has to be told by now and has not been. */
    void sweep() {
        var waiting = concerns.waiting();
        if (!waiting.isEmpty()) {
            tell(waiting);
        }
        sweptAt = clock.instant();
    }

    /** When the last sweep of this node came to its end. */
    Instant sweptAt() {
        return sweptAt;
    }

    private void tell(List<ConcernRow> waiting) {
        var done = alerts.told();
        var team = SafeguardingTeam.now(holders);
        var onDuty = watch.onDuty(clock.instant());
        for (var concern : waiting) {
            for (var alert : dueFor(concern, team, onDuty, clock.instant())) {
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

    private static List<AlertBook.Alert> dueFor(
            ConcernRow concern, SafeguardingTeam team, List<PersonId> onDuty, Instant now) {
        var readers = team.readers(concern.track(), concern.notTo());
        var due = new ArrayList<>(alerts(concern, Step.ARRIVED, first(concern, readers, onDuty)));
        if (concern.isLate(now)) {
            var others = new LinkedHashSet<>(readers.overdue());
            readers.atOnce().stream().filter(it -> !onDuty.contains(it)).forEach(others::add);
            due.addAll(alerts(concern, Step.OVERDUE, onDuty.isEmpty() ? readers.overdue() : others));
        }
        if (concern.isForgotten(now)) {
            due.addAll(alerts(concern, Step.LAST, readers.last()));
        }
        return due;
    }

    /** In the ordinary case whoever is on duty or was asked for; with danger, or with nobody on duty, everybody. */
    private static List<PersonId> first(ConcernRow concern, Readers readers, List<PersonId> onDuty) {
        var asked = readers.atOnce().stream()
                .filter(it -> onDuty.contains(it) || it.equals(concern.preferred()))
                .toList();
        var somebodyIsThere = asked.stream().anyMatch(onDuty::contains);
        return concern.danger() != Danger.YES && somebodyIsThere ? asked : readers.atOnce();
    }

    private static List<AlertBook.Alert> alerts(ConcernRow concern, Step step, Collection<PersonId> people) {
        return people.stream()
                .map(person -> new AlertBook.Alert(concern.id(), person, step))
                .toList();
    }
}
