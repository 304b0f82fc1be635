package org.alongside.safeguarding.casework.screening;

import java.time.Instant;
import java.util.Map;

/**
 * One dated look.
 *
 * @param seen by the code of the indicator; what is not in it was not asked
 */
record Screening(Map<String, Seen> seen, Instant at, String by) {
    Screening {
        seen = Map.copyOf(seen);
    }

    @Override
    public String toString() {
        return "Screening[]";
    }
}
