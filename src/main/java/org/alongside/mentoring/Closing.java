package org.alongside.mentoring;

import java.util.List;
import org.alongside.notifications.Notices;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a pairing of whatever scheme, kindly: meetings to come are called off, both hear that they no longer meet. */
@Service
@ForCoordinators
public class Closing {
    private final PairingStages stages;
    private final Endings endings;
    private final Notices notices;
    private final SignedInPerson who;

    Closing(PairingStages stages, Endings endings, Notices notices, SignedInPerson who) {
        this.stages = stages;
        this.endings = endings;
        this.notices = notices;
        this.who = who;
    }

    /** Why it ends, as an adult says it. */
    public enum Reason {
        /** At its planned end. */
        COMPLETED,
        /** Another mentor goes on with the mentee. */
        HANDED_OVER,
        MENTOR_LEFT,
        MENTEE_LEFT,
        NOT_FITTING,
        OTHER
    }

    /**
     * Ends a running pairing.
     *
     * @throws IllegalArgumentException with a message key if it does not exist or has ended already
     */
    @Transactional
    public void end(SchemeId scheme, PairingId pairing, Reason reason) {
        var stage = stages.find(scheme, pairing)
                .filter(it -> it.endedOn() == null)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.intro.over"));
        var why = PairingStages.Ended.valueOf(reason.name());
        if (endings.end(scheme, List.of(stage), why, who.required()).isEmpty()) {
            throw new IllegalArgumentException("mentoring.intro.over");
        }
        notices.tell(stage.mentor(), "mentoring.notice.ended");
        notices.tell(stage.mentee(), "mentoring.notice.ended");
    }
}
