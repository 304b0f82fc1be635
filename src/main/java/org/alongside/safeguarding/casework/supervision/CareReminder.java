package org.alongside.safeguarding.casework.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.RoleHolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds a lead of what they need themselves, two weeks before, once for each day that it is due. It says not of what. */
@Component
class CareReminder {
    private static final Logger LOG = LoggerFactory.getLogger(CareReminder.class);
    private static final Duration BEFORE = Duration.ofDays(14);

    private final CareBook book;
    private final RoleHolders holders;
    private final Notices notices;
    private final Clock clock;

    CareReminder(CareBook book, RoleHolders holders, Notices notices, Clock clock) {
        this.book = book;
        this.holders = holders;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        try {
            remind(Said.dayOf(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Reminders of the leads' own dates failed: {}", e.getClass().getName());
        }
    }

    /** What was never there is asked for on the page, not by mail: a new school would begin with a heap of reminders. */
    void remind(LocalDate today) {
        var leads = OwnCare.ids(holders);
        for (var due : OwnCare.due(leads, book.last(leads), book.rules(), today)) {
            var soon = !due.due().isAfter(today.plusDays(BEFORE.toDays()));
            if (due.last() != null && soon && book.claimReminder(due)) {
                notices.tell(due.person(), "notifications.own-dates");
            }
        }
    }
}
