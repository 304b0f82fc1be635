package org.alongside.curriculum.withdrawal;

/** Somebody else has changed the entry since it was opened. Carries what it says now, so that both can be compared. */
class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Withdrawal now;

    ChangedMeanwhile(Withdrawal now) {
        super("curriculum.withdrawal.changed");
        this.now = now;
    }

    Withdrawal now() {
        return now;
    }
}
