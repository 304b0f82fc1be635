package org.alongside.curriculum.planning;

import java.util.UUID;

/** Names one text of a lesson that this school made of the original. */
public record EditionId(UUID value) {
    /** A new one. */
    public static EditionId random() {
        return new EditionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
