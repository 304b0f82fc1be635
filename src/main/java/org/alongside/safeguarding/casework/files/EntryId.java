package org.alongside.safeguarding.casework.files;

import java.util.UUID;

/** Names one entry of a chronology. People say its case and its place. */
public record EntryId(UUID value) {}
