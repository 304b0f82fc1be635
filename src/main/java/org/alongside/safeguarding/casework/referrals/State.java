package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import org.alongside.base.ui.Tone;

/** How things are with a referral. */
enum State {
    WRITTEN(Tone.PLAIN, "book"),
    SENT(Tone.WARN, "clock"),
    LATE(Tone.DANGER, "warn"),
    ACKNOWLEDGED(Tone.INFO, "bell"),
    ANSWERED(Tone.OK, "check"),
    CHALLENGED(Tone.WARN, "warn"),
    CLOSED(Tone.PLAIN, "lock");

    private final Tone tone;
    private final String icon;

    State(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    Tone tone() {
        return tone;
    }

    String icon() {
        return icon;
    }

    /** What is late stays late when they only say that it came: an answer is a decision. */
    static State of(ReferralRow row, Instant now) {
        var due = row.dueAt();
        var answered = row.answeredAt();
        if (row.closedAt() != null) {
            return CLOSED;
        }
        var challenged = row.challengedAt() == null ? row.escalatedAt() : row.challengedAt();
        if (challenged != null && (answered == null || challenged.isAfter(answered))) {
            return CHALLENGED;
        }
        if (answered != null) {
            return ANSWERED;
        }
        if (row.sentAt() == null || due == null) {
            return WRITTEN;
        }
        if (due.isBefore(now)) {
            return LATE;
        }
        return row.acknowledgedAt() == null ? SENT : ACKNOWLEDGED;
    }
}
