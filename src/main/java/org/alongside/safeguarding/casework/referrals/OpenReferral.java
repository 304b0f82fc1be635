package org.alongside.safeguarding.casework.referrals;

import java.util.List;
import org.alongside.safeguarding.casework.files.OpenEntry;

/**
 * A referral whose words somebody has in front of them.
 *
 * @param text the entry with what the agency was told
 * @param said the entries of the steps, in their order
 */
record OpenReferral(ReferralRow row, OpenEntry text, List<StepRow> steps, List<OpenEntry> said) {
    OpenReferral {
        steps = List.copyOf(steps);
        said = List.copyOf(said);
    }

    @Override
    public String toString() {
        return "OpenReferral[" + row.id() + "]";
    }
}
