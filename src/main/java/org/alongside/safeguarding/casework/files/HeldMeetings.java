package org.alongside.safeguarding.casework.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings that were booked for a case and have been, of which the record says nothing yet. Another room brings them. */
public interface HeldMeetings {
    /** The latest first; who may read the case is asked before. */
    List<Held> of(CaseId id);

    /**
     * One meeting, as it was booked and as somebody noted who came.
     *
     * @param asked the agencies that were asked to come
     */
    record Held(UUID id, LocalDate day, LocalTime time, String place, List<Asked> asked) {
        /** Keeps its own copy. */
        public Held {
            asked = List.copyOf(asked);
        }
    }

    /**
     * An agency that was asked.
     *
     * @param came null until somebody notes it
     */
    record Asked(String agency, Attendance.@Nullable Came came) {}
}
