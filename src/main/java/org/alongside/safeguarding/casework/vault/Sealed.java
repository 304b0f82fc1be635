package org.alongside.safeguarding.casework.vault;

import jakarta.persistence.Embeddable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words that only {@link Sealer} can open, and only for the row and field they were sealed for. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // an embeddable has to be its column; equality is by content, below
public record Sealed(byte[] ciphertext) {
    /** The number of the key that it was sealed with, which Tink writes behind the first byte; 0 if this is nothing of the kind. */
    int keyNumber() {
        return ciphertext.length < 5
                ? 0
                : ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt();
    }

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
