package org.alongside.mentoring.scheduling;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented school years to plan, the same for the same seed. */
final class InventedYear {
    private InventedYear() {}

    /** An invented school with two timetables; every pair has its own mentor. */
    static ScheduleProblem school(int pairs, int rooms, int weeks, int slots, long seed, int limit) {
        var random = new Random(seed);
        int[] costs = {0, 1, 2, 4, 4};
        var list = IntStream.range(0, pairs)
                .mapToObj(pair -> {
                    var timetables = IntStream.range(0, 2)
                            .mapToObj(letter -> IntStream.range(0, slots)
                                    .filter(slot -> random.nextInt(100) < 20)
                                    .mapToObj(slot -> Chance.open(
                                            slot, costs[slot % 5], slot % 5 < 3 ? "" : "s" + random.nextInt(4)))
                                    .toList())
                            .toList();
                    return new MentoringPair(
                            "p" + pair,
                            "o" + pair,
                            "e" + pair,
                            false,
                            IntStream.range(0, weeks)
                                    .mapToObj(week -> timetables.get(week % 2))
                                    .toList());
                })
                .toList();
        var year = IntStream.range(0, weeks)
                .mapToObj(week -> week(
                        week,
                        1 + week / 6,
                        IntStream.range(0, slots)
                                .filter(slot -> random.nextInt(100) < 92)
                                .mapToObj(slot -> new Opening(slot, rooms(rooms), rooms))
                                .toList()))
                .toList();
        return new ScheduleProblem(year, list, 26, limit, List.of(), 0, seed);
    }

    static List<RoomPlaces> rooms(int count) {
        return IntStream.range(0, Math.max(0, count))
                .mapToObj(room -> new RoomPlaces(room, 1, room == 0))
                .toList();
    }

    static MentoringPair pair(int number, int weeks, List<Chance> chances) {
        return new MentoringPair("p" + number, "o" + number, "e" + number, false, Collections.nCopies(weeks, chances));
    }

    static TeachingWeek week(int number, int halfTerm, List<Opening> openings) {
        return new TeachingWeek(LocalDate.of(2026, 9, 7).plusWeeks(number), halfTerm, openings);
    }

    /** Three weeks of two slots for up to three pairs: so few that every plan can be tried. */
    static ScheduleProblem tiny(Random random) {
        var weeks = IntStream.range(0, 3)
                .mapToObj(week -> week(
                        week,
                        1,
                        IntStream.range(0, 2)
                                .mapToObj(slot -> new Opening(slot, rooms(random.nextInt(3)), random.nextInt(3)))
                                .toList()))
                .toList();
        var pairs = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(pair -> new MentoringPair(
                        "p" + pair,
                        "o" + random.nextInt(3),
                        "e" + pair,
                        random.nextInt(4) == 0,
                        IntStream.range(0, 3)
                                .mapToObj(week -> IntStream.range(0, 2)
                                        .filter(slot -> random.nextInt(4) > 0)
                                        .mapToObj(slot -> Chance.open(slot, random.nextInt(3), ""))
                                        .toList())
                                .toList()))
                .toList();
        return new ScheduleProblem(weeks, pairs, 2, 9, List.of(), 0, 1);
    }

    static List<TeachingWeek> closing(List<TeachingWeek> weeks, Random random) {
        return weeks.stream()
                .map(week -> week(
                        week.halfTerm(),
                        1,
                        week.openings().stream()
                                .filter(opening -> random.nextInt(3) > 0)
                                .toList()))
                .toList();
    }
}
