package org.alongside.reporting.spi;

import java.time.LocalDate;
import java.util.List;

/** A module's numbers for the head. Each module suppresses what is too small before it hands anything over. */
public interface StatisticsSource {
    /** This module's figures for the days from {@code from} to {@code to}, both included. */
    List<Figure> figures(LocalDate from, LocalDate to);
}
