package org.alongside.curriculum;

import java.time.LocalDate;
import java.util.List;
import org.alongside.school.PersonId;

/** Mentors who may help to teach a class. Implemented by the module that trains them. */
public interface PeerEducators {
    /** A mentor whose training is finished and valid. @param name as the school says it */
    record PeerEducator(PersonId person, String name) {}

    /** Who may help on this day, by name. */
    List<PeerEducator> on(LocalDate day);
}
