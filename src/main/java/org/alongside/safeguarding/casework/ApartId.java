package org.alongside.safeguarding.casework;

import java.util.UUID;

/** Names one decision to keep two people apart. */
record ApartId(UUID value) {}
