package org.alongside.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;

/**
 * Everything that the modules tell of a span: page, spreadsheet and print are made from this and from nothing else.
 *
 * @param asOf the days of figures that are older than the end of the span
 */
record Told(Span span, Map<String, Count> figures, Map<String, Table> tables, Map<String, LocalDate> asOf) {
    /** All of this span's end. */
    Told(Span span, Map<String, Count> figures, Map<String, Table> tables) {
        this(span, figures, tables, Map.of());
    }

    /** A figure; what no module tells is untold. */
    Count figure(String key) {
        return figures.getOrDefault(key, Count.UNTOLD);
    }

    /** The number of a figure, if it is told. */
    Optional<Long> number(String key) {
        return figure(key) instanceof Count.Shown it ? Optional.of(it.n()) : Optional.empty();
    }

    /** A share of two figures, if both are told and there is something to take a share of. */
    Optional<Rate> rate(String part, String whole) {
        return rate(figure(part), figure(whole));
    }

    static Optional<Rate> rate(Count part, Count whole) {
        return part instanceof Count.Shown n && whole instanceof Count.Shown of && of.n() > 0 && n.n() <= of.n()
                ? Optional.of(new Rate(n.n(), of.n()))
                : Optional.empty();
    }
}
