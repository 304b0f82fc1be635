package org.alongside.safeguarding.casework;

import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** Who tells, as they were on that day. */
record Sender(PersonId id, SenderKind kind, @Nullable Integer year) {}
