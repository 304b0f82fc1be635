package org.alongside.curriculum.delivery.coverage;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.StatementCode;
import org.alongside.school.PersonId;

/**
 * The coverage of one school year, worked out from its lessons and pupils alone: one pass over pupils × lessons. A pupil
 * who changed classes keeps what they met in the other one; a cell counts the pupils who are in its class now.
 */
public final class Coverage {
    private final Map<StatementCode, Integer> places = new HashMap<>();
    private final Map<PersonId, byte[]> standings = new HashMap<>();
    private final Map<UUID, Set<PersonId>> classes = new LinkedHashMap<>();
    private final Map<UUID, int[][]> lessons = new HashMap<>();
    private final Map<UUID, int[][]> tallies = new HashMap<>();

    private Coverage(Collection<StatementCode> statements) {
        statements.forEach(code -> places.put(code, places.size()));
    }

    /**
     * Works it out.
     *
     * @param statements that are asked for; others are left out
     * @param asOf the day that decides who is in which class now
     * @param apart at most one for a pupil and an occasion
     */
    public static Coverage of(
            Collection<StatementCode> statements,
            LocalDate asOf,
            Collection<Seat> seats,
            Collection<Occasion> occasions,
            Collection<Apart> apart) {
        var coverage = new Coverage(statements);
        var reasons = new HashMap<UUID, Map<PersonId, Apart.Why>>();
        for (var one : apart) {
            reasons.computeIfAbsent(one.occasion(), id -> new HashMap<>()).put(one.pupil(), one.why());
        }
        var byClass = coverage.lessonsByClass(occasions, reasons);
        for (var seat : seats) {
            if (seat.isTakenOn(asOf)) {
                coverage.classes
                        .computeIfAbsent(seat.schoolClass(), id -> new LinkedHashSet<>())
                        .add(seat.pupil());
            }
            coverage.follow(seat, byClass.getOrDefault(seat.schoolClass(), List.of()));
        }
        return coverage;
    }

    private record Lesson(Occasion occasion, int[] places, Map<PersonId, Apart.Why> apart) {}

    private Map<UUID, List<Lesson>> lessonsByClass(
            Collection<Occasion> occasions, Map<UUID, Map<PersonId, Apart.Why>> reasons) {
        var known = new ArrayList<Lesson>(occasions.size());
        // the same lesson in sixty classes serves the same list
        var found = new java.util.IdentityHashMap<List<StatementCode>, int[]>();
        for (var occasion : occasions) {
            var served = found.computeIfAbsent(occasion.statements(), this::placesOf);
            known.add(new Lesson(occasion, served, reasons.getOrDefault(occasion.id(), Map.of())));
            var counts = lessons.computeIfAbsent(
                    occasion.schoolClass(), id -> new int[Occasion.Fate.values().length][places.size()]);
            for (var place : served) {
                counts[occasion.fate().ordinal()][place]++;
            }
        }
        return known.stream().collect(groupingBy(it -> it.occasion().schoolClass()));
    }

    private int[] placesOf(List<StatementCode> statements) {
        return statements.stream()
                .distinct()
                .map(places::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void follow(Seat seat, List<Lesson> ofTheClass) {
        var best = standings.computeIfAbsent(seat.pupil(), id -> new byte[places.size()]);
        for (var lesson : ofTheClass) {
            var why = lesson.apart().isEmpty() ? null : lesson.apart().get(seat.pupil());
            var rank = (byte) standing(seat, lesson.occasion(), why).ordinal();
            for (var place : lesson.places()) {
                if (rank > best[place]) {
                    best[place] = rank;
                }
            }
        }
    }

    private static Standing standing(Seat seat, Occasion occasion, Apart.@org.jspecify.annotations.Nullable Why why) {
        if (why == Apart.Why.CAUGHT_UP) {
            return Standing.MET;
        }
        if (occasion.day().isBefore(seat.from())) {
            return Standing.JOINED_LATER;
        }
        if (seat.isLeftBefore(occasion.day())) {
            return Standing.NOT_PLANNED;
        }
        if (why == Apart.Why.WITHDRAWN) {
            return Standing.WITHDRAWN;
        }
        return switch (occasion.fate()) {
            case PLANNED -> Standing.PLANNED;
            case MISSED -> Standing.MISSED;
            case TAUGHT -> why == Apart.Why.AWAY ? Standing.TO_CATCH_UP : Standing.MET;
        };
    }

    /** How this pupil stands; {@code NOT_PLANNED} for somebody in no class and for a statement that was not asked for. */
    public Standing standing(PersonId pupil, StatementCode code) {
        var place = places.get(code);
        var best = standings.get(pupil);
        return place == null || best == null ? Standing.NOT_PLANNED : Standing.values()[best[place]];
    }

    /** Who is in the class now; empty for an unknown one. */
    public Set<PersonId> pupilsOf(UUID schoolClass) {
        return java.util.Collections.unmodifiableSet(classes.getOrDefault(schoolClass, Set.of()));
    }

    /** One statement in one class. */
    public Cell cell(UUID schoolClass, StatementCode code) {
        var place = places.get(code);
        if (place == null) {
            return Cell.NOTHING;
        }
        var counts = lessons.get(schoolClass);
        var in = classes.getOrDefault(schoolClass, Set.of());
        var tally = tallies.computeIfAbsent(schoolClass, it -> tally(in));
        return new Cell(
                count(counts, Occasion.Fate.PLANNED, place),
                count(counts, Occasion.Fate.TAUGHT, place),
                count(counts, Occasion.Fate.MISSED, place),
                in.size(),
                tally[Standing.MET.ordinal()][place],
                tally[Standing.WITHDRAWN.ordinal()][place],
                tally[Standing.TO_CATCH_UP.ordinal()][place]);
    }

    /** How many of these pupils stand how with each statement; counted once for a class, not once for a cell. */
    private int[][] tally(Set<PersonId> pupils) {
        var tally = new int[Standing.values().length][places.size()];
        for (var pupil : pupils) {
            var best = standings.get(pupil);
            for (int place = 0; best != null && place < best.length; place++) {
                tally[best[place]][place]++;
            }
        }
        return tally;
    }

    private static int count(int @org.jspecify.annotations.Nullable [][] counts, Occasion.Fate fate, int place) {
        return counts == null ? 0 : counts[fate.ordinal()][place];
    }
}
