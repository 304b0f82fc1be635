package org.alongside.mentoring;

import java.util.UUID;

/** Names one yearly run of the scheme. */
public record SchemeId(UUID value) {}
