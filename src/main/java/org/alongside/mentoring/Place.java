package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.school.PersonId;

/** When and where two people meet, and which adult is near. */
record Place(LocalDate day, int period, LocalTime starts, LocalTime ends, String room, PersonId adult) {
    boolean isAtTheSameTime(Place other) {
        return day.equals(other.day) && period == other.period;
    }
}
