package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.flow.Progress;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When life changes: what comes, what would follow from it, and only after the coordinator's word what becomes of it. */
@Service
@ForCoordinators
class ChangeDesk {
    /** The texts of the mail to those whose meetings change; it never says which. */
    static final String NOTICE = "mentoring.notice.changed";

    private final Schemes schemes;
    private final Pairings pairings;
    private final Obstacles obstacles;
    private final PlanChanges changes;
    private final PlanRuleBook rules;
    private final ChangeWork work;
    private final ObstacleCheck check;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    ChangeDesk(
            Schemes schemes,
            Pairings pairings,
            Obstacles obstacles,
            PlanChanges changes,
            PlanRuleBook rules,
            ChangeWork work,
            ObstacleCheck check,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.pairings = pairings;
        this.obstacles = obstacles;
        this.changes = changes;
        this.rules = rules;
        this.work = work;
        this.check = check;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Works out what an obstacle changes, and keeps that as a proposal. Nobody is told.
     *
     * @throws IllegalArgumentException with a message key of what is wrong with the obstacle
     * @throws java.util.concurrent.CancellationException if {@code progress} throws it; nothing is kept
     */
    @Transactional
    PlanChange propose(Obstacle obstacle, Progress progress) {
        var scheme = scheme();
        check.check(obstacle, today());
        return work.comes(scheme, obstacle, true, who.required(), progress);
    }

    /** Works out what follows if an obstacle goes away: the room is back, the exams are over sooner. */
    @Transactional
    PlanChange proposeWithout(UUID obstacle, Progress progress) {
        var known = obstacles
                .find(obstacle)
                .filter(it -> obstacles.isInForce(obstacle))
                .orElseThrow(() -> new IllegalArgumentException("mentoring.change.obstacle-gone"));
        return work.goes(scheme(), known, who.required(), progress);
    }

    /** Works out a plan for the school as it is now: new timetables, new rooms, weeks without a meeting. */
    @Transactional
    PlanChange proposeBetter(Progress progress) {
        return work.better(scheme(), who.required(), progress);
    }

    /** The same change worked out on the plan as it is now; the old proposal is discarded. */
    @Transactional
    PlanChange again(UUID id, Progress progress) {
        var scheme = scheme();
        var old = waiting(scheme, id);
        changes.decide(id, old.version(), PlanChange.State.DISCARDED, who.required(), clock.instant());
        var obstacle = old.obstacle();
        if (obstacle == null) {
            return work.better(scheme, who.required(), progress);
        }
        return old.lifts()
                ? work.goes(scheme, obstacle, who.required(), progress)
                : work.comes(scheme, obstacle, false, who.required(), progress);
    }

    /**
     * Makes the change real, all or nothing, and tells those whom it concerns.
     *
     * @throws IllegalArgumentException with {@code mentoring.change.stale} if the plan or one of the meetings is not what
     *     it was, with {@code mentoring.change.decided} if somebody was faster
     */
    @Transactional
    void approve(UUID id) {
        var scheme = scheme();
        work.carryOut(scheme, waiting(scheme, id), who.required()).forEach(it -> notices.tell(it, NOTICE));
    }

    /** Nothing happens. The obstacle is forgotten unless it was there before. */
    @Transactional
    void discard(UUID id) {
        var change = waiting(scheme(), id);
        if (!changes.decide(id, change.version(), PlanChange.State.DISCARDED, who.required(), clock.instant())) {
            throw new IllegalArgumentException("mentoring.change.decided");
        }
    }

    private PlanChange waiting(Scheme scheme, UUID id) {
        return changes.find(scheme.id(), id)
                .filter(it -> it.state() == PlanChange.State.PROPOSED)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.change.decided"));
    }

    /** Whether the plan is still the one that this change was worked out for. */
    @Transactional(readOnly = true)
    boolean isStale(PlanChange change) {
        return change.state() == PlanChange.State.PROPOSED && rules.planVersion(scheme().id()) != change.planVersion();
    }

    @Transactional(readOnly = true)
    Optional<PlanChange> find(UUID id) {
        return schemes.running(today()).flatMap(it -> changes.find(it.id(), id));
    }

    @Transactional(readOnly = true)
    List<PlanChange> latest(int offset, int limit) {
        return schemes.running(today())
                .map(it -> changes.latest(it.id(), offset, limit))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    List<PlanStep> steps(UUID change, int offset, int limit) {
        return find(change).map(it -> changes.steps(it.id(), offset, limit)).orElse(List.of());
    }

    /** Mentor and mentee of each of these pairings, in this order. */
    @Transactional(readOnly = true)
    Map<PairingId, List<PersonId>> peopleOf(List<PlanStep> steps) {
        return pairings.peopleOf(
                steps.stream().map(PlanStep::pairing).distinct().toList());
    }

    /** Everything in the way from today on. */
    @Transactional(readOnly = true)
    List<Obstacle> obstacles() {
        return obstacles.inForce(today(), Obstacle.FOR_GOOD);
    }

    private Scheme scheme() {
        return schemes.running(today()).orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
