package org.alongside.mentoring;

import java.util.UUID;

/** Names the relationship of one mentor with one mentee. */
public record PairingId(UUID value) {}
