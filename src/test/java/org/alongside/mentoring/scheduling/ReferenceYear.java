package org.alongside.mentoring.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented school year of 32 usable weeks in 6 half-terms, with 50 slots a week, two timetables and lessons that may
 * be missed twice: what figures about the year plan refer to.
 */
public final class ReferenceYear {
    private static final int WEEKS = 32;
    private static final int SLOTS = 50;
    private static final int PER_DAY = 10;
    private static final List<String> SUBJECTS = List.of("art", "drama", "music", "PE", "computing", "French", "RE");

    private final Random random;

    private ReferenceYear(long seed) {
        random = new Random(seed);
    }

    /** A year of these pairs with this many rooms, each with an adult. */
    public static ScheduleProblem of(int pairs, int rooms, long seed) {
        return new ReferenceYear(seed).problem(pairs, rooms, seed);
    }

    private ScheduleProblem problem(int pairs, int rooms, long seed) {
        var list = new ArrayList<MentoringPair>();
        for (var pair = 0; pair < pairs; pair++) {
            var letters = List.of(timetable(), timetable());
            // a few are away on exam leave or placements for much of the year
            var last = random.nextInt(40) == 0 ? 20 + random.nextInt(6) : WEEKS;
            var weeks = new ArrayList<List<Chance>>();
            for (var week = 0; week < WEEKS; week++) {
                weeks.add(week < last ? letters.get(week % 2) : List.of());
            }
            list.add(new MentoringPair("pair-" + pair, "mentor-" + pair, "mentee-" + pair, false, weeks));
        }
        var weeks = new ArrayList<TeachingWeek>();
        for (var week = 0; week < WEEKS; week++) {
            weeks.add(new TeachingWeek(
                    LocalDate.of(2026, 9, 7).plusWeeks(week), 1 + week * 6 / WEEKS, openings(rooms, week)));
        }
        return ScheduleProblem.of(weeks, list, seed);
    }

    /** Before school, tutor time, five lessons, lunch twice, after school; both are free in about one slot of five. */
    private List<Chance> timetable() {
        var chances = new ArrayList<Chance>();
        for (var slot = 0; slot < SLOTS; slot++) {
            if (random.nextInt(100) < 19) {
                chances.add(chance(slot));
            }
        }
        return List.copyOf(chances);
    }

    private Chance chance(int slot) {
        return switch (slot % PER_DAY) {
            case 0, 9 -> Chance.open(slot, 2, "");
            case 1 -> Chance.open(slot, 0, "");
            case 5, 6 -> Chance.open(slot, 1, "");
            default -> Chance.open(slot, 4, SUBJECTS.get(random.nextInt(SUBJECTS.size())));
        };
    }

    private List<Opening> openings(int rooms, int week) {
        var openings = new ArrayList<Opening>();
        for (var slot = 0; slot < SLOTS; slot++) {
            // a day is closed now and then
            if ((week * 7 + slot / PER_DAY) % 31 != 0) {
                var free = new ArrayList<RoomPlaces>();
                for (var room = 0; room < rooms; room++) {
                    if (random.nextInt(100) < 80) {
                        free.add(new RoomPlaces(room, 1, room % 4 == 0));
                    }
                }
                openings.add(new Opening(slot, free, rooms));
            }
        }
        return openings;
    }
}
