package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.Optional;
import org.alongside.notifications.Notices;
import org.alongside.school.People;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The application of whoever is signed in. Drafts are kept while they are written; only sent ones are read by others. */
@Service
@PreAuthorize("hasAnyRole('PUPIL','MENTOR','MENTEE')")
class OwnApplication {
    private static final int YOUNGEST = 11;

    private final ApplicationBook book;
    private final SchemeMembers members;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    OwnApplication(
            ApplicationBook book,
            SchemeMembers members,
            People people,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.book = book;
        this.members = members;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /** Whether somebody is old enough to be a mentor by the time the scheme runs: Years 11 to 13. */
    @Transactional(readOnly = true)
    boolean mayApply() {
        return people.find(who.required())
                .filter(it -> it.leftOn() == null && it.yearGroup() != null && it.yearGroup() >= YOUNGEST)
                .isPresent();
    }

    @Transactional(readOnly = true)
    boolean isMentor() {
        return members.scheme()
                .flatMap(it -> members.side(it.id(), who.required()))
                .filter(it -> it == TakingPart.MENTOR)
                .isPresent();
    }

    /** The last one, or a blank one. */
    @Transactional(readOnly = true)
    Optional<MentorApplication> latest() {
        return book.latest(who.required());
    }

    /** A blank form, bound to whoever is signed in. */
    MentorApplication blank() {
        return MentorApplication.blank(who.required());
    }

    /**
     * Keeps what is written so far.
     *
     * @return as it is kept now
     * @throws IllegalArgumentException with a message key if it is too long, or was changed on another device
     */
    @Transactional
    MentorApplication keep(MentorApplication draft) {
        draft.checkChoices();
        return store(own(draft, MentorApplication.Stage.DRAFT));
    }

    /**
     * Sends it to the coordinator; sending it twice sends it once.
     *
     * @throws IllegalArgumentException with a message key of what is missing
     */
    @Transactional
    void send(MentorApplication draft) {
        draft.checkComplete();
        if (!mayApply()) {
            throw new IllegalArgumentException("mentoring.apply.too-young");
        }
        if (latest().filter(it -> it.id().equals(draft.id()) && it.stage() != MentorApplication.Stage.DRAFT)
                .isPresent()) {
            return;
        }
        var ignored = store(own(draft, MentorApplication.Stage.SENT));
        members.scheme().ifPresent(it -> notices.tell(it.coordinator(), "mentoring.notice.application"));
    }

    /** Takes an open application back; nobody asks why. */
    @Transactional
    void withdraw() {
        latest().filter(it -> it.stage().isOpen())
                .ifPresent(it ->
                        book.move(it, MentorApplication.Stage.WITHDRAWN, null, null, who.required(), clock.instant()));
    }

    private MentorApplication own(MentorApplication it, MentorApplication.Stage stage) {
        var known = latest().filter(before -> before.id().equals(it.id()));
        if (known.filter(before -> before.stage() != MentorApplication.Stage.DRAFT)
                .isPresent()) {
            throw new IllegalArgumentException("mentoring.apply.sent-already");
        }
        return new MentorApplication(
                it.id(),
                who.required(),
                stage,
                it.motives(),
                it.strengths(),
                it.words().strip(),
                it.refereeNamed().strip(),
                it.promises(),
                stage == MentorApplication.Stage.SENT ? clock.instant() : null,
                null,
                null,
                it.version());
    }

    private MentorApplication store(MentorApplication it) {
        if (!book.put(it, clock.instant())) {
            throw new IllegalArgumentException("mentoring.apply.changed");
        }
        return book.latest(who.required()).orElseThrow();
    }
}
