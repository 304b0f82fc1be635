package org.alongside.reporting.suppression;

import java.util.Set;

/**
 * A number that a report would like to tell: a cell of a table, the total of a row, the total of everything.
 *
 * @param name what the report calls it
 * @param atoms the finest counts that it adds up, at least one; an atom is counted in whole or not at all
 * @param weight how much is lost if it cannot be told, compared with the others; positive
 */
public record Question(String name, Set<String> atoms, int weight) {

    /** @throws IllegalArgumentException if it adds up nothing, or weighs nothing */
    public Question {
        atoms = Set.copyOf(atoms);
        if (atoms.isEmpty() || weight < 1) {
            throw new IllegalArgumentException("A question adds up something and weighs something: " + name);
        }
    }
}
