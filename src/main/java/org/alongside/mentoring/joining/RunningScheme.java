package org.alongside.mentoring.joining;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.school.PersonId;

/** As much of the scheme as joining it needs. */
record RunningScheme(UUID id, String name, LocalDate startsOn, LocalDate endsOn, PersonId coordinator) {}
