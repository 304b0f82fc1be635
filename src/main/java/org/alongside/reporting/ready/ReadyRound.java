package org.alongside.reporting.ready;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.RoleHolders;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each head who asked for it, once, that a month or a half-term is over and its report can be opened. It makes no
 * report and knows no number. On two portals it happens once.
 */
@Component
class ReadyRound {
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final int LONGEST_HOLIDAY_IN_WEEKS = 10;

    private final ReadyBook book;
    private final ObjectProvider<RoleHolders> holders;
    private final SchoolYear school;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadyRound(
            ReadyBook book,
            ObjectProvider<RoleHolders> holders,
            SchoolYear school,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.holders = holders;
        this.school = school;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every half hour; from seven o’clock of the first school day after. */
    @Scheduled(initialDelay = 150_000, fixedDelay = 1_800_000)
    void round() {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var here = LocalDateTime.ofInstant(clock.instant(), Said.LONDON);
        if (here.toLocalTime().isBefore(FROM)) {
            return;
        }
        for (var choice : book.wanted()) {
            over(choice.pace(), here.toLocalDate())
                    .filter(it -> !it.isBefore(choice.since()))
                    .filter(it -> isHead(choice))
                    .ifPresent(lastDay -> transaction.executeWithoutResult(status -> {
                        if (book.first(choice.person(), choice.pace(), lastDay, now)) {
                            notices.tell(choice.person(), "reporting.notice.ready");
                        }
                    }));
        }
    }

    private boolean isHead(ReadyBook.Choice choice) {
        return holders.stream().anyMatch(it -> it.holding(Roles.HEAD).contains(choice.person()));
    }

    /** The last day of the last such time that is over, once school is open again; empty before. */
    Optional<LocalDate> over(ReportPace pace, LocalDate today) {
        return switch (pace) {
            case NEVER -> Optional.empty();
            case MONTH -> {
                var last = today.withDayOfMonth(1).minusDays(1);
                yield school.days(last.plusDays(1), today).isEmpty() ? Optional.empty() : Optional.of(last);
            }
            case HALF_TERM -> {
                var days = school.days(today.minusWeeks(LONGEST_HOLIDAY_IN_WEEKS), today);
                yield days.isEmpty()
                        ? Optional.empty()
                        : days.reversed().stream()
                                .filter(it -> it.halfTerm() != days.getLast().halfTerm())
                                .findFirst()
                                .map(SchoolDay::date);
            }
        };
    }
}
