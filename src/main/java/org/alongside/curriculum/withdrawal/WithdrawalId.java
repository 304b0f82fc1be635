package org.alongside.curriculum.withdrawal;

import java.util.UUID;

/** Names one request for withdrawal. Made by the form before it is sent, so that it is stored once. */
public record WithdrawalId(UUID value) {
    /** A new one. */
    public static WithdrawalId random() {
        return new WithdrawalId(UUID.randomUUID());
    }
}
