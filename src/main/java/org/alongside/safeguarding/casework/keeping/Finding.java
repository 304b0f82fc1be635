package org.alongside.safeguarding.casework.keeping;

import org.alongside.safeguarding.casework.chain.Break;

/**
 * A record that is not as it was written.
 *
 * @param record as people call it, such as C-104, or KT4-72 for a worry; "audit" or "worries" and the number of the part for
 *     the audit and the order of received worries
 * @param place of the first entry that is wrong
 */
public record Finding(String record, long place, Break what) {}
