package org.alongside.school.erasure;

import java.time.LocalDate;
import org.alongside.school.Keeping;
import org.alongside.school.PersonId;

/**
 * Something of somebody that is over its time.
 *
 * @param since the day from which its time is counted
 */
record Due(PersonId person, Keeping kind, LocalDate since) {}
