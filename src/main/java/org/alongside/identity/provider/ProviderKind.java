package org.alongside.identity.provider;

/** Whom a school signs in with. */
public enum ProviderKind {
    GOOGLE,
    ENTRA,
    /** Any other that speaks OpenID Connect. */
    OIDC
}
