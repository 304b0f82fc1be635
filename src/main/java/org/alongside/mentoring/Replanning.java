package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans the rest of a running year again, as the school is now or as it would be. Decides and keeps nothing. */
@Component
class Replanning {
    private static final int ALL = 100_000;

    private final Pairings pairings;
    private final Meetings meetings;
    private final FactFinding facts;
    private final SchoolYear school;
    private final Clock clock;

    Replanning(Pairings pairings, Meetings meetings, FactFinding facts, SchoolYear school, Clock clock) {
        this.pairings = pairings;
        this.meetings = meetings;
        this.facts = facts;
        this.school = school;
        this.clock = clock;
    }

    /**
     * The ground of the running year.
     *
     * @param comes an obstacle that is not known yet; null if there is none
     * @param goes an obstacle that is taken away; null if there is none
     */
    PlanGround ground(Scheme scheme, @Nullable Obstacle comes, @Nullable Obstacle goes) {
        var now = LocalDateTime.ofInstant(clock.instant(), Said.LONDON);
        var today = now.toLocalDate();
        var pairs = pairings.running(scheme.id(), today, 0, ALL).stream()
                .map(it -> new YearPlanning.PairToPlan(it.id(), it.mentor(), it.mentee(), it.startsOn(), it.endsOn()))
                .toList();
        var from = pairs.stream()
                .map(YearPlanning.PairToPlan::from)
                .min(LocalDate::compareTo)
                .orElse(today);
        var to = pairs.stream()
                .map(YearPlanning.PairToPlan::to)
                .max(LocalDate::compareTo)
                .orElse(today);
        var known = facts.about(
                scheme,
                pairs.stream()
                        .flatMap(it -> java.util.stream.Stream.of(it.mentor(), it.mentee()))
                        .toList());
        var hindrances = known.hindrances();
        hindrances = comes == null ? hindrances : hindrances.with(comes);
        hindrances = goes == null ? hindrances : hindrances.without(goes);
        return new PlanGround(
                scheme,
                known.with(hindrances),
                pairs,
                meetings.standing(scheme.id()),
                meetings.appointments(today, to),
                school.days(from, to),
                now,
                notice(today, known.rules().noticeDays()));
    }

    /** The first day for which a change that could wait may still be made. */
    LocalDate notice(LocalDate today, int schoolDays) {
        if (schoolDays == 0) {
            return today;
        }
        var next = school.days(today.plusDays(1), today.plusDays(60L + schoolDays));
        return next.size() < schoolDays
                ? today.plusDays(schoolDays)
                : next.get(schoolDays - 1).date();
    }

    /** Pairs that will have fewer meetings in all than the scheme asks for; those who leave do not count. */
    static List<PairingId> tooFew(PlanGround ground, Redraft.Outcome outcome) {
        return ground.pairs.stream()
                .filter(it -> !leaves(ground, it))
                .map(YearPlanning.PairToPlan::id)
                .filter(it -> outcome.meetings().getOrDefault(it, 0) < ground.scheme.minimumMeetings())
                .toList();
    }

    private static boolean leaves(PlanGround ground, YearPlanning.PairToPlan pair) {
        return ground.facts.hindrances().all().stream()
                .anyMatch(it -> it.kind() == Obstacle.Kind.LEAVES
                        && (pair.mentor().equals(it.person()) || pair.mentee().equals(it.person())));
    }
}
