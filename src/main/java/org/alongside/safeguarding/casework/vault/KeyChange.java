package org.alongside.safeguarding.casework.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the keys.
 *
 * @param askedBy who asked for it, as they were called on that day
 * @param texts how many had to be sealed again when it began
 * @param done how many have been
 * @param unreadable how many do not open with any key; their keys are kept until somebody has looked
 * @param finishedAt when the old keys were taken away; null while it goes on
 */
public record KeyChange(
        Instant askedAt,
        String askedBy,
        long texts,
        long done,
        long unreadable,
        @Nullable Instant finishedAt) {}
