package org.alongside.calendar.spi;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;

/**
 * This person may know by now that these appointments are new, moved or cancelled. Published as an application event in
 * the transaction that changes them, once they are meant to be known.
 */
public record CalendarChanged(PersonId person, List<UUID> appointments) {
    public CalendarChanged(PersonId person, Collection<UUID> appointments) {
        this(person, List.copyOf(appointments));
    }

    public CalendarChanged {
        appointments = List.copyOf(appointments);
    }
}
