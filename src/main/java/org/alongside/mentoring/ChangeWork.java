package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.flow.Progress;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works changes of plan out, keeps them, and carries them out. Who may do that is asked before. */
@Component
class ChangeWork {
    private final Pairings pairings;
    private final Meetings meetings;
    private final Obstacles obstacles;
    private final PlanChanges changes;
    private final PlanRuleBook rules;
    private final Replanning replanning;
    private final CalendarNews calendars;
    private final Clock clock;

    ChangeWork(
            Pairings pairings,
            Meetings meetings,
            Obstacles obstacles,
            PlanChanges changes,
            PlanRuleBook rules,
            Replanning replanning,
            CalendarNews calendars,
            Clock clock) {
        this.pairings = pairings;
        this.meetings = meetings;
        this.obstacles = obstacles;
        this.changes = changes;
        this.rules = rules;
        this.replanning = replanning;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The proposal that follows if an obstacle comes.
     *
     * @param isNew whether nobody has entered it before
     */
    PlanChange comes(Scheme scheme, Obstacle obstacle, boolean isNew, PersonId by, Progress progress) {
        var draft = draft(scheme, obstacle, null, progress);
        if (isNew) {
            obstacles.add(obstacle, "PROPOSED", by);
        }
        return keep(scheme, obstacle, false, draft, by);
    }

    PlanChange goes(Scheme scheme, Obstacle obstacle, PersonId by, Progress progress) {
        return keep(scheme, obstacle, true, draft(scheme, null, obstacle, progress), by);
    }

    PlanChange better(Scheme scheme, PersonId by, Progress progress) {
        return keep(scheme, null, false, draft(scheme, null, null, progress), by);
    }

    private record Draft(Redraft.Outcome outcome, int tooFew, long planVersion) {}

    private Draft draft(Scheme scheme, @Nullable Obstacle comes, @Nullable Obstacle goes, Progress progress) {
        var version = rules.planVersion(scheme.id());
        var ground = replanning.ground(scheme, comes, goes);
        var outcome = new Redraft(ground).plan(progress);
        return new Draft(outcome, Replanning.tooFew(ground, outcome).size(), version);
    }

    private PlanChange keep(Scheme scheme, @Nullable Obstacle obstacle, boolean lifts, Draft draft, PersonId by) {
        var change = new PlanChange(
                UUID.randomUUID(),
                obstacle,
                lifts,
                PlanChange.State.PROPOSED,
                draft.planVersion(),
                draft.outcome().stays(),
                draft.tooFew(),
                draft.outcome().steps().size(),
                by,
                clock.instant(),
                null,
                null,
                0);
        changes.add(scheme.id(), change, draft.outcome().steps());
        return change;
    }

    /**
     * Makes the change real, all or nothing within the caller's transaction.
     *
     * @return whom it concerns
     * @throws IllegalArgumentException with {@code mentoring.change.stale} if the plan or one of the meetings is not what
     *     it was, with {@code mentoring.change.decided} if somebody was faster
     */
    Set<PersonId> carryOut(Scheme scheme, PlanChange change, PersonId by) {
        if (!rules.raisePlanVersion(scheme.id(), change.planVersion())) {
            throw new IllegalArgumentException("mentoring.change.stale");
        }
        if (!changes.decide(change.id(), change.version(), PlanChange.State.APPROVED, by, clock.instant())) {
            throw new IllegalArgumentException("mentoring.change.decided");
        }
        var steps = changes.steps(change.id(), 0, change.steps());
        carryOut(steps);
        calendars.of(steps.stream()
                .filter(it -> it.kind() != PlanStep.Kind.ADULT)
                .map(PlanStep::meeting)
                .toList());
        var moved = steps.stream()
                .filter(it -> it.kind() != PlanStep.Kind.ADULT)
                .map(PlanStep::pairing)
                .distinct()
                .toList();
        var concerned = PlanChange.affected(steps, pairings.peopleOf(moved));
        var obstacle = change.obstacle();
        if (obstacle != null) {
            obstacles.become(obstacle.id(), change.lifts() ? "LIFTED" : "IN_FORCE");
            if (obstacle.kind() == Obstacle.Kind.LEAVES) {
                pairings.leave(Objects.requireNonNull(obstacle.person()), obstacle.from(), today());
            }
        }
        return concerned;
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

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
