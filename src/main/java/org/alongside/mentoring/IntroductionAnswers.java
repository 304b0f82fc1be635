package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mentor or a mentee says after being introduced. Every call is about whoever is signed in. A "no thank you" goes
 * to the coordinator alone: the pairing ends by the coordinator's hand, so that its end looks the same whoever wanted it.
 */
@Service
@PreAuthorize("hasAnyRole('MENTOR','MENTEE')")
class IntroductionAnswers {
    private static final int REMEMBERED_DAYS = 14;

    private final PairingStages stages;
    private final Schemes schemes;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    IntroductionAnswers(PairingStages stages, Schemes schemes, Notices notices, SignedInPerson who, Clock clock) {
        this.stages = stages;
        this.schemes = schemes;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /**
     * An own introduction, as one side may see it: never what the other side has said.
     *
     * @param other the other person
     * @param mine what I have said; null if nothing yet
     * @param canSayYes from the day of the first meeting on
     */
    record Open(
            PairingId pairing,
            PersonId other,
            PairingStages.@Nullable Says mine,
            boolean canSayYes,
            @Nullable LocalDate firstDay) {}

    /** The own introductions that are not over. */
    @Transactional(readOnly = true)
    List<Open> open() {
        var me = who.required();
        return stages.runningOf(me).stream()
                .filter(PairingStages.Stage::introduction)
                .map(it -> new Open(
                        it.id(),
                        it.mentor().equals(me) ? it.mentee() : it.mentor(),
                        it.mentor().equals(me) ? it.mentorSays() : it.menteeSays(),
                        canSayYes(it),
                        it.firstDay()))
                .toList();
    }

    /** Whom I no longer meet, for two weeks; who wanted it is not part of it. */
    @Transactional(readOnly = true)
    List<PersonId> endedLately() {
        var me = who.required();
        return stages.endedOf(me, today().minusDays(REMEMBERED_DAYS)).stream()
                .map(it -> it.mentor().equals(me) ? it.mentee() : it.mentor())
                .toList();
    }

    /**
     * Keeps the answer; the first one counts.
     *
     * @param why one of {@link Reasons#NO_THANKS}, or null: no reason is needed
     * @throws AccessDeniedException for somebody else's pairing and for one that does not exist: the answer is the same
     * @throws IllegalArgumentException with a message key if it is too early for a yes or was said already
     */
    @Transactional
    void say(PairingId pairing, PairingStages.Says answer, @Nullable String why) {
        var me = who.required();
        var mine = stages.runningOf(me).stream()
                .filter(it -> it.id().equals(pairing) && it.introduction())
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not an introduction of this person"));
        if (answer == PairingStages.Says.YES && !canSayYes(mine)) {
            throw new IllegalArgumentException("mentoring.intro.too-early");
        }
        if (why != null && !Reasons.NO_THANKS.contains(why)) {
            throw new IllegalArgumentException("mentoring.board.reason-missing");
        }
        var side = mine.mentor().equals(me) ? Side.MENTOR : Side.MENTEE;
        if (!stages.says(pairing, side, answer, why, clock.instant())) {
            throw new IllegalArgumentException("mentoring.intro.said");
        }
        if (answer == PairingStages.Says.NO) {
            schemes.coordinatorOf(pairing).ifPresent(it -> notices.tell(it, "mentoring.notice.no-thanks"));
        } else if ((side == Side.MENTOR ? mine.menteeSays() : mine.mentorSays()) == PairingStages.Says.YES) {
            var ignored = stages.confirm(pairing, null, clock.instant());
        }
    }

    private boolean canSayYes(PairingStages.Stage stage) {
        var first = stage.firstDay();
        return first == null || !first.isAfter(today());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
