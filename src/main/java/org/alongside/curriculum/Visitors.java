package org.alongside.curriculum;

import java.util.List;

/** People from outside who may be asked into a lesson. Implemented by whoever keeps the register of providers. */
public interface Visitors {
    /** Somebody in the register. @param id at most 60 characters, for good */
    record Visitor(String id, String name) {}

    /** Those who may be asked now, by name. */
    List<Visitor> all();

    /**
     * What somebody is called who was asked into a lesson, also when they are not asked any more.
     *
     * @param asked an id of the register, or a name that somebody typed
     * @return the name; what was asked itself when the register does not know it
     */
    String name(String asked);
}
