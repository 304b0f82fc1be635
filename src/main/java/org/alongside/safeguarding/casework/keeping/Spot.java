package org.alongside.safeguarding.casework.keeping;

/**
 * Words in a record.
 *
 * @param place of the entry
 * @param part of the entry, from 1; 0 for all of it
 */
record Spot(long place, int part) {}
