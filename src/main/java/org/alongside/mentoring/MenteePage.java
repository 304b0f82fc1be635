package org.alongside.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.meeting.MenteeAgenda;
import org.alongside.notifications.Notices;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mentee may see and say. Every call is about whoever is signed in, whatever id is named; no mentor sees any of it. */
@Service
@PreAuthorize("hasRole('MENTEE')")
class MenteePage {
    private static final int ASK_DAYS = 14;

    private final Pairings pairings;
    private final Meetings meetings;
    private final MenteeAgenda agenda;
    private final MenteeFeelings feelings;
    private final MentorWishes wishes;
    private final Schemes schemes;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    MenteePage(
            Pairings pairings,
            Meetings meetings,
            MenteeAgenda agenda,
            MenteeFeelings feelings,
            MentorWishes wishes,
            Schemes schemes,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.pairings = pairings;
        this.meetings = meetings;
        this.agenda = agenda;
        this.feelings = feelings;
        this.wishes = wishes;
        this.schemes = schemes;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<PairingRow> pairing() {
        return pairings.ofMentee(who.required(), Said.dayOf(clock.instant()));
    }

    /** The next four meetings, in order. */
    @Transactional(readOnly = true)
    List<MeetingRow> next() {
        return meetings.ofMentee(who.required(), Said.dayOf(clock.instant()), 4);
    }

    /** The last meeting of the last two weeks that was, or may have been; empty if there was none. */
    @Transactional(readOnly = true)
    Optional<MeetingRow> last() {
        var today = Said.dayOf(clock.instant());
        var now = LocalTime.ofInstant(clock.instant(), Said.LONDON);
        return pairing()
                .flatMap(it -> meetings.ofPairing(it.id()).stream()
                        .filter(meeting -> !meeting.day().isBefore(today.minusDays(ASK_DAYS)))
                        .filter(meeting -> meeting.day().isBefore(today)
                                || meeting.day().equals(today) && meeting.ends().isBefore(now))
                        .filter(meeting ->
                                meeting.state() == MeetingState.HELD || meeting.state() == MeetingState.PLANNED)
                        .reduce((earlier, later) -> later));
    }

    /** How an own meeting was, as the mentee has said it. */
    @Transactional(readOnly = true)
    Optional<Integer> feeling(MeetingId meeting) {
        return feelings.of(own(meeting).id());
    }

    /** @param feeling 1 (hard) to 5 (great); saying it again replaces it */
    @Transactional
    void feel(MeetingId meeting, int feeling) {
        if (feeling < 1 || feeling > 5) {
            throw new IllegalArgumentException("mentoring.log.unknown");
        }
        feelings.say(own(meeting).id(), feeling, clock.instant());
    }

    /** What they would like to do at an own meeting, as ids of activities. */
    @Transactional(readOnly = true)
    List<String> agenda(MeetingId meeting) {
        return agenda.of(own(meeting).id().value());
    }

    /** @throws IllegalArgumentException with a message key for more than three or something that is not offered */
    @Transactional
    void choose(MeetingId meeting, List<String> activities) {
        agenda.choose(own(meeting).id().value(), activities);
    }

    private MeetingRow own(MeetingId id) {
        return meetings.find(id)
                .filter(it -> it.mentee().equals(who.required()))
                .orElseThrow(() -> new AccessDeniedException("Not a meeting of this mentee"));
    }

    /** When they asked for another mentor; empty if they have not, or it has been settled. */
    @Transactional(readOnly = true)
    Optional<Instant> wish() {
        return pairing().flatMap(it -> wishes.madeAt(it.id()));
    }

    /**
     * Asks the coordinator for another mentor; asking twice is asking once.
     *
     * @param talkFirst whether they would like to talk with the coordinator before anything changes
     */
    @Transactional
    void wishAnother(boolean talkFirst) {
        var pairing = pairing();
        if (pairing.isPresent() && wish().isEmpty()) {
            wishes.make(pairing.get().id(), who.required(), talkFirst, clock.instant());
            schemes.coordinatorOf(pairing.get().id()).ifPresent(it -> notices.tell(it, "mentoring.notice.wish"));
        }
    }

    /** They would like to stay after all. */
    @Transactional
    void takeBack() {
        pairing().ifPresent(it -> wishes.takeBack(it.id(), clock.instant()));
    }
}
