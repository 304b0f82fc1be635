package org.alongside.safeguarding.casework.referrals;

import java.util.UUID;

/**
 * Whom the school turns to.
 *
 * @param reach how; empty until the school has filled it in
 * @param hours when, and what to do at other times
 * @param needs what they ask for
 * @param address as it stands on an envelope; empty until the school has filled it in
 * @param workingDays within which the school expects an answer, 1 to 90
 */
record Agency(
        UUID id,
        AgencyKind kind,
        String name,
        String reach,
        String hours,
        String needs,
        String address,
        int workingDays,
        boolean inUse,
        long version) {
    /** @throws IllegalArgumentException with a message key if something does not fit */
    Agency {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.agency.no-name");
        }
        if (name.length() > 120
                || reach.length() > 400
                || hours.length() > 200
                || needs.length() > 1_000
                || address.length() > 400) {
            throw new IllegalArgumentException("safeguarding.agency.too-long");
        }
        if (workingDays < 1 || workingDays > 90) {
            throw new IllegalArgumentException("safeguarding.agency.days");
        }
    }
}
