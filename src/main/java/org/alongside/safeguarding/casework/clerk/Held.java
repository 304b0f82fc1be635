package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A meeting that was, and of which nobody has noted who came.
 *
 * @param id of the meeting
 * @param reference of the case, such as C-114
 * @param asked those who were asked to come; one at least
 */
record Held(UUID id, String reference, LocalDate day, LocalTime time, String place, List<Asked> asked) {
    /** An agency, as it was called when it was asked. */
    record Asked(UUID agency, String name) {}

    Held {
        asked = List.copyOf(asked);
    }
}
