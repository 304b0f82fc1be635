package org.alongside.identity.passkey;

/**
 * The place to which passkeys belong; a browser uses them nowhere else.
 *
 * @param host the relying party's id, such as {@code alongside.school.example}
 * @param origin what the browser says about the page, such as {@code https://alongside.school.example}
 */
public record Home(String host, String origin) {}
