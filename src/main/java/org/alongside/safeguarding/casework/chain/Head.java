package org.alongside.safeguarding.casework.chain;

/**
 * How long a chain is and how it ends, so that the last entry cannot be taken off unseen.
 *
 * @param count of all entries; 0 for a chain without any
 * @param last the hash of the last one, or {@link Link#start}
 * @param mac made by an {@link Anchor} with a key that the database does not have
 */
public record Head(String chain, long count, Hash last, Hash mac) {}
