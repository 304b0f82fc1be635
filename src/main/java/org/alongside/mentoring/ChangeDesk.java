package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.flow.Progress;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
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
    private final Meetings meetings;
    private final Obstacles obstacles;
    private final PlanChanges changes;
    private final PlanRuleBook rules;
    private final Replanning replanning;
    private final ObstacleCheck check;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    ChangeDesk(
            Schemes schemes,
            Pairings pairings,
            Meetings meetings,
            Obstacles obstacles,
            PlanChanges changes,
            PlanRuleBook rules,
            Replanning replanning,
            ObstacleCheck check,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.pairings = pairings;
        this.meetings = meetings;
        this.obstacles = obstacles;
        this.changes = changes;
        this.rules = rules;
        this.replanning = replanning;
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
        var outcome = work(scheme, obstacle, null, progress);
        obstacles.add(obstacle, "PROPOSED", who.required());
        return keep(scheme, obstacle, false, outcome);
    }

    /** Works out what follows if an obstacle goes away: the room is back, the exams are over sooner. */
    @Transactional
    PlanChange proposeWithout(UUID obstacle, Progress progress) {
        var scheme = scheme();
        var known = obstacles
                .find(obstacle)
                .filter(it -> obstacles.isInForce(obstacle))
                .orElseThrow(() -> new IllegalArgumentException("mentoring.change.obstacle-gone"));
        return keep(scheme, known, true, work(scheme, null, known, progress));
    }

    /** Works out a plan for the school as it is now: new timetables, new rooms, weeks without a meeting. */
    @Transactional
    PlanChange proposeBetter(Progress progress) {
        var scheme = scheme();
        return keep(scheme, null, false, work(scheme, null, null, progress));
    }

    /** The same change worked out on the plan as it is now; the old proposal is discarded. */
    @Transactional
    PlanChange again(UUID id, Progress progress) {
        var scheme = scheme();
        var old = waiting(scheme, id);
        changes.decide(id, old.version(), PlanChange.State.DISCARDED, who.required(), clock.instant());
        var obstacle = old.obstacle();
        return keep(
                scheme,
                obstacle,
                old.lifts(),
                work(scheme, old.lifts() ? null : obstacle, old.lifts() ? obstacle : null, progress));
    }

    private record Work(Redraft.Outcome outcome, int tooFew, long planVersion) {}

    private Work work(Scheme scheme, @Nullable Obstacle comes, @Nullable Obstacle goes, Progress progress) {
        var version = rules.planVersion(scheme.id());
        var ground = replanning.ground(scheme, comes, goes);
        var outcome = replanning.plan(ground, progress);
        return new Work(outcome, Replanning.tooFew(ground, outcome).size(), version);
    }

    private PlanChange keep(Scheme scheme, @Nullable Obstacle obstacle, boolean lifts, Work work) {
        var change = new PlanChange(
                UUID.randomUUID(),
                obstacle,
                lifts,
                PlanChange.State.PROPOSED,
                work.planVersion(),
                work.outcome().stays(),
                work.tooFew(),
                who.required(),
                clock.instant(),
                null,
                null,
                0);
        changes.add(scheme.id(), change, work.outcome().steps());
        return change;
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
        var change = waiting(scheme, id);
        if (!rules.raisePlanVersion(scheme.id(), change.planVersion())) {
            throw new IllegalArgumentException("mentoring.change.stale");
        }
        if (!changes.decide(id, change.version(), PlanChange.State.APPROVED, who.required(), clock.instant())) {
            throw new IllegalArgumentException("mentoring.change.decided");
        }
        var steps = changes.steps(id, 0, changes.countSteps(id));
        carryOut(steps);
        var obstacle = change.obstacle();
        if (obstacle != null) {
            obstacles.become(obstacle.id(), change.lifts() ? "LIFTED" : "IN_FORCE");
        }
        PlanChange.affected(
                        steps,
                        pairings.peopleOf(steps.stream()
                                .filter(it -> it.kind() != PlanStep.Kind.ADULT)
                                .map(PlanStep::pairing)
                                .distinct()
                                .toList()))
                .forEach(it -> notices.tell(it, NOTICE));
        if (obstacle != null && obstacle.kind() == Obstacle.Kind.LEAVES) {
            pairings.leave(Objects.requireNonNull(obstacle.person()), obstacle.from(), today());
        }
    }

    private void carryOut(List<PlanStep> steps) {
        var now = PlanChanges.utc(clock.instant());
        var moved = new HashMap<Meetings.Standing, Place>();
        var cancelled = new HashSet<Meetings.Standing>();
        for (var it : steps) {
            var before = it.before();
            if (before != null) {
                var standing =
                        new Meetings.Standing(it.meeting(), it.pairing(), MeetingState.PLANNED, it.version(), before);
                if (it.after() == null) {
                    cancelled.add(standing);
                } else {
                    moved.put(standing, it.after());
                }
            }
        }
        if (!meetings.cancel(List.copyOf(cancelled), now) || !meetings.move(moved, now)) {
            throw new IllegalArgumentException("mentoring.change.stale");
        }
        meetings.add(steps.stream()
                .filter(it -> it.before() == null)
                .map(it -> new Meetings.NewMeeting(it.meeting(), it.pairing(), Objects.requireNonNull(it.after())))
                .toList());
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
        return schemes.current().flatMap(it -> changes.find(it.id(), id));
    }

    @Transactional(readOnly = true)
    List<PlanChange> latest(int offset, int limit) {
        return schemes.current()
                .map(it -> changes.latest(it.id(), offset, limit))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    List<PlanStep> steps(UUID change, int offset, int limit) {
        return find(change).map(it -> changes.steps(it.id(), offset, limit)).orElse(List.of());
    }

    @Transactional(readOnly = true)
    int countSteps(UUID change) {
        return find(change).map(it -> changes.countSteps(it.id())).orElse(0);
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
        return schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
