package org.alongside.backup.file;

/**
 * How much stands in one table and a fingerprint of all of it.
 *
 * @param table its name; a sequence counts as a table without rows
 * @param rows 0 or more
 * @param hash SHA-256 over every row in the order of its key, as 64 hex digits
 */
public record Tally(String table, long rows, String hash) {}
