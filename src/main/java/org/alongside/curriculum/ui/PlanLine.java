package org.alongside.curriculum.ui;

import java.time.LocalDate;
import java.util.Locale;
import org.alongside.base.ui.Drawing;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlanPage;

/** The year as one line: what is behind filled, what is planned outlined, what is free a dot. The list below says the same. */
class PlanLine extends Drawing {
    private static final int WIDTH = 1000;

    PlanLine(PlanPage plan, SpiralCurriculum spiral, LocalDate today) {
        super(svg(plan, spiral, today));
        addClassNames("card", "plan-line");
    }

    private static String svg(PlanPage plan, SpiralCurriculum spiral, LocalDate today) {
        if (plan.openings().isEmpty()) {
            return "<svg></svg>";
        }
        var first = plan.openings().getFirst().day();
        var days = Math.max(1, plan.openings().getLast().day().toEpochDay() - first.toEpochDay());
        var svg = new StringBuilder("<svg viewBox='0 0 %d 46' aria-hidden='true'>".formatted(WIDTH));
        svg.append("<path class='base' d='M14 24H%d'/>".formatted(WIDTH - 14));
        LocalDate before = null;
        for (var hour : plan.openings()) {
            var x = x(hour.day(), first, days);
            if (before != null && hour.day().toEpochDay() - before.toEpochDay() > 8) {
                var from = x(before, first, days) + 9;
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class='holiday' x='%.1f' y='6' width='%.1f' height='36'/>",
                        from,
                        Math.max(2, x - 9 - from)));
            }
            before = hour.day();
            var lesson = plan.in(hour);
            if (lesson.isEmpty()) {
                svg.append(String.format(Locale.ROOT, "<circle class='free' cx='%.1f' cy='24' r='2.5'/>", x));
                continue;
            }
            var strand = spiral.lesson(lesson.get().lesson())
                    .flatMap(it -> spiral.strand(it.strand()))
                    .map(it -> it.number())
                    .orElse(0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<g class='strand-%d%s'><rect x='%.1f' y='13' width='16' height='22' rx='4'/><text x='%.1f' y='28'>%d</text></g>",
                    strand,
                    hour.day().isBefore(today) ? " past" : "",
                    x - 8,
                    x,
                    strand));
        }
        if (!today.isBefore(first) && today.toEpochDay() - first.toEpochDay() <= days) {
            svg.append(String.format(Locale.ROOT, "<path class='today' d='M%.1f 2V44'/>", x(today, first, days)));
        }
        return svg.append("</svg>").toString();
    }

    private static double x(LocalDate day, LocalDate first, long days) {
        return 14 + (WIDTH - 28.0) * (day.toEpochDay() - first.toEpochDay()) / days;
    }
}
