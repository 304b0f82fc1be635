package org.alongside.mentoring.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is told together with whom when answers leave the school. Every number of an export is about a whole group, and
 * every group is large enough; nobody is left over. A group never shows an end that is one pupil's: bands of year groups
 * and of meetings are cut at fixed places and together cover everything. Within a band, groups are drawn by lot, so that
 * their means still show how far pupils lie apart.
 *
 * @see "Decision 0073"
 */
final class ResearchGroups {
    /** Where meetings may be cut: about every half-term. */
    private static final List<Integer> MEETINGS = List.of(6, 12, 18, 24);

    private final int fewest;

    ResearchGroups(int fewest) {
        this.fewest = fewest;
    }

    /**
     * What somebody answered to one instrument.
     *
     * @param yearGroup 0 if nobody knows
     * @param meetings held until the questions after were opened
     * @param before the sum; null if not answered
     * @param after the same; one of both is there
     * @param middle the same; never asked for the groups themselves but for who is dealt first
     */
    record Answer(
            UUID person,
            int yearGroup,
            int meetings,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Integer middle) {
        /** Nothing was answered in the middle. */
        Answer(
                UUID person,
                int yearGroup,
                int meetings,
                @Nullable Integer before,
                @Nullable Integer after) {
            this(person, yearGroup, meetings, before, after, null);
        }

        /** 2 for both, B for before alone, A for after alone. */
        String part() {
            return before == null ? "A" : after == null ? "B" : "2";
        }
    }

    /**
     * The name of each one's group, as {@code part/years/meetings/number}: {@code 2/7-8/12-/1}. Empty if nothing may leave:
     * because a part is too few to be a group, or all of a part gave the same answer and a mean would give it away.
     *
     * @param byYear whether groups may be told by year
     */
    Map<UUID, String> of(List<Answer> all, boolean byYear) {
        var names = new HashMap<UUID, String>();
        var parts = all.stream().collect(Collectors.groupingBy(Answer::part, TreeMap::new, Collectors.toList()));
        for (var part : parts.entrySet()) {
            if (part.getValue().size() < fewest) {
                return Map.of();
            }
            var groups = finest(part.getValue(), byYear);
            if (groups.isEmpty()) {
                return Map.of();
            }
            groups.forEach(
                    (name, members) -> members.forEach(it -> names.put(it.person(), part.getKey() + "/" + name)));
        }
        return names;
    }

    /** From many small groups to a single one: the first way in which no group has only one answer. */
    private Map<String, List<Answer>> finest(List<Answer> all, boolean byYear) {
        for (var way : Way.values()) {
            var groups = groups(all, way, byYear);
            if (groups.values().stream().noneMatch(ResearchGroups::allAlike)) {
                return groups;
            }
        }
        return Map.of();
    }

    private enum Way {
        YEARS_MEETINGS_LOT,
        YEARS_MEETINGS,
        YEARS,
        TOGETHER
    }

    private Map<String, List<Answer>> groups(List<Answer> all, Way way, boolean byYear) {
        var groups = new LinkedHashMap<String, List<Answer>>();
        var years =
                all.stream().map(Answer::yearGroup).distinct().sorted().skip(1).toList();
        cut(all, Answer::yearGroup, byYear && way != Way.TOGETHER ? years : List.of())
                .forEach((year, those) -> cut(
                                those, Answer::meetings, way.compareTo(Way.YEARS) < 0 ? MEETINGS : List.of())
                        .forEach((meetings, them) -> {
                            var drawn = way == Way.YEARS_MEETINGS_LOT ? byLot(them) : List.of(them);
                            for (int i = 0; i < drawn.size(); i++) {
                                groups.put(year + "/" + meetings + "/" + (i + 1), drawn.get(i));
                            }
                        }));
        return groups;
    }

    /** Bands that lie between places where one may cut; each has enough, and so has what is left after it. */
    private Map<String, List<Answer>> cut(List<Answer> all, ToIntFunction<Answer> value, List<Integer> places) {
        var bands = new LinkedHashMap<String, List<Answer>>();
        var rest = all;
        var from = "";
        for (int place : places) {
            var below = rest.stream().filter(it -> value.applyAsInt(it) < place).toList();
            if (below.size() >= fewest && rest.size() - below.size() >= fewest) {
                bands.put(from + "-" + (place - 1), below);
                rest = rest.stream().filter(it -> value.applyAsInt(it) >= place).toList();
                from = Integer.toString(place);
            }
        }
        bands.put(from.isEmpty() ? "all" : from + "-", rest);
        return bands;
    }

    /**
     * As many groups as there can be, by an order that says nothing. Those who answered in the middle come first, so that
     * whole groups of them may be told of.
     */
    private List<List<Answer>> byLot(List<Answer> all) {
        var drawn = all.stream()
                .sorted(Comparator.comparing((Answer it) -> it.middle() == null)
                        .thenComparingLong(it -> lot(it.person()))
                        .thenComparing(Answer::person))
                .toList();
        int groups = Math.max(1, drawn.size() / fewest);
        var dealt = new ArrayList<List<Answer>>();
        for (int i = 0; i < groups; i++) {
            dealt.add(drawn.subList(i * drawn.size() / groups, (i + 1) * drawn.size() / groups));
        }
        return dealt;
    }

    /** The same for the same person, so that asking twice draws the same groups. */
    private static long lot(UUID person) {
        var mixed = person.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ person.getLeastSignificantBits();
        mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    private static boolean allAlike(List<Answer> group) {
        return same(group, Answer::before) || same(group, Answer::after);
    }

    private static boolean same(List<Answer> group, java.util.function.Function<Answer, @Nullable Integer> answer) {
        var values = group.stream().map(answer::apply).distinct().toList();
        return values.size() == 1 && values.getFirst() != null;
    }
}
