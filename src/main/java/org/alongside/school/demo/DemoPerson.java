package org.alongside.school.demo;

import java.time.LocalDate;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.jspecify.annotations.Nullable;

/** One row of the table of people. */
record DemoPerson(
        PersonId id,
        PersonKind kind,
        @Nullable String upn,
        @Nullable String staffCode,
        @Nullable String title,
        DemoName name,
        @Nullable Integer year,
        @Nullable String form,
        String email,
        @Nullable LocalDate born) {}
