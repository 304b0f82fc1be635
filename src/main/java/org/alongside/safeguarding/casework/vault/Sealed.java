package org.alongside.safeguarding.casework.vault;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words that only {@link Sealer} can open, and only for the row and field they were sealed for. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // an embeddable has to be its column; equality is by content, below
public record Sealed(byte[] ciphertext) {
    @Override
    public String toString() {
        return "[sealed]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed it && Arrays.equals(ciphertext, it.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }
}
