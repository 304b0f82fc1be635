package org.alongside.curriculum.provider;

import java.util.UUID;

/** Names a visitor from outside. Made by the form before it is sent, so that it is stored once. */
public record ProviderId(UUID value) {
    /** A new one. */
    public static ProviderId random() {
        return new ProviderId(UUID.randomUUID());
    }
}
