package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.Said;

/**
 * A pairing's whole year, one step for each week: a bridge for a meeting held, half a bridge where somebody tried, a
 * cross where they did not meet, a dot where they are to meet; holidays are shaded. Its label says the same in words.
 */
final class YearPicture extends Drawing {
    private static final double LEFT = 12;
    private final double width;
    private final double top;
    private final PairProspect pair;
    private final LocalDate first;
    private final int weeks;
    private final double step;

    /** @param named with words for holidays, today and six months; without, it is a line of a list */
    YearPicture(
            PairProspect pair,
            List<MeetingRow> meetings,
            Set<LocalDate> schoolWeeks,
            LocalDate today,
            String label,
            boolean named) {
        super("");
        this.pair = pair;
        addClassNames("year-picture", named ? "named" : "in-row");
        width = named ? 1040 : 620;
        top = named ? 46 : 14;
        first = SchemeSpan.mondayOf(pair.startsOn());
        var last = pair.lastDay() == null || pair.lastDay().isBefore(pair.endsOn()) ? pair.endsOn() : pair.lastDay();
        weeks = Math.max(26, week(last) + 1);
        step = (width - 2 * LEFT) / weeks;
        var height = named ? 112 : 44;
        var svg = new StringBuilder("<svg viewBox='0 0 %.0f %d' role='img' aria-label='%s' fill='none' %s>"
                .formatted(width, height, text(label), named ? "" : "preserveAspectRatio='none'"));
        holidays(svg, schoolWeeks, named);
        lines(svg);
        meetings.forEach(it -> mark(svg, it, today));
        if (named) {
            moments(svg, today);
        }
        show(svg.append("</svg>").toString());
    }

    private int week(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.WEEKS.between(first, SchemeSpan.mondayOf(day)));
    }

    private double x(LocalDate day) {
        return LEFT + (week(day) + 0.5) * step;
    }

    private static String path(String path, String colour, double stroke, String more) {
        return String.format(
                Locale.ROOT, "<path d='%s' stroke='var(--al-%s)' stroke-width='%.1f' %s/>", path, colour, stroke, more);
    }

    private static String at(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private void holidays(StringBuilder svg, Set<LocalDate> schoolWeeks, boolean named) {
        var gap = new ArrayList<LocalDate>();
        for (int i = 0; i <= weeks; i++) {
            var monday = first.plusWeeks(i);
            if (i < weeks && !schoolWeeks.contains(monday)) {
                gap.add(monday);
            } else if (!gap.isEmpty()) {
                var from = LEFT + week(gap.getFirst()) * step;
                var wide = gap.size() * step;
                svg.append(at(
                        "<rect x='%.1f' y='%.1f' width='%.1f' height='32' fill='var(--al-sunken)'/>",
                        from, top - 10, wide));
                if (named && from + wide < width - LEFT) {
                    svg.append(word(from + wide / 2, top - 22, "middle", "ink-2", "", name(gap)));
                }
                gap.clear();
            }
        }
    }

    private String name(List<LocalDate> gap) {
        var key = "half-term";
        if (gap.size() >= 4) {
            key = "summer";
        } else if (gap.stream().anyMatch(it -> it.getMonth() == Month.DECEMBER)) {
            key = "christmas";
        } else if (gap.size() > 1
                && gap.stream().anyMatch(it -> it.getMonth() == Month.MARCH || it.getMonth() == Month.APRIL)) {
            key = "easter";
        }
        return getTranslation("mentoring.year." + key);
    }

    private static String word(double x, double y, String anchor, String colour, String more, String words) {
        return at(
                "<text x='%.1f' y='%.1f' text-anchor='%s' fill='var(--al-%s)' font-size='13' %s>%s</text>",
                x, y, anchor, colour, more, text(words));
    }

    /** The one who leaves is dotted from then on. */
    private void lines(StringBuilder svg) {
        line(svg, top, "harbour", pair.mentor().equals(pair.leaver()));
        line(svg, top + 12, "apricot", pair.mentee().equals(pair.leaver()));
    }

    private void line(StringBuilder svg, double y, String colour, boolean leaves) {
        var end = width - LEFT;
        var until = leaves && pair.leavesOn() != null ? Math.min(end, x(pair.leavesOn())) : end;
        svg.append(path(at("M%.1f %.1fH%.1f", LEFT, y, until), colour, 3, "stroke-linecap='round'"));
        if (until < end) {
            svg.append(path(
                    at("M%.1f %.1fH%.1f", until + 6, y, end),
                    "edge",
                    2.5,
                    "stroke-linecap='round' stroke-dasharray='.1 7'"));
        }
    }

    private void mark(StringBuilder svg, MeetingRow meeting, LocalDate today) {
        var x = x(meeting.day());
        var middle = top + 6;
        svg.append(
                switch (meeting.state()) {
                    case HELD -> path(at("M%.1f %.1fV%.1f", x, top, top + 12), "ink", 2.7, "stroke-linecap='round'");
                    case TRIED -> path(at("M%.1f %.1fV%.1f", x, top, top + 5), "ink", 2.5, "stroke-linecap='round'");
                    case MISSED ->
                        path(
                                at("M%.1f %.1fl7 7m0-7l-7 7", x - 3.5, middle - 3.5),
                                "danger",
                                2,
                                "stroke-linecap='round'");
                    case PLANNED ->
                        meeting.day().isBefore(today)
                                ? at(
                                        "<circle cx='%.1f' cy='%.1f' r='3' stroke='var(--al-ink-3)' stroke-width='1.4'/>",
                                        x, middle)
                                : at("<circle cx='%.1f' cy='%.1f' r='1.9' fill='var(--al-ink-3)'/>", x, middle);
                    case CANCELLED -> "";
                });
    }

    private void moments(StringBuilder svg, LocalDate today) {
        svg.append(word(LEFT, top - 22, "start", "ink-2", "", Said.day(pair.startsOn())));
        if (!today.isBefore(pair.startsOn()) && week(today) < weeks) {
            // between last week's meeting and the next one
            var x = x(today) + step / 2;
            svg.append(path(at("M%.1f %.1fV%.1f", x, top - 16, top + 30), "ink", 2.6, "stroke-linecap='round'"));
            var anchor = x < 90 ? "start" : x > width - 90 ? "end" : "middle";
            svg.append(word(
                    x,
                    top + 46,
                    anchor,
                    "ink",
                    "font-weight='700'",
                    getTranslation("mentoring.year.today", pair.held())));
        }
        var half = pair.startsOn().plusMonths(6);
        if (week(half) < weeks) {
            var x = x(half);
            svg.append(path(at("M%.1f %.1fV%.1f", x, top - 14, top + 28), "ok", 2, "stroke-dasharray='4 3'"));
            svg.append(word(
                    x,
                    top + 46,
                    "middle",
                    "ok",
                    "font-weight='700'",
                    getTranslation("mentoring.year.six-months", Said.day(half))));
        }
        if (pair.lastDay() != null) {
            svg.append(word(
                    width - LEFT,
                    top + 62,
                    "end",
                    "ink-2",
                    "",
                    getTranslation("mentoring.year.last", Said.day(pair.lastDay()))));
        }
    }
}
