package org.alongside.mentoring.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's record of training: sessions, hours, who is ready and what somebody lacks. */
@Service
@PreAuthorize("hasRole('COORDINATOR')")
class TrainingDesk {
    private final SchemeMembers members;
    private final TrainingBook book;
    private final LiveSessions sessions;
    private final Readiness readiness;
    private final SignedInPerson who;
    private final Clock clock;

    TrainingDesk(
            SchemeMembers members,
            TrainingBook book,
            LiveSessions sessions,
            Readiness readiness,
            SignedInPerson who,
            Clock clock) {
        this.members = members;
        this.book = book;
        this.sessions = sessions;
        this.readiness = readiness;
        this.who = who;
        this.clock = clock;
    }

    /**
     * How it stands with one mentor.
     *
     * @param modules how many of those that come first are done
     * @param expires null for never, or not yet finished here
     * @param complete whether everything before the first meeting is done and fresh
     * @param lacks empty for somebody who could begin tomorrow
     */
    record MentorLine(
            PersonId mentor,
            int modules,
            int needed,
            int liveMinutes,
            @Nullable LocalDate expires,
            boolean complete,
            Set<Readiness.Missing> lacks) {
        boolean isReady() {
            return lacks.isEmpty();
        }
    }

    /** Every mentor of the scheme, those first who lack something, with as many queries however many there are. */
    @Transactional(readOnly = true)
    List<MentorLine> mentors() {
        var scheme = members.scheme();
        if (scheme.isEmpty()) {
            return List.of();
        }
        var mentors = members.mentors(scheme.get().id());
        var today = today();
        var done = book.done(mentors);
        var required = book.required();
        var live = book.liveMinutes(mentors, today.minusMonths(book.rule().validMonths()));
        var expiries = book.expiries(mentors);
        var complete = book.complete(mentors, today);
        var lacks = readiness.missing(scheme.get().id(), mentors, today.plusDays(1));
        return mentors.stream()
                .map(it -> new MentorLine(
                        it,
                        (int) required.stream()
                                .filter(done.getOrDefault(it, Map.of())::containsKey)
                                .count(),
                        required.size(),
                        live.getOrDefault(it, 0),
                        expiries.get(it),
                        complete.contains(it),
                        lacks.getOrDefault(it, Set.of())))
                .sorted(java.util.Comparator.comparing(MentorLine::isReady))
                .toList();
    }

    @Transactional(readOnly = true)
    List<LiveSession> sessions() {
        return sessions.latest(50);
    }

    /**
     * Records a session with who was there; whoever has everything now counts as trained.
     *
     * @throws IllegalArgumentException with a message key of what is missing, or if somebody changed it meanwhile
     */
    @Transactional
    void record(LiveSession session) {
        session.check(today());
        var scheme = members.scheme().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        if (!Set.copyOf(members.mentors(scheme.id())).containsAll(session.present())) {
            throw new IllegalArgumentException("mentoring.sessions.not-mentors");
        }
        if (!sessions.put(session, who.required())) {
            throw new IllegalArgumentException("mentoring.sessions.changed");
        }
        book.complete(session.present(), today()).forEach(it -> members.trained(scheme.id(), it));
    }

    @Transactional(readOnly = true)
    TrainingRule rule() {
        return book.rule();
    }

    /** @throws IllegalArgumentException with a message key if a number is out of range or somebody changed it meanwhile */
    @Transactional
    void rule(TrainingRule rule) {
        if (rule.liveMinutes() < 0 || rule.liveMinutes() > 1200 || rule.validMonths() < 3 || rule.validMonths() > 36) {
            throw new IllegalArgumentException("mentoring.sessions.rule-wrong");
        }
        if (!book.change(rule)) {
            throw new IllegalArgumentException("mentoring.sessions.changed");
        }
    }

    /** Whose certificate may be printed: a mentor of the scheme who has finished. */
    @Transactional(readOnly = true)
    Optional<PersonId> certified(PersonId mentor) {
        return Optional.of(mentor)
                .filter(it -> members.scheme()
                        .filter(scheme -> members.mentors(scheme.id()).contains(it))
                        .isPresent())
                .filter(it -> book.complete(List.of(it), today()).contains(it));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
