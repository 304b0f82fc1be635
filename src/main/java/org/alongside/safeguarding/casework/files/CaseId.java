package org.alongside.safeguarding.casework.files;

import java.util.UUID;

/** Names one case inside casework. People say its reference. */
public record CaseId(UUID value) {
    /** The name of the case's chain. */
    public String chain() {
        return "case/" + value;
    }
}
