package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Standing;
import org.springframework.stereotype.Component;

/**
 * How many pairings run, how many are planned to last, how long and how often they have met, and how well the matching
 * did by those who share least. It says neither who it is nor how any one compares.
 */
@Component
class LastingFigures {
    private final RunningPairs running;

    LastingFigures(RunningPairs running) {
        this.running = running;
    }

    List<Figure> figures(RunningPairs.Asked asked, LocalDate to) {
        if (asked.told().isEmpty()) {
            return List.of(
                    new Figure("mentoring.running", Count.UNTOLD), new Figure("mentoring.six-months", Count.UNTOLD));
        }
        var standing = asked.told().get();
        var pairs = asked.pairs();
        var lasting = running.counted(
                "pairings-lasting",
                to,
                standing.members().keySet(),
                List.of(parts(pairs, it -> it.reachesSixMonths() ? "long" : "short")));
        return List.of(
                new Figure("mentoring.running", new Count.Shown(standing.size()), old(standing, to)),
                new Figure("mentoring.six-months", count(lasting, "long"), old(standing, to)));
    }

    List<Table> tables(RunningPairs.Asked asked, LocalDate to) {
        if (asked.told().isEmpty()) {
            return List.of();
        }
        var members = asked.told().get().members().keySet();
        var pairs = asked.pairs();
        var tables = new ArrayList<Table>();
        if (running.isNow(to)) {
            tables.add(dosage(pairs));
        }
        tables.add(shared(to, members, pairs));
        return tables;
    }

    private Table dosage(List<RunningPairs.Pair> pairs) {
        var sunday = running.lastSunday();
        return new Table(
                "mentoring.dosage",
                Table.By.WORD,
                List.of("lower-quarter", "half", "upper-quarter"),
                List.of(
                        row(
                                "weeks",
                                pairs,
                                it -> Math.max(0, ChronoUnit.WEEKS.between(it.startsOn(), until(it, sunday)))),
                        row("meetings", pairs, RunningPairs.Pair::held)));
    }

    private static LocalDate until(RunningPairs.Pair pair, LocalDate sunday) {
        var ended = pair.endedOn();
        return ended != null && ended.isBefore(sunday) ? ended : sunday;
    }

    /** The middle and the quarters, not the ends: an end is one pair. A part that a number cuts off is never few. */
    private Table.Row row(String word, List<RunningPairs.Pair> pairs, ToLongFunction<RunningPairs.Pair> number) {
        var sorted = pairs.stream().mapToLong(number).sorted().toArray();
        var last = sorted.length - 1;
        var quarters = sorted.length >= 4 * running.fewest();
        return new Table.Row(
                word,
                List.of(
                        quarters ? new Count.Shown(sorted[last / 4]) : Count.UNTOLD,
                        sorted.length >= 2 * running.fewest() ? new Count.Shown(sorted[last / 2]) : Count.UNTOLD,
                        quarters ? new Count.Shown(sorted[last * 3 / 4]) : Count.UNTOLD));
    }

    /** Those who share least first; told in fewer steps where a step would be a few pairs. */
    private Table shared(LocalDate to, Set<UUID> members, List<RunningPairs.Pair> pairs) {
        var told = running.counted(
                "pairings-shared",
                to,
                members,
                List.of(
                        parts(
                                pairs,
                                it -> it.shared() == 0
                                        ? "none"
                                        : it.shared() == 1 ? "one" : it.shared() == 2 ? "two" : "three"),
                        parts(pairs, it -> it.shared() < 2 ? "under-two" : it.shared() == 2 ? "two" : "three"),
                        parts(pairs, it -> it.shared() < 2 ? "under-two" : "two-or-more"),
                        parts(pairs, it -> it.shared() < 3 ? "under-three" : "three")));
        var rows = new ArrayList<Table.Row>();
        told.ifPresent(it -> List.of("none", "one", "under-two", "two", "two-or-more", "under-three", "three").stream()
                .filter(part -> it.members().containsValue(part))
                .forEach(part -> rows.add(new Table.Row(part, List.of(new Count.Shown(it.count(part)))))));
        return new Table("mentoring.shared", Table.By.WORD, List.of("pairings"), rows);
    }

    private static Map<UUID, String> parts(
            Collection<RunningPairs.Pair> pairs, Function<RunningPairs.Pair, String> part) {
        return pairs.stream().collect(Collectors.toMap(RunningPairs.Pair::id, part));
    }

    private static Count count(Optional<Standing> standing, String part) {
        return standing.<Count>map(it -> new Count.Shown(it.count(part))).orElse(Count.UNTOLD);
    }

    /** The day of what is told, if it is not that of the report. */
    static @org.jspecify.annotations.Nullable LocalDate old(Standing standing, LocalDate to) {
        return standing.on().isBefore(to) ? standing.on() : null;
    }
}
