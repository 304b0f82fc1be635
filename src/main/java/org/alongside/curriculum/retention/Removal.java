package org.alongside.curriculum.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody removed, as numbers. */
record Removal(
        Kept kept,
        int removed,
        int months,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        PersonId by,
        Instant at) {}
