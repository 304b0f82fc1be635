package org.alongside.safeguarding.casework.files;

import org.alongside.safeguarding.Narrative;

/** Words of an entry, and what they are. */
public record Part(PartKind kind, Narrative words) {}
