package org.alongside.mentoring;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.alongside.school.SchoolYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Meetings for the head, by week, half-term and year group. What is kept apart here are groups: a number is told only of
 * weeks and year groups in which enough meetings were planned, and which belong together is decided once, so that
 * nothing that is subtracted is about fewer (decision 0041). A week is told once it is over.
 */
@Component
class MeetingFigures implements StatisticsSource {
    static final List<String> COLUMNS = List.of("planned", "held", "tried", "missed");

    private final MeetingTally tally;
    private final TellingBook book;
    private final SchoolYear school;
    private final Threshold threshold;
    private final Clock clock;

    MeetingFigures(
            MeetingTally tally,
            JdbcClient database,
            PlatformTransactionManager transactions,
            SchoolYear school,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.tally = tally;
        this.school = school;
        this.threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        this.book = new TellingBook(database, new TransactionTemplate(transactions), "meetings", threshold);
        this.clock = clock;
    }

    /**
     * What was told, with the year groups and weeks that are told together.
     *
     * @param hidden whether there are meetings, but too few to tell of any
     */
    private record Told(List<MeetingTally.Tallied> cells, List<Set<String>> blocks, boolean hidden) {}

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        return figures(told(from, to));
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        return tables(told(from, to), from, to);
    }

    @Override
    public Handover everything(LocalDate from, LocalDate to) {
        var told = told(from, to);
        return new Handover(figures(told), tables(told, from, to));
    }

    private static List<Figure> figures(Told told) {
        var figures = new ArrayList<Figure>();
        var sums = sums(told.cells());
        for (int i = 0; i < COLUMNS.size(); i++) {
            figures.add(new Figure("mentoring." + COLUMNS.get(i), told.hidden() ? Count.UNTOLD : sums.get(i)));
        }
        return figures;
    }

    private List<Table> tables(Told told, LocalDate from, LocalDate to) {
        return List.of(weeks(told), halfTerms(told, from, to), years(told));
    }

    private Told told(LocalDate from, LocalDate to) {
        var first = monday(from);
        var today = Said.dayOf(clock.instant());
        var asked = to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var last = asked.isBefore(monday(today)) ? asked : monday(today).minusDays(1);
        if (last.isBefore(first)) {
            return new Told(List.of(), List.of(), false);
        }
        var cells = tally.between(first, last);
        var atoms = new LinkedHashMap<String, Long>();
        var weeks = new HashMap<LocalDate, Set<String>>();
        var years = new HashMap<Integer, Set<String>>();
        var toldBefore = book.told(first.toString());
        var before = toldBefore.atoms();
        var weeksTold = before.stream().map(MeetingFigures::week).collect(Collectors.toSet());
        for (var it : cells) {
            // somebody whose year group was put right afterwards does not open a week that was told
            if (weeksTold.contains(it.monday().toString()) && !before.contains(it.atom())) {
                continue;
            }
            atoms.put(it.atom(), it.planned());
            weeks.computeIfAbsent(it.monday(), any -> new TreeSet<>()).add(it.atom());
            years.computeIfAbsent(it.yearGroup(), any -> new TreeSet<>()).add(it.atom());
        }
        var questions = new ArrayList<Question>();
        weeks.forEach((week, them) -> questions.add(new Question("week " + week, them, 3)));
        years.forEach((year, them) -> questions.add(new Question("year " + year, them, 2)));
        var release = book.tell(toldBefore, atoms, questions);
        var known = release.atoms();
        var within = atoms.keySet();
        var blocks = release.blocks().stream()
                .filter(it -> within.containsAll(it.atoms()))
                .map(org.alongside.reporting.suppression.Block::atoms)
                .toList();
        var whole = blocks.stream().flatMap(Set::stream).collect(Collectors.toSet());
        var told = cells.stream()
                .filter(it -> known.contains(it.atom()) && whole.contains(it.atom()))
                .toList();
        return new Told(told, blocks, told.isEmpty() && !cells.isEmpty());
    }

    private Table weeks(Told told) {
        return new Table(
                "mentoring.weeks",
                Table.By.WEEK,
                COLUMNS,
                rows(told, it -> it.monday().toString()));
    }

    private Table halfTerms(Told told, LocalDate from, LocalDate to) {
        Map<LocalDate, LocalDate> firstOf = new HashMap<>();
        var starts = new HashMap<Integer, LocalDate>();
        school.days(from, to).forEach(it -> {
            var first = starts.merge(it.halfTerm(), it.date(), (old, young) -> old.isBefore(young) ? old : young);
            firstOf.putIfAbsent(monday(it.date()), first);
        });
        return new Table(
                "mentoring.half-terms",
                Table.By.HALF_TERM,
                COLUMNS,
                rows(told, it -> firstOf.getOrDefault(it.monday(), it.monday()).toString()));
    }

    private Table years(Told told) {
        return new Table(
                "mentoring.years",
                Table.By.YEAR_GROUP,
                COLUMNS,
                rows(told, it -> Integer.toString(it.yearGroup())).stream()
                        .sorted(java.util.Comparator.comparingInt(
                                it -> Integer.parseInt(it.key().split("\\+")[0])))
                        .toList());
    }

    /** One row for each value, and one for all values that some block tells together. */
    private static List<Table.Row> rows(Told told, Function<MeetingTally.Tallied, String> value) {
        Map<String, String> of = new HashMap<>();
        told.cells().forEach(it -> of.put(it.atom(), value.apply(it)));
        Map<String, Set<String>> groups = new TreeMap<>();
        of.values().forEach(it -> groups.put(it, new TreeSet<>(Set.of(it))));
        for (var block : told.blocks()) {
            var together = new TreeSet<String>();
            block.forEach(it -> together.addAll(groups.getOrDefault(of.getOrDefault(it, ""), Set.of())));
            together.forEach(it -> groups.put(it, together));
        }
        Map<String, List<MeetingTally.Tallied>> cells = new TreeMap<>();
        for (var it : told.cells()) {
            var key = groups.getOrDefault(of.getOrDefault(it.atom(), ""), Set.of()).stream()
                    .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(s -> s))
                    .collect(Collectors.joining("+"));
            cells.computeIfAbsent(key, any -> new ArrayList<>()).add(it);
        }
        return cells.entrySet().stream()
                .map(it -> new Table.Row(it.getKey(), sums(it.getValue())))
                .toList();
    }

    private static List<Count> sums(Collection<MeetingTally.Tallied> cells) {
        long planned = 0;
        long held = 0;
        long tried = 0;
        long missed = 0;
        for (var it : cells) {
            planned += it.planned();
            held += it.held();
            tried += it.tried();
            missed += it.missed();
        }
        return List.of(
                new Count.Shown(planned), new Count.Shown(held), new Count.Shown(tried), new Count.Shown(missed));
    }

    private static String week(String atom) {
        return atom.substring(0, atom.indexOf('/'));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
