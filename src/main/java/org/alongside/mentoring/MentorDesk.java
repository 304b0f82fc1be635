package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentor's own meetings and logs. Every call is about the mentor who is signed in, whatever id is named. */
@Service
@PreAuthorize("hasRole('MENTOR')")
class MentorDesk {
    private static final int BACK_DAYS = 21;

    private final Meetings meetings;
    private final MeetingLogs logs;
    private final Pairings pairings;
    private final SignedInPerson who;
    private final Clock clock;

    MentorDesk(Meetings meetings, MeetingLogs logs, Pairings pairings, SignedInPerson who, Clock clock) {
        this.meetings = meetings;
        this.logs = logs;
        this.pairings = pairings;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PairingRow> pairings() {
        return pairings.ofMentor(who.required(), today());
    }

    /** The meetings of this day, in order. */
    @Transactional(readOnly = true)
    List<MeetingRow> today(LocalDate today) {
        return meetings.ofMentor(who.required(), today, today);
    }

    @Transactional(readOnly = true)
    Optional<MeetingRow> next(LocalDate today) {
        return meetings.ofMentor(who.required(), today.plusDays(1), today.plusDays(120)).stream()
                .filter(it -> it.state() == MeetingState.PLANNED)
                .findFirst();
    }

    /** Meetings of the last three weeks that nobody has logged. */
    @Transactional(readOnly = true)
    List<MeetingRow> unlogged(LocalDate today) {
        return meetings.ofMentor(who.required(), today.minusDays(BACK_DAYS), today.minusDays(1)).stream()
                .filter(it -> it.state() == MeetingState.PLANNED)
                .toList();
    }

    @Transactional(readOnly = true)
    List<MeetingRow> year(PairingId pairing) {
        return meetings.ofPairing(pairing).stream()
                .filter(it -> it.mentor().equals(who.required()))
                .toList();
    }

    /**
     * One own meeting.
     *
     * @throws AccessDeniedException for somebody else's meeting and for one that does not exist: the answer is the same
     */
    @Transactional(readOnly = true)
    MeetingRow own(MeetingId id) {
        return meetings.find(id)
                .filter(it -> it.mentor().equals(who.required()))
                .orElseThrow(() -> new AccessDeniedException("Not a meeting of this mentor"));
    }

    /** What the form starts with: the draft, else the log as it stands (as a correction of it), else nothing. */
    @Transactional(readOnly = true)
    LogEntry begin(MeetingId id) {
        var meeting = own(id);
        return logs.draft(meeting.id(), who.required())
                .or(() -> logs.latest(meeting.id())
                        .map(it -> new LogEntry(
                                java.util.UUID.randomUUID(),
                                it.outcome(),
                                it.minutes(),
                                it.activity(),
                                it.feeling(),
                                it.why())))
                .orElseGet(LogEntry::empty);
    }

    /**
     * Keeps what is chosen so far, bound to this meeting and this mentor.
     *
     * @throws IllegalArgumentException with a message key if a tick is not one of the choices
     */
    @Transactional
    void keep(MeetingId id, LogEntry entry) {
        entry.checkTicks();
        logs.keepDraft(own(id).id(), who.required(), entry, clock.instant());
    }

    /**
     * Saves the log; sending the same entry again changes nothing. A later entry corrects the earlier one, which stays.
     *
     * @throws IllegalArgumentException with a message key of what is missing, or if the meeting lies in the future
     */
    @Transactional
    void save(MeetingId id, LogEntry entry) {
        var meeting = own(id);
        entry.check();
        if (meeting.day().isAfter(today())) {
            throw new IllegalArgumentException("mentoring.log.too-early");
        }
        if (!logs.has(meeting.id(), entry.id())) {
            logs.add(
                    meeting.id(), logs.isUsed(entry.id()) ? entry.withNewId() : entry, who.required(), clock.instant());
            meetings.become(meeting.id(), java.util.Objects.requireNonNull(entry.outcome()));
        }
        logs.dropDraft(meeting.id(), who.required());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
