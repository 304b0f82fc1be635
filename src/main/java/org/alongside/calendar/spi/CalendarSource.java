package org.alongside.calendar.spi;

import java.time.LocalDate;
import java.util.List;
import org.alongside.school.PersonId;

/** A module's part of people's calendars. This is the one way to put something into a calendar. */
public interface CalendarSource {
    /**
     * What this person does between two days, both included, in no order; with what was cancelled after people had been
     * told of it. Nobody need be signed in: whoever asks has made sure that it is for this person's own eyes.
     */
    List<Appointment> of(PersonId person, LocalDate from, LocalDate to);
}
