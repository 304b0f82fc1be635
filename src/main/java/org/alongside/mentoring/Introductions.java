package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import org.alongside.notifications.Notices;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's side of beginnings and endings: who has been introduced, who said what, who needs somebody new. */
@Service
@ForCoordinators
class Introductions {
    private static final int MOST_ENDED = 50;

    private final Schemes schemes;
    private final PairingStages stages;
    private final Endings endings;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    Introductions(Schemes schemes, PairingStages stages, Endings endings, Notices notices, SignedInPerson who, Clock clock) {
        this.schemes = schemes;
        this.stages = stages;
        this.endings = endings;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /** Those that wait to be confirmed; those with an answer first. */
    @Transactional(readOnly = true)
    List<PairingStages.Stage> waiting(int offset, int limit) {
        return schemes.current()
                .map(it -> stages.introductions(it.id(), offset, limit))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    int countWaiting() {
        return schemes.current().map(it -> stages.countIntroductions(it.id())).orElse(0);
    }

    /** In how many of them somebody has said no. */
    @Transactional(readOnly = true)
    int countNo() {
        return schemes.current().map(it -> stages.countNo(it.id())).orElse(0);
    }

    /** The last pairing of each mentee who takes part and has nobody now. */
    @Transactional(readOnly = true)
    List<PairingStages.Stage> ended() {
        return schemes.current().map(it -> stages.ended(it.id(), MOST_ENDED)).orElse(List.of());
    }

    /** All running pairings, by id of the pairing, for choosing one. */
    @Transactional(readOnly = true)
    List<PairingStages.Stage> running() {
        return schemes.current().map(it -> stages.running(it.id())).orElse(List.of());
    }

    /**
     * Both go on together.
     *
     * @throws IllegalArgumentException with a message key if it is no introduction any more
     */
    @Transactional
    void confirm(PairingId pairing) {
        var stage = find(pairing);
        if (!stages.confirm(stage.id(), who.required(), clock.instant())) {
            throw new IllegalArgumentException("mentoring.intro.over");
        }
    }

    /**
     * Ends a pairing; both hear that they no longer meet, and nobody why.
     *
     * @throws IllegalArgumentException with a message key if it has ended already
     */
    @Transactional
    void end(PairingId pairing, PairingStages.Ended why) {
        var stage = find(pairing);
        var scheme = schemes.current().orElseThrow().id();
        if (endings.end(scheme, List.of(stage), why, who.required()).isEmpty()) {
            throw new IllegalArgumentException("mentoring.intro.over");
        }
        notices.tell(stage.mentor(), "mentoring.notice.ended");
        notices.tell(stage.mentee(), "mentoring.notice.ended");
    }

    private PairingStages.Stage find(PairingId pairing) {
        return schemes.current()
                .flatMap(it -> stages.find(it.id(), pairing))
                .orElseThrow(() -> new IllegalArgumentException("mentoring.intro.over"));
    }
}
