package org.alongside.safeguarding.casework.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs heads with a secret (HMAC-SHA-256), so that nobody who can only write the database can make one. */
public final class Anchor {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    /**
     * @param secret 32 random bytes or more
     * @throws IllegalArgumentException if it is shorter
     */
    public Anchor(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("The secret is too short");
        }
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The head of a chain of {@code count} entries of which the last has the hash {@code last}. */
    public Head sign(String chain, long count, Hash last) {
        return new Head(chain, count, last, mac(chain, count, last));
    }

    /** Whether this head was signed with this secret. */
    public boolean signed(Head head) {
        return MessageDigest.isEqual(bytes(head.mac()), bytes(mac(head.chain(), head.count(), head.last())));
    }

    private Hash mac(String chain, long count, Hash last) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var said = Hash.canonical(List.of("alongside head 1", chain, Long.toString(count), last.hex()));
            return new Hash(HexFormat.of().formatHex(mac.doFinal(said)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(Hash hash) {
        return hash.hex().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "Anchor[secret]";
    }
}
