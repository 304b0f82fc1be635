package org.alongside.identity.provider;

/** The provider cannot be used at present; the message is a key of the translations. */
public final class ProviderTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderTrouble(String key, Throwable cause) {
        super(key, cause);
    }

    ProviderTrouble(String key) {
        super(key);
    }
}
