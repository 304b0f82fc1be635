package org.alongside.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything that one look at the head's page tells: the time that was asked for, and this year with what it is compared
 * with.
 *
 * @param lastYear empty as well if the portal was not there yet
 */
record Report(Told shown, Told thisYear, Optional<Told> halfTerm, Optional<Told> lastYear) {
    private static final Told UNKNOWN = new Told(new Span(LocalDate.MIN, LocalDate.MIN), Map.of(), Map.of());

    /** @param asked {@code half-term} or {@code last-year}; anything else is this year */
    static Report of(String asked, Numbers numbers, EarlierSpans earlier) {
        return numbers.atOnce(() -> read(asked, numbers, earlier));
    }

    private static Report read(String asked, Numbers numbers, EarlierSpans earlier) {
        var thisYear = numbers.thisYear();
        var halfTerm = numbers.lastHalfTerm();
        var lastYear = numbers.lastYear();
        var span = switch (asked) {
            case "half-term" -> halfTerm.orElse(thisYear);
            case "last-year" -> lastYear.orElse(thisYear);
            default -> thisYear;
        };
        var shown = numbers.of(span);
        return new Report(
                shown,
                span.equals(thisYear) ? shown : numbers.of(thisYear),
                halfTerm.map(it -> it.equals(span) ? shown : earlier.figuresOf(it)),
                lastYear.map(it -> it.equals(span) ? shown : earlier.figuresOf(it))
                        .filter(Report::tellsAnything));
    }

    /** The times side by side under their names; one that the portal does not know tells nothing at all. */
    SequencedMap<String, Told> times(Saying say) {
        var times = new LinkedHashMap<String, Told>();
        times.put(say.say("reporting.span.year"), thisYear);
        times.put(say.say("reporting.span.half-term"), halfTerm.orElse(UNKNOWN));
        times.put(say.say("reporting.span.last-year"), lastYear.orElse(UNKNOWN));
        return times;
    }

    /** Before the portal came there are calendars, but nothing in them. */
    private static boolean tellsAnything(Told told) {
        return told.number("mentoring.planned").orElse(0L) > 0
                || told.number("curriculum.taught").orElse(0L) > 0;
    }
}
