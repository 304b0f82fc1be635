package org.alongside.school.erasure;

import org.alongside.school.Keeping;

/**
 * How long something is kept after its time began.
 *
 * @param months 1 to 1200
 * @param decided whether this school has decided it; if not, it is as the portal came
 * @param version of the row, so that two people do not overwrite each other
 */
record KeepingTerm(Keeping kind, int months, boolean decided, long version) {
    static final int LONGEST = 1200;
}
