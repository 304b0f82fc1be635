package org.alongside.safeguarding.casework.supervision;

import java.time.LocalDate;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * When a lead needs something next.
 *
 * @param last null if never
 * @param due today if never
 */
record CareDue(PersonId person, CareKind kind, @Nullable LocalDate last, LocalDate due) {}
