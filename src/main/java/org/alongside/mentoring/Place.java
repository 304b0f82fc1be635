package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.school.PersonId;

/** When and where two people meet, and which adult is near. */
record Place(LocalDate day, int period, LocalTime starts, LocalTime ends, String room, PersonId adult) {
    Place with(PersonId other) {
        return new Place(day, period, starts, ends, room, other);
    }
}
