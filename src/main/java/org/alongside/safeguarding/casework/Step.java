package org.alongside.safeguarding.casework;

/** How far the alarm has gone for one concern. */
enum Step {
    /** At once: those on whose desk it is. */
    ARRIVED("notifications.safeguarding-waits"),
    /** Nobody opened it in time. */
    OVERDUE("notifications.safeguarding-overdue"),
    /** Nor in the same time again. */
    LAST("notifications.safeguarding-overdue");

    private final String noticeKey;

    Step(String noticeKey) {
        this.noticeKey = noticeKey;
    }

    String noticeKey() {
        return noticeKey;
    }
}
