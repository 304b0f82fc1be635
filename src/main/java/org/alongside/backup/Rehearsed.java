package org.alongside.backup;

/**
 * What was compared in a rehearsal, and found to be the same.
 *
 * @param tables of both databases
 * @param rows in them
 * @param chains of safeguarding records, each entry of which hangs on the one before
 */
public record Rehearsed(int tables, long rows, long chains) {}
