package org.alongside.mentoring;

import java.util.List;
import org.alongside.school.PersonId;

/**
 * Somebody who takes part in a scheme.
 *
 * @param places mentors: how many mentees at most
 * @param need mentees: how much it matters that they have a mentor at all, set by staff, from 1
 * @param likes keys of {@link Interests}, best liked first
 */
record Participant(
        PersonId person, Side side, int places, boolean trained, boolean cleared, int need, List<String> likes) {}
