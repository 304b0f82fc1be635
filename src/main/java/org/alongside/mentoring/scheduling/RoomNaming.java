package org.alongside.mentoring.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;

/** Gives every meeting a room: the one people were told, otherwise the one where the pair has met most often. */
final class RoomNaming {
    private final Draft draft;
    private final Map<String, Integer> told = new HashMap<>();
    private final List<Map<Integer, Integer>> usual = new ArrayList<>();

    RoomNaming(Draft draft) {
        this.draft = draft;
        for (var meeting : draft.problem().published()) {
            told.put(when(meeting.pair(), meeting.week(), meeting.slot()), meeting.room());
        }
        for (var pair = 0; pair < draft.pairs(); pair++) {
            usual.add(new HashMap<>());
        }
    }

    List<Meeting> meetings() {
        var meetings = new ArrayList<Meeting>();
        for (var week = 0; week < draft.weeks(); week++) {
            var bySlot = new TreeMap<Integer, List<Integer>>();
            for (var pair = 0; pair < draft.pairs(); pair++) {
                var chance = draft.chosen(pair, week);
                if (chance != null) {
                    bySlot.computeIfAbsent(chance.slot(), slot -> new ArrayList<>())
                            .add(pair);
                }
            }
            var rooms = new TreeMap<Integer, Meeting>();
            for (var slot : bySlot.entrySet()) {
                if (week < draft.problem().noticeFrom()) {
                    keep(week, slot.getKey(), slot.getValue(), rooms);
                } else {
                    name(week, slot.getKey(), slot.getValue(), rooms);
                }
            }
            rooms.forEach((pair, meeting) -> usual.get(pair).merge(meeting.room(), 1, Integer::sum));
            meetings.addAll(rooms.values());
        }
        return meetings;
    }

    private void keep(int week, int slot, List<Integer> pairs, Map<Integer, Meeting> rooms) {
        for (int pair : pairs) {
            var key = draft.problem().pairs().get(pair).key();
            rooms.put(pair, new Meeting(key, week, slot, told.getOrDefault(when(key, week, slot), -1)));
        }
    }

    private void name(int week, int slot, List<Integer> pairs, Map<Integer, Meeting> named) {
        var opening = draft.opening(week, slot);
        var rooms = opening == null ? List.<RoomPlaces>of() : opening.rooms();
        var sink = pairs.size() + rooms.size();
        var network = new Network(3, sink + 1, sink, pairs.size() * rooms.size());
        var ways = new ArrayList<Way>();
        for (var at = 0; at < pairs.size(); at++) {
            network.supply(at, 1);
            int pair = pairs.get(at);
            var key = draft.problem().pairs().get(pair).key();
            var before = told.get(when(key, week, slot));
            for (var number = 0; number < rooms.size(); number++) {
                var room = rooms.get(number);
                if (room.pairs() > 0 && (room.stepFree() || !draft.needsStepFree(pair))) {
                    var moved = before == null || before == room.room() ? 0 : 1;
                    var habit = usual.get(pair).getOrDefault(room.room(), 0);
                    network.arc(at, pairs.size() + number, 1, moved, -habit, number);
                    ways.add(new Way(pair, new Meeting(key, week, slot, room.room())));
                }
            }
        }
        for (var number = 0; number < rooms.size(); number++) {
            network.arc(
                    pairs.size() + number, sink, Math.max(0, rooms.get(number).pairs()), 0, 0, 0);
        }
        var flow = CheapestFlow.of(network, Progress.UNHEARD);
        Certificate.of(network, flow);
        for (var arc = 0; arc < ways.size(); arc++) {
            if (flow.amount(arc) > 0) {
                named.put(ways.get(arc).pair, ways.get(arc).meeting);
            }
        }
    }

    private static String when(String pair, int week, int slot) {
        return week + " " + slot + " " + pair;
    }

    private record Way(int pair, Meeting meeting) {}
}
