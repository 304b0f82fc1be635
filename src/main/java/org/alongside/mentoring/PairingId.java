package org.alongside.mentoring;

import java.util.UUID;

/** Names the relationship of one mentor with one mentee. */
record PairingId(UUID value) {}
