package org.alongside.safeguarding.casework.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a week the mark of all records goes to those who answer for them, so that it lies where this server is not. */
@Component
class MarkMail {
    private static final Logger LOG = LoggerFactory.getLogger(MarkMail.class);

    private final RecordMarks marks;
    private final RoleHolders holders;
    private final Notices notices;
    private final Clock clock;

    MarkMail(RecordMarks marks, RoleHolders holders, Notices notices, Clock clock) {
        this.marks = marks;
        this.holders = holders;
        this.notices = notices;
        this.clock = clock;
    }

    /** Each morning, so that a week in which the server was off at that hour is not left out. */
    @Scheduled(cron = "0 5 7 * * *", zone = "Europe/London")
    void everyMorning() {
        try {
            send(Said.dayOf(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("The mark of the records was not sent: {}", e.getClass().getName());
        }
    }

    void send(LocalDate today) {
        if (!marks.isDue(today)) {
            return;
        }
        marks.make(today).ifPresent(mark -> {
            var readers = new LinkedHashSet<PersonId>();
            readers.addAll(holders.holding(Roles.DSL));
            readers.addAll(holders.holding(Roles.HEAD));
            readers.forEach(it -> notices.tell(it, "notifications.safeguarding-mark", mark.numbers()));
        });
    }
}
