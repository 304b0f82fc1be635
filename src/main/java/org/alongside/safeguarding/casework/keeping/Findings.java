package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.util.List;

/**
 * What a check of all records found.
 *
 * @param records how many there were, the audit among them
 * @param entries how many of them are as they were written
 */
record Findings(Instant checkedAt, long records, long entries, List<Finding> broken) {
    Findings {
        broken = List.copyOf(broken);
    }
}
