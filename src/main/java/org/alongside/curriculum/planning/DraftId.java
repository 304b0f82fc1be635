package org.alongside.curriculum.planning;

import java.util.UUID;

/** Names a text that somebody is still writing. */
public record DraftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
