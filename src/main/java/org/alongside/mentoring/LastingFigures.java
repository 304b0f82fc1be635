package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.Suppression;
import org.alongside.reporting.suppression.Threshold;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long and how often the running pairings of today's scheme have met, and how well the matching did by the worst-off.
 * It says how things stand now; neither who it is nor how any one compares.
 */
@Component
class LastingFigures implements StatisticsSource {
    private static final int ALL = 100_000;

    private final Schemes schemes;
    private final Prospects prospects;
    private final Threshold threshold;
    private final Clock clock;

    LastingFigures(
            Schemes schemes,
            Prospects prospects,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.schemes = schemes;
        this.prospects = prospects;
        this.threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        this.clock = clock;
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        var pairs = pairs(to);
        var lasting = pairs.stream().filter(PairProspect::isLongEnough).count();
        var atoms = new LinkedHashMap<String, Long>();
        atoms.put("lasting", lasting);
        atoms.put("short", pairs.size() - lasting);
        var questions = List.of(
                new Question("lasting", Set.of("lasting"), 1), new Question("running", Set.of("lasting", "short"), 2));
        var release = new Suppression(threshold).release(atoms, questions, Release.NOTHING);
        return List.of(
                new Figure("mentoring.running", said(release, questions.get(1))),
                new Figure("mentoring.six-months", said(release, questions.get(0))));
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var pairs = pairs(to);
        if (pairs.isEmpty() || !threshold.allows(pairs.size())) {
            return List.of();
        }
        var today = Said.dayOf(clock.instant());
        var rows = new ArrayList<Table.Row>();
        rows.add(row("weeks", pairs, it -> Math.max(0, ChronoUnit.WEEKS.between(it.startsOn(), today))));
        rows.add(row("meetings", pairs, PairProspect::held));
        return List.of(
                new Table("mentoring.dosage", Table.By.WORD, List.of("lower-quarter", "half", "upper-quarter"), rows));
    }

    /** The middle and the quarters, not the ends: an end is one pair. */
    private static Table.Row row(String word, List<PairProspect> pairs, ToLongFunction<PairProspect> number) {
        var sorted = pairs.stream().mapToLong(number).sorted().toArray();
        return new Table.Row(
                word,
                List.of(
                        new Count.Shown(sorted[(sorted.length - 1) / 4]),
                        new Count.Shown(sorted[(sorted.length - 1) / 2]),
                        new Count.Shown(sorted[(sorted.length - 1) * 3 / 4])));
    }

    private List<PairProspect> pairs(LocalDate to) {
        var today = Said.dayOf(clock.instant());
        if (to.isBefore(today)) {
            return List.of();
        }
        return schemes.current()
                .map(it -> prospects.page(it.id(), prospects.rate(it.id()), today, 0, ALL))
                .orElse(List.of());
    }

    private static Count said(Release release, Question question) {
        return release.answer(question) instanceof Answer.Exactly it ? new Count.Shown(it.count()) : Count.UNTOLD;
    }
}
