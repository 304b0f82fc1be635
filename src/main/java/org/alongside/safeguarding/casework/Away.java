package org.alongside.safeguarding.casework;

import java.time.LocalDate;
import org.alongside.school.PersonId;

/** A lead who is not here from one day to another, both included. */
record Away(PersonId person, LocalDate first, LocalDate last) {
    /** @throws IllegalArgumentException with a message key if it ends before it begins */
    Away {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("safeguarding.rota.away.wrong");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
