package org.alongside.safeguarding.casework.files;

import java.util.UUID;

/** Names one case inside casework. People say its reference. */
public record CaseId(UUID value) {
    /** How the names of all cases' chains begin. */
    public static final String KIND = "case/";

    /** The name of the case's chain. */
    public String chain() {
        return KIND + value;
    }
}
