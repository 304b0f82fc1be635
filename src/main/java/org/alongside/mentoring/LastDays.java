package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends the pairings of those who are gone: on the day that they had announced, or when the school says that they have
 * left. The other one hears it, and the coordinator if a mentee has nobody now.
 */
@Component
class LastDays {
    private final Pairings pairings;
    private final PairingStages stages;
    private final Endings endings;
    private final Schemes schemes;
    private final Notices notices;
    private final TransactionOperations transaction;
    private final Clock clock;

    LastDays(
            Pairings pairings,
            PairingStages stages,
            Endings endings,
            Schemes schemes,
            Notices notices,
            TransactionOperations transaction,
            Clock clock) {
        this.pairings = pairings;
        this.stages = stages;
        this.endings = endings;
        this.schemes = schemes;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every hour, on every node: whoever comes second finds nothing to do. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void round() {
        for (var person : pairings.gone(Said.dayOf(clock.instant()))) {
            try {
                transaction.executeWithoutResult(status -> end(person));
            } catch (IllegalArgumentException overtaken) {
                // the other node was faster by a moment; it has told everybody
                continue;
            }
        }
    }

    /** Ends what this person was part of. */
    void end(PersonId gone) {
        for (var stage : stages.runningOf(gone)) {
            var isMentor = stage.mentor().equals(gone);
            var why = isMentor ? PairingStages.Ended.MENTOR_LEFT : PairingStages.Ended.MENTEE_LEFT;
            if (!endings.end(stage.scheme(), List.of(stage), why, null).isEmpty()) {
                notices.tell(isMentor ? stage.mentee() : stage.mentor(), "mentoring.notice.ended");
                if (isMentor) {
                    schemes.current().ifPresent(it -> notices.tell(it.coordinator(), "mentoring.notice.mentor-needed"));
                }
            }
        }
    }
}
