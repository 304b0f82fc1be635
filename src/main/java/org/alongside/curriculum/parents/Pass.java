package org.alongside.curriculum.parents;

import java.io.Serializable;

/** Shown at the door again with every click; it holds as long as the school's code stays the same. */
record Pass(String code) implements Serializable {
    @Override
    public String toString() {
        return "pass";
    }
}
