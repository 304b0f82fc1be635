package org.alongside.safeguarding.casework.referrals;

import org.alongside.safeguarding.casework.files.EntryKind;

/** What can be done with a referral after it was written. */
enum Step {
    SENT(EntryKind.SHARED),
    CHASED(EntryKind.CONTACT),
    ACKNOWLEDGED(EntryKind.ANSWER),
    ANSWERED(EntryKind.ANSWER),
    CHALLENGED(EntryKind.CHALLENGE),
    ESCALATED(EntryKind.CHALLENGE),
    OUTCOME(EntryKind.ANSWER);

    private final EntryKind entry;

    Step(EntryKind entry) {
        this.entry = entry;
    }

    EntryKind entry() {
        return entry;
    }
}
