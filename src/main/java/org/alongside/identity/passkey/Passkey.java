package org.alongside.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One passkey of one account.
 *
 * @param name what its owner calls it
 * @param host where it belongs; elsewhere browsers do not offer it
 * @param usedAt null if never
 */
public record Passkey(
        UUID id,
        String name,
        String host,
        Instant madeAt,
        @Nullable Instant usedAt) {}
