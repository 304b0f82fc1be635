package org.alongside.school;

import java.time.LocalTime;

/** One period of the school day. */
public record Period(int number, String name, LocalTime starts, LocalTime ends, Kind kind) {
    /** What the period is for; {@code OUTSIDE} is before or after the school day. */
    public enum Kind {
        TUTOR,
        LESSON,
        LUNCH,
        OUTSIDE
    }
}
