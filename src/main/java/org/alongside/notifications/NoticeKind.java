package org.alongside.notifications;

import java.util.List;

/** Kinds of mails that somebody may want at once, once a day or not at all; the urgent ones nobody may stop. */
enum NoticeKind {
    /** About a worry, or a duty towards one. At once, always, for everybody. */
    URGENT("notifications.safeguarding-", "notifications.own-dates"),
    /** About one's own mentoring. */
    MENTORING("mentoring.", "notifications.interests-wait"),
    /** About lessons. */
    LESSONS("curriculum."),
    /** Times that have changed, with a file for the calendar. */
    TIMES("calendar."),
    /** That a report of numbers can be opened. */
    REPORTS("reporting."),
    /** About lists, mail and other things that an administrator sees to. */
    OFFICE("notifications.");

    /** Those that a person decides about. */
    static final List<NoticeKind> CHOICES = List.of(MENTORING, LESSONS, TIMES, REPORTS, OFFICE);

    private final List<String> beginnings;

    NoticeKind(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** What kind a notice is; one that no kind knows is urgent, so that nothing is held back by mistake. */
    static NoticeKind of(String noticeKey) {
        for (var kind : values()) {
            if (kind.beginnings.stream().anyMatch(noticeKey::startsWith)) {
                return kind;
            }
        }
        return URGENT;
    }
}
