package org.alongside.safeguarding.casework;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one concern inside casework. Never leaves it: outside there is the reference. */
@Embeddable
record ConcernId(UUID value) implements Serializable {}
