package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something to do in a case that the clerk does not read.
 *
 * @param reference of the case, such as C-114
 * @param task its kind: the name of one of the tasks of cases
 */
record ClerkTask(UUID id, String reference, String task, String owner, LocalDate due) {}
