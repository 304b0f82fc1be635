package org.alongside.calendar.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person does at a time of the school's clock.
 *
 * @param id stays the same for good, however often it is moved
 * @param kind says what it is without saying too much
 * @param openTitle may name people and topics; shown only in schools that allow it
 * @param ends on the same day, after {@code starts}
 * @param room null if none is agreed
 * @param sequence from 0, raised at every change that people are told of
 * @param changedAt when it was last changed; null if that is not kept
 * @param cancelled it will not be, and people were told of it before
 */
public record Appointment(
        UUID id,
        Kind kind,
        String openTitle,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        @Nullable String room,
        int sequence,
        @Nullable Instant changedAt,
        boolean cancelled) {

    /** What a stranger who looks over a shoulder may know of it. */
    public enum Kind {
        MEETING,
        /** An adult is near while others meet. */
        DUTY,
        LESSON
    }
}
