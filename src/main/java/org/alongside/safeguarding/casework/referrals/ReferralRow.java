package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import java.util.UUID;
import org.alongside.safeguarding.casework.files.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A referral without a word of it.
 *
 * @param reference of the case, such as C-114
 * @param advice true if advice was asked for and nothing referred
 * @param place of the entry with the text
 * @param workingDays within which an answer was expected on that day
 * @param dueAt by then an answer is expected; null until it is sent
 */
record ReferralRow(
        UUID id,
        CaseId caseId,
        String reference,
        UUID agencyId,
        AgencyKind agencyKind,
        String agencyName,
        boolean advice,
        long place,
        Instant writtenAt,
        String writtenBy,
        int workingDays,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant answeredAt,
        @Nullable Threshold threshold,
        @Nullable Instant challengedAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt) {}
