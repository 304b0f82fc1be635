package org.alongside.reporting.ready;

/** How often a head is told that a report is ready. */
public enum ReportPace {
    /** Not at all, which is so until somebody chooses. */
    NEVER,
    /** When a month is over. */
    MONTH,
    /** When a half-term is over. */
    HALF_TERM
}
