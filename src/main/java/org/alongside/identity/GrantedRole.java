package org.alongside.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A role, and since when it is held: the longest-serving DSL stands first. */
@Embeddable
record GrantedRole(String role, Instant since) {}
