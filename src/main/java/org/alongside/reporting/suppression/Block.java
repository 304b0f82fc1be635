package org.alongside.reporting.suppression;

import java.util.Set;

/**
 * Atoms that are told together, and only together, for ever.
 *
 * @param atoms at least one
 * @param count as it was when the block was first told
 */
public record Block(Set<String> atoms, long count) {
    /** Keeps its own copy. */
    public Block {
        atoms = Set.copyOf(atoms);
    }
}
