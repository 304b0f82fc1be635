package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meetings that people know of, sorted by what may become of them: past; staying, because it is too late to tell
 * people and they are still possible; free to move.
 */
final class StandingPlan {
    final List<Meetings.Standing> past = new ArrayList<>();
    final List<Meetings.Standing> pinned = new ArrayList<>();

    private final PlanGround ground;
    private final Map<PairWeek, Meetings.Standing> free = new HashMap<>();
    private final Set<PairWeek> settled = new HashSet<>();

    /** One pair in one week. */
    record PairWeek(PairingId pair, LocalDate monday) {
        static PairWeek of(Meetings.Standing it) {
            return new PairWeek(it.pairing(), SchemeSpan.mondayOf(it.place().day()));
        }
    }

    private record When(LocalDate day, int period) {}

    StandingPlan(PlanGround ground) {
        this.ground = ground;
        var alone = ground.withoutUs();
        var early = new LinkedHashMap<When, List<Meetings.Standing>>();
        for (var it : ground.standing) {
            var place = it.place();
            if (it.state() != MeetingState.PLANNED || ground.isPast(place.day(), place.starts())) {
                past.add(it);
            } else if (place.day().isBefore(ground.notice) && ground.hitch(alone, it) == null) {
                early.computeIfAbsent(new When(place.day(), place.period()), when -> new ArrayList<>())
                        .add(it);
            } else {
                free.put(PairWeek.of(it), it);
            }
        }
        early.values().forEach(meetings -> pin(alone, meetings));
        past.forEach(it -> settled.add(PairWeek.of(it)));
        pinned.forEach(it -> settled.add(PairWeek.of(it)));
    }

    /** If a room is lost only its own pairs move; if too few adults are left, who moves is for the planner to say. */
    private void pin(Possibilities alone, List<Meetings.Standing> meetings) {
        var place = meetings.getFirst().place();
        var opening = alone.opening(ground.week(place.day()), ground.number(place));
        var stay = new ArrayList<Meetings.Standing>();
        var inRoom = new HashMap<Integer, Integer>();
        for (var it : meetings) {
            var room = ground.room(it.place().room());
            var places = opening.rooms().stream()
                    .filter(one -> one.room() == room)
                    .mapToInt(one -> one.pairs())
                    .sum();
            if (inRoom.merge(room, 1, Integer::sum) <= places) {
                stay.add(it);
            } else {
                free.put(PairWeek.of(it), it);
            }
        }
        if (stay.size() <= opening.adultPlaces()) {
            pinned.addAll(stay);
        } else {
            stay.forEach(it -> free.put(PairWeek.of(it), it));
        }
    }

    /** The meeting of this pair in this week that may move, if there is one. */
    Meetings.@Nullable Standing free(PairWeek week) {
        return free.get(week);
    }

    /** Whether the pair has its meeting of this week, held or staying. */
    boolean isSettled(PairWeek week) {
        return settled.contains(week);
    }

    /** What everybody else and the meetings that stay take from the rest. */
    Taken taken() {
        var kept = new ArrayList<>(ground.others);
        past.forEach(it -> kept.add(appointment(it)));
        pinned.forEach(it -> kept.add(appointment(it)));
        return new Taken(kept);
    }

    private Meetings.Appointment appointment(Meetings.Standing it) {
        var pair = ground.pair(it.pairing());
        var place = it.place();
        return new Meetings.Appointment(
                it.pairing(), place.day(), place.period(), place.room(), place.adult(), pair.mentor(), pair.mentee());
    }
}
