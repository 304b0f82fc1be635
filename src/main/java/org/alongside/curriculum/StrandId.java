package org.alongside.curriculum;

/** Names a strand for good; also the name of the folder that holds its lessons. */
public record StrandId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
