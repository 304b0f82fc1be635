package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a referral, and by whom.
 *
 * @param place of the entry that says more
 */
record StepRow(Step step, @Nullable Way way, Instant at, String by, long place) {}
