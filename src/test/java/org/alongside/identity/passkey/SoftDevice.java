package org.alongside.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, as WebAuthn describes it; it answers whatever it is asked, wherever. */
public final class SoftDevice {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private int counter;
    private boolean verifies = true;

    public SoftDevice() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(256);
            keys = maker.generateKeyPair();
            new SecureRandom().nextBytes(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it does not look who touches it. */
    SoftDevice careless() {
        verifies = false;
        return this;
    }

    /** As if a copy of it had been made before. */
    void countFrom(int value) {
        counter = value;
    }

    /** What a browser at that place answers when it makes a passkey. */
    public String makes(Question question, Home home) {
        var client = client("webauthn.create", question, home.origin());
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha(home.host().getBytes(StandardCharsets.UTF_8)));
        data.write(flags() | WITH_KEY);
        data.writeBytes(ByteBuffer.allocate(4).putInt(++counter).array());
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(cose());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        attestation.write(0x58);
        attestation.write(data.size());
        attestation.writeBytes(data.toByteArray());
        return answer("{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]}"
                .formatted(base64(client), base64(attestation.toByteArray())));
    }

    /** What it answers when it is used. */
    public String signs(Question question, Home home) {
        var client = client("webauthn.get", question, home.origin());
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha(home.host().getBytes(StandardCharsets.UTF_8)));
        data.write(flags());
        data.writeBytes(ByteBuffer.allocate(4).putInt(++counter).array());
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data.toByteArray());
            signature.update(sha(client));
            return answer("{\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\"}"
                    .formatted(base64(client), base64(data.toByteArray()), base64(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int flags() {
        return PRESENT | (verifies ? VERIFIED : 0);
    }

    private String answer(String response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":%s,\"clientExtensionResults\":{}}"
                .formatted(base64(id), base64(id), response);
    }

    private static byte[] client(String type, Question question, String origin) {
        var challenge =
                JsonMapper.shared().readTree(question.json()).path("challenge").asString();
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The public key for ES256: kty 2, alg -7, crv 1, x, y. */
    private byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        out.writeBytes(padded(point.getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, 0x20});
        out.writeBytes(padded(point.getAffineY()));
        return out.toByteArray();
    }

    private static byte[] padded(BigInteger number) {
        var bytes = number.toByteArray();
        var out = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, out, 32 - length, length);
        return out;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
