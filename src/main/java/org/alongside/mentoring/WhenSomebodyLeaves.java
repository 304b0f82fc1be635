package org.alongside.mentoring;

import java.time.Clock;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever has left the school meets nobody any more. The other one hears it, and the coordinator looks for somebody. */
@Component
class WhenSomebodyLeaves {
    private final PairingStages stages;
    private final Schemes schemes;
    private final Notices notices;
    private final Clock clock;

    WhenSomebodyLeaves(PairingStages stages, Schemes schemes, Notices notices, Clock clock) {
        this.stages = stages;
        this.schemes = schemes;
        this.notices = notices;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        for (var stage : stages.runningOf(left.person())) {
            var isMentor = stage.mentor().equals(left.person());
            var why = isMentor ? PairingStages.Ended.MENTOR_LEFT : PairingStages.Ended.MENTEE_LEFT;
            if (stages.end(stage.id(), why, Said.dayOf(clock.instant()), null, clock.instant())) {
                notices.tell(isMentor ? stage.mentee() : stage.mentor(), "mentoring.notice.ended");
                if (isMentor) {
                    schemes.current()
                            .ifPresent(it -> notices.tell(it.coordinator(), "mentoring.notice.mentor-needed"));
                }
            }
        }
    }
}
