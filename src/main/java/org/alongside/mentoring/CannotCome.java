package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I can't come today", in one tap and without a reason. The other one, the adult next door and the coordinator hear that
 * something has changed. The meeting stays as it is until its log is written.
 */
@Service
@PreAuthorize("hasAnyRole('MENTOR','MENTEE')")
class CannotCome {
    private final Meetings meetings;
    private final Notices notices;
    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    CannotCome(Meetings meetings, Notices notices, JdbcClient database, SignedInPerson who, Clock clock) {
        this.meetings = meetings;
        this.notices = notices;
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /** Whether this meeting is planned for today and is not over. */
    boolean mayBeSaid(MeetingRow meeting) {
        var now = LocalDateTime.ofInstant(clock.instant(), Said.LONDON);
        return meeting.state() == MeetingState.PLANNED
                && meeting.day().equals(now.toLocalDate())
                && meeting.ends().isAfter(now.toLocalTime());
    }

    /** Who of the two has said so, and has not taken it back. */
    @Transactional(readOnly = true)
    Set<PersonId> said(MeetingId meeting) {
        return database.sql("select person_id from meeting_cannot where meeting_id = :meeting and taken_back is null")
                .param("meeting", own(meeting).id().value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Whether whoever is signed in has said so. */
    boolean isMine(Set<PersonId> said) {
        return said.contains(who.required());
    }

    /**
     * Says so; saying it twice tells everybody once.
     *
     * @throws AccessDeniedException for somebody else's meeting and for one that does not exist
     * @throws IllegalArgumentException with a message key if it is not today, or over
     */
    @Transactional
    void say(MeetingId id) {
        var meeting = today(id);
        if (said(id).contains(who.required())) {
            return;
        }
        database.sql("""
                        insert into meeting_cannot (meeting_id, person_id, said_at) values (:meeting, :me, :now)
                        on duplicate key update said_at = values(said_at), taken_back = null
                        """)
                .param("meeting", id.value())
                .param("me", who.required().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tell(meeting, "mentoring.notice.cannot");
    }

    /** They can come after all; the same people hear of it. */
    @Transactional
    void takeBack(MeetingId id) {
        var meeting = today(id);
        var changed = database.sql("""
                        update meeting_cannot set taken_back = :now
                        where meeting_id = :meeting and person_id = :me and taken_back is null
                        """)
                .param("meeting", id.value())
                .param("me", who.required().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (changed == 1) {
            tell(meeting, "mentoring.notice.can");
        }
    }

    private void tell(MeetingRow meeting, String notice) {
        var coordinator = database.sql(
                        "select s.coordinator_id from pairing p join scheme s on s.id = p.scheme_id where p.id = :pairing")
                .param("pairing", meeting.pairing().value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
        Stream.of(List.of(meeting.mentor(), meeting.mentee()), List.of(meeting.adult(), coordinator))
                .flatMap(List::stream)
                .distinct()
                .filter(it -> !it.equals(who.required()))
                .forEach(it -> notices.tell(it, notice));
    }

    private MeetingRow today(MeetingId id) {
        var meeting = own(id);
        if (!mayBeSaid(meeting)) {
            throw new IllegalArgumentException("mentoring.cannot.not-today");
        }
        return meeting;
    }

    private MeetingRow own(MeetingId id) {
        return meetings.find(id)
                .filter(it -> it.mentor().equals(who.required()) || it.mentee().equals(who.required()))
                .orElseThrow(() -> new AccessDeniedException("Not a meeting of this person"));
    }
}
