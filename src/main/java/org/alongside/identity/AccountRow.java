package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;

/** What the administrator's list shows of an account; never a password. */
record AccountRow(
        UUID id,
        PersonId person,
        String name,
        String username,
        Set<String> roles,
        boolean active,
        boolean mustChange) {}
