package org.alongside.curriculum.planning;

import java.util.UUID;

/** Names a class of one academic year. */
public record ClassId(UUID value) {
    /** A new one. */
    public static ClassId random() {
        return new ClassId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
