package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** A number for one answer alone: a script on the page runs only if it carries it. */
final class ScriptNonce {
    private static final String NAME = ScriptNonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private ScriptNonce() {}

    /** The same for everybody who asks during one request. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String nonce) {
            return nonce;
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NAME, nonce);
        return nonce;
    }
}
