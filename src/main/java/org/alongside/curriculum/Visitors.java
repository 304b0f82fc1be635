package org.alongside.curriculum;

import java.util.List;

/** People from outside who may be asked into a lesson. Implemented by whoever keeps the register of providers. */
public interface Visitors {
    /** Somebody in the register. @param id at most 60 characters, for good */
    record Visitor(String id, String name) {}

    /** All of them, by name. */
    List<Visitor> all();
}
