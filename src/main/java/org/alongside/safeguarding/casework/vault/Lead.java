package org.alongside.safeguarding.casework.vault;

import org.alongside.school.PersonId;

/**
 * A safeguarding lead at work.
 *
 * @param name as pupils say it today; it is kept with what they do, because names change
 */
public record Lead(PersonId id, String name) {}
