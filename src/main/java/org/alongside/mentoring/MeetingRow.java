package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.school.PersonId;

/**
 * One meeting as lists show it.
 *
 * @param period number of the period of the day
 * @param sequence raised at every change that people were told of, from 0
 */
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
        MeetingState state,
        int period,
        int sequence) {}
