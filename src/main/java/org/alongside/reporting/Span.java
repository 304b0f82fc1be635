package org.alongside.reporting;

import java.time.LocalDate;

/** The days that a report is about, both included. */
record Span(LocalDate from, LocalDate to) {}
