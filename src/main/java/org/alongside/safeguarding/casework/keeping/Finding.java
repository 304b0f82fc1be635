package org.alongside.safeguarding.casework.keeping;

import org.alongside.safeguarding.casework.chain.Break;

/**
 * A record that is not as it was written.
 *
 * @param record as people call it, such as C-104; "audit" and the number of the part for the audit itself
 * @param place of the first entry that is wrong
 */
record Finding(String record, long place, Break what) {}
