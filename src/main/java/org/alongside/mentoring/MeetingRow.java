package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.school.PersonId;

/** One meeting as lists show it. */
record MeetingRow(
        MeetingId id,
        PairingId pairing,
        PersonId mentor,
        PersonId mentee,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        String room,
        PersonId adult,
        MeetingState state) {}
