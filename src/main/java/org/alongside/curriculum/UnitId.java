package org.alongside.curriculum;

/** Names a unit for good. */
public record UnitId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
