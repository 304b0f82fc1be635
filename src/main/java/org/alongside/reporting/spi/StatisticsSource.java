package org.alongside.reporting.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * A module's numbers for the head. Each module decides on its own side what is too small before it hands anything over:
 * what comes back here may be printed. A slice of a module brings a class of its own; keys must not meet.
 */
public interface StatisticsSource {
    /** This slice's single figures for the days from {@code from} to {@code to}, both included. */
    default List<Figure> figures(LocalDate from, LocalDate to) {
        return List.of();
    }

    /** This slice's tables for the days from {@code from} to {@code to}, both included. */
    default List<Table> tables(LocalDate from, LocalDate to) {
        return List.of();
    }

    /** Both of them; a slice that makes both from the same counts counts once. */
    default Handover everything(LocalDate from, LocalDate to) {
        return new Handover(figures(from, to), tables(from, to));
    }
}
