package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.meeting.MenteeAgenda;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentor's own meetings and logs. Every call is about the mentor who is signed in, whatever id is named. */
@Service
@PreAuthorize("hasRole('MENTOR')")
class MentorDesk {
    private static final int BACK_DAYS = 63;
    /** So far from its planned day a meeting may have been held. */
    static final int OTHER_DAYS = 21;

    private final Meetings meetings;
    private final MeetingLogs logs;
    private final Pairings pairings;
    private final MenteeAgenda agenda;
    private final CalendarNews calendars;
    private final SignedInPerson who;
    private final Clock clock;

    MentorDesk(
            Meetings meetings,
            MeetingLogs logs,
            Pairings pairings,
            MenteeAgenda agenda,
            CalendarNews calendars,
            SignedInPerson who,
            Clock clock) {
        this.meetings = meetings;
        this.logs = logs;
        this.pairings = pairings;
        this.agenda = agenda;
        this.calendars = calendars;
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

    /** Own pairings whose mentee has never given the promise: it comes before the first meeting. */
    @Transactional(readOnly = true)
    Set<PairingId> toPromiseFirst() {
        return pairings.withoutPromiseOfMentee(who.required());
    }

    /** When a pair meets next after today. */
    @Transactional(readOnly = true)
    Optional<MeetingRow> next(PairingId pairing) {
        var today = today();
        return meetings.ofMentor(who.required(), today.plusDays(1), today.plusDays(120)).stream()
                .filter(it -> it.pairing().equals(pairing) && it.state() == MeetingState.PLANNED)
                .findFirst();
    }

    /** Meetings of the last nine weeks that nobody has logged: a week may be logged long after it. */
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
    LogStart begin(MeetingId id) {
        var meeting = own(id).id();
        var earlier = logs.all(meeting);
        return logs.draft(meeting, who.required())
                .map(it -> new LogStart(it.entry(), it.edition(), it.basedOn(), it.savedAt(), earlier))
                .orElseGet(() -> afresh(earlier));
    }

    private static LogStart afresh(List<StoredLog> earlier) {
        return earlier.isEmpty()
                ? new LogStart(LogEntry.empty(), 0, 0, null, earlier)
                : new LogStart(
                        earlier.getFirst().entry().withNewId(),
                        0,
                        earlier.getFirst().number(),
                        null,
                        earlier);
    }

    /** Puts the draft away; the form begins again with what is saved. */
    @Transactional
    LogStart startAgain(MeetingId id) {
        var meeting = own(id).id();
        logs.dropDraft(meeting, who.required());
        return afresh(logs.all(meeting));
    }

    /**
     * Keeps what is chosen so far, bound to this meeting and this mentor.
     *
     * @param edition of the draft as it is on this screen; 0 if there was none
     * @param basedOn number of the log that is on this screen; 0 for none
     * @throws IllegalArgumentException with a message key if a tick is not one of the choices
     */
    @Transactional
    Kept keep(MeetingId id, LogEntry entry, int edition, int basedOn) {
        entry.checkTicks();
        var meeting = own(id).id();
        var now = clock.instant();
        var kept = edition == 0
                ? latestNumber(meeting) == basedOn && logs.beginDraft(meeting, who.required(), entry, basedOn, now)
                : logs.changeDraft(meeting, who.required(), entry, edition, now);
        return kept
                ? new Kept.Safely(edition + 1)
                : new Kept.ChangedElsewhere(logs.draft(meeting, who.required()).orElse(null));
    }

    private int latestNumber(MeetingId meeting) {
        return logs.all(meeting).stream()
                .mapToInt(StoredLog::number)
                .findFirst()
                .orElse(0);
    }

    /**
     * Saves the log; sending the same entry again changes nothing. A later entry corrects the earlier one, which stays.
     *
     * @param basedOn number of the log that was on the screen when this one was begun; 0 for none
     * @throws IllegalArgumentException with a message key of what is missing, or if the meeting lies in the future
     */
    @Transactional
    SavedLog save(MeetingId id, LogEntry entry, int basedOn) {
        var meeting = own(id);
        entry.check();
        checkDay(meeting, entry);
        logs.waitForOthers(meeting.id());
        var latest = logs.all(meeting.id()).stream().findFirst();
        if (latest.filter(it -> it.entry().says(entry)).isPresent()) {
            logs.dropDraft(meeting.id(), who.required());
            return new SavedLog.Stored();
        }
        if (latest.filter(it -> it.number() != basedOn).isPresent()) {
            return new SavedLog.Overtaken(latest.get());
        }
        logs.add(meeting.id(), logs.isUsed(entry.id()) ? entry.withNewId() : entry, who.required(), clock.instant());
        meetings.become(meeting.id(), Objects.requireNonNull(entry.outcome()));
        logs.dropDraft(meeting.id(), who.required());
        if (entry.heldAt() != null
                || latest.filter(it -> it.entry().heldAt() != null).isPresent()) {
            calendars.of(List.of(meeting.id()));
        }
        return new SavedLog.Stored();
    }

    /** A meeting that was held on another day is still the log of this one, and of no other. */
    private void checkDay(MeetingRow meeting, LogEntry entry) {
        var at = entry.heldAt();
        if (at == null) {
            if (meeting.day().isAfter(today())) {
                throw new IllegalArgumentException("mentoring.log.too-early");
            }
            return;
        }
        var day = at.toLocalDate();
        if (at.isAfter(LocalDateTime.ofInstant(clock.instant(), Said.LONDON))) {
            throw new IllegalArgumentException("mentoring.log.day-later");
        }
        if (Math.abs(ChronoUnit.DAYS.between(meeting.day(), day)) > OTHER_DAYS) {
            throw new IllegalArgumentException("mentoring.log.day-far");
        }
        if (logs.isTaken(meeting.id(), day)) {
            throw new IllegalArgumentException("mentoring.log.day-double");
        }
    }

    /** What the mentee would like to do at this meeting, as ids of activities. */
    @Transactional(readOnly = true)
    List<String> agenda(MeetingId id) {
        return agenda.of(own(id).id().value());
    }

    /** What this mentor planned to do next time, by pairing. */
    @Transactional(readOnly = true)
    Map<PairingId, String> nextSteps() {
        return logs.nextSteps(pairings().stream().map(PairingRow::id).toList(), who.required());
    }

    /** Meetings of which something has been tapped and not saved. */
    @Transactional(readOnly = true)
    Set<MeetingId> drafted() {
        return logs.drafted(who.required());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
