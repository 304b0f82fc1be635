package org.alongside.mentoring;

import java.util.List;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever has left the school meets nobody any more. The other one hears it, and the coordinator looks for somebody. */
@Component
class WhenSomebodyLeaves {
    private final PairingStages stages;
    private final Endings endings;
    private final Schemes schemes;
    private final Notices notices;

    WhenSomebodyLeaves(PairingStages stages, Endings endings, Schemes schemes, Notices notices) {
        this.stages = stages;
        this.endings = endings;
        this.schemes = schemes;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        for (var stage : stages.runningOf(left.person())) {
            var isMentor = stage.mentor().equals(left.person());
            var why = isMentor ? PairingStages.Ended.MENTOR_LEFT : PairingStages.Ended.MENTEE_LEFT;
            if (!endings.end(stage.scheme(), List.of(stage), why, null).isEmpty()) {
                notices.tell(isMentor ? stage.mentee() : stage.mentor(), "mentoring.notice.ended");
                if (isMentor) {
                    schemes.current()
                            .ifPresent(it -> notices.tell(it.coordinator(), "mentoring.notice.mentor-needed"));
                }
            }
        }
    }
}
