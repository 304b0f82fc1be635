package org.alongside.school;

import java.time.LocalDate;

/** A weekday on which pupils are not in school although it may lie in a half-term. */
public record ClosedDay(LocalDate day, Kind kind, String title) {
    /** Why pupils are not in school; {@code INSET} is a day for staff alone. */
    public enum Kind {
        INSET,
        BANK_HOLIDAY,
        OTHER
    }
}
