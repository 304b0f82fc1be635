package org.alongside.curriculum.delivery;

/** Somebody else recorded the same lesson while this form was open. Nothing was stored; what they said is in it. */
@SuppressWarnings("serial") // shown at once, never sent anywhere
final class RecordedMeanwhile extends RuntimeException {
    private final transient DeliveryRecord theirs;

    RecordedMeanwhile(DeliveryRecord theirs) {
        super("Recorded meanwhile");
        this.theirs = theirs;
    }

    DeliveryRecord theirs() {
        return theirs;
    }
}
