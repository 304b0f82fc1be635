package org.alongside.curriculum;

/** Our code of a statutory statement, such as {@code RSE-SEC-RR-01}; the guidance itself numbers its items only. */
public record StatementCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}
