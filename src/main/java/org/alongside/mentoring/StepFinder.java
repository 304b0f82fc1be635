package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.mentoring.StandingPlan.PairWeek;
import org.alongside.mentoring.scheduling.Meeting;
import org.jspecify.annotations.Nullable;

/** Finds what is different between the meetings that people know of and those that were planned, and names the adults. */
final class StepFinder {
    private final PlanGround ground;
    private final StandingPlan standing;
    private final DutyRoster roster;
    private int stays;

    /** One pair in one week: what they were told and what is planned now, with the old adult. */
    private record Draft(
            PairingId pairing,
            Meetings.@Nullable Standing told,
            @Nullable Place place) {}

    StepFinder(PlanGround ground, StandingPlan standing) {
        this.ground = ground;
        this.standing = standing;
        roster = new DutyRoster(ground.scheme, ground.facts, new Taken(ground.others));
    }

    /** Meetings that stay as they are, known after {@link #find}. */
    int stays() {
        return stays;
    }

    List<PlanStep> find(Map<PairWeek, Meeting> planned) {
        var drafts = drafts(planned);
        var kept = keepAdults(drafts);
        var steps = new ArrayList<PlanStep>();
        for (var it : drafts) {
            var step = step(it, kept.contains(it));
            if (step == null) {
                stays++;
            } else {
                steps.add(step);
            }
        }
        steps.sort(Comparator.comparing(StepFinder::firstDay)
                .thenComparing(it -> it.pairing().value()));
        return List.copyOf(steps);
    }

    private List<Draft> drafts(Map<PairWeek, Meeting> planned) {
        var drafts = new ArrayList<Draft>();
        standing.pinned.forEach(it -> drafts.add(new Draft(it.pairing(), it, it.place())));
        for (var week : ground.weeks) {
            for (var pair : ground.pairs) {
                var key = new PairWeek(pair.id(), week.monday());
                var told = standing.free(key);
                var meeting = planned.get(key);
                if (told != null || meeting != null) {
                    drafts.add(new Draft(pair.id(), told, meeting == null ? null : place(week, meeting, told)));
                }
            }
        }
        return drafts;
    }

    private Set<Draft> keepAdults(List<Draft> drafts) {
        var kept = new HashSet<Draft>();
        for (var it : drafts) {
            if (it.told != null
                    && it.place != null
                    && roster.keep(
                            it.place.day(),
                            ground.slot(it.place),
                            it.told.place().adult())) {
                kept.add(it);
            }
        }
        return kept;
    }

    private Place place(PlanWeek week, Meeting meeting, Meetings.@Nullable Standing told) {
        var slots = ground.facts.slots();
        var rooms = ground.facts.rooms();
        var slot = week.slot(slots, meeting.slot());
        return new Place(
                week.date(slot),
                slot.period(),
                slots.period(slot).starts(),
                slots.period(slot).ends(),
                rooms.get(meeting.room()).name(),
                told == null ? ground.scheme.coordinator() : told.place().adult());
    }

    private @Nullable PlanStep step(Draft it, boolean adultStays) {
        var told = it.told;
        if (it.place == null) {
            var was = Objects.requireNonNull(told);
            return new PlanStep(
                    PlanStep.Kind.CANCELLED, why(was), it.pairing, was.id(), was.version(), was.place(), null);
        }
        var place = adultStays ? it.place : withAdult(it.place);
        if (told == null) {
            var id = new MeetingId(UUID.randomUUID());
            return new PlanStep(PlanStep.Kind.ADDED, Hitch.OTHERS, it.pairing, id, 0, null, place);
        }
        if (place.equals(told.place())) {
            return null;
        }
        var onlyTheAdult = place.with(told.place().adult()).equals(told.place());
        var kind = onlyTheAdult ? PlanStep.Kind.ADULT : PlanStep.Kind.MOVED;
        return new PlanStep(kind, why(told), it.pairing, told.id(), told.version(), told.place(), place);
    }

    private Place withAdult(Place place) {
        var slot = ground.slot(place);
        var adult = roster.name(place.day(), slot);
        return place.with(adult);
    }

    /** What stands in the way of the meeting as people know it. */
    private Hitch why(Meetings.Standing it) {
        var hitch = ground.hitch(ground.withoutUs(), it);
        if (hitch != null) {
            return hitch;
        }
        var slot = ground.slot(it.place());
        var day = it.place().day();
        if (ground.facts.roomsAt(slot, day).stream()
                .noneMatch(room -> room.name().equals(it.place().room()))) {
            return Hitch.NO_ROOM;
        }
        return ground.facts.adultsAt(slot, day).contains(it.place().adult()) ? Hitch.OTHERS : Hitch.NO_ADULT;
    }

    private static LocalDate firstDay(PlanStep step) {
        var place = step.before() == null ? step.after() : step.before();
        return Objects.requireNonNull(place).day();
    }
}
