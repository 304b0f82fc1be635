package org.alongside.safeguarding.casework.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if these are not 64 lower-case hexadecimal digits */
    public Hash {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest");
        }
    }

    /** The four digits that people compare. */
    public String brief() {
        return hex.substring(0, 4);
    }

    /**
     * The digest of some texts. Each stands with its length, and one that is missing differs from an empty one: no other
     * list of texts gives the same bytes.
     */
    public static Hash of(List<@Nullable String> texts) {
        return new Hash(HexFormat.of().formatHex(sha256(canonical(texts))));
    }

    /** 1 and the length as four bytes and the text in UTF-8, or 0 for a text that is missing; one after the other. */
    static byte[] canonical(List<@Nullable String> texts) {
        var parts = texts.stream()
                .map(it -> it == null ? new byte[0] : it.getBytes(StandardCharsets.UTF_8))
                .toList();
        var length = texts.size()
                + parts.stream().mapToInt(it -> it.length + Integer.BYTES).sum();
        var bytes = ByteBuffer.allocate(length);
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i) == null) {
                bytes.put((byte) 0);
            } else {
                bytes.put((byte) 1).putInt(parts.get(i).length).put(parts.get(i));
            }
        }
        var exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
