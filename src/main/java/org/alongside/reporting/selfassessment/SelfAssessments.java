package org.alongside.reporting.selfassessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The DSL's own rating of thirteen factors. Somebody who is only the head sees what the DSL has shown them. */
@Service
class SelfAssessments {
    private static final String LEAD = "hasRole('DSL')";

    private final SelfAssessmentBook book;
    private final SignedInPerson who;
    private final Clock clock;

    SelfAssessments(SelfAssessmentBook book, SignedInPerson who, Clock clock) {
        this.book = book;
        this.who = who;
        this.clock = clock;
    }

    /** Versions and actions that the reader may see. */
    record Seen(List<Assessment> versions, List<ActionPoint> actions) {
        Optional<Assessment> draft() {
            return versions.stream().filter(Assessment::isDraft).findFirst();
        }

        List<Assessment> kept() {
            return versions.stream().filter(it -> !it.isDraft()).toList();
        }

        /** The last one of each school year, the latest first. */
        List<Assessment> yearOnYear() {
            return List.copyOf(kept().stream()
                    .collect(Collectors.toMap(
                            Assessment::schoolYear, it -> it, (late, early) -> late, java.util.LinkedHashMap::new))
                    .values());
        }
    }

    /** Everything for the DSL; for the head what has been shown to them. */
    @PreAuthorize("hasAnyRole('DSL','HEAD')")
    @Transactional(readOnly = true)
    public Seen seen() {
        var mine = mayWrite();
        var versions =
                book.all().stream().filter(it -> mine || it.sharedAt() != null).toList();
        var ids = versions.stream().map(Assessment::id).collect(Collectors.toSet());
        return new Seen(
                versions,
                book.actions().stream()
                        .filter(it -> ids.contains(it.assessment()))
                        .toList());
    }

    /** Whether the reader is the DSL, whose it is. */
    @PreAuthorize("hasAnyRole('DSL','HEAD')")
    public boolean mayWrite() {
        return who.is(Roles.DSL);
    }

    /** Today at school. */
    @PreAuthorize("hasAnyRole('DSL','HEAD')")
    public LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /** Begins a draft, if there is none. */
    @PreAuthorize(LEAD)
    @Transactional
    public void begin() {
        book.begin(who.required(), now());
    }

    /** What somebody else said of a factor in the meantime. */
    static final class RatedMeanwhile extends RuntimeException {
        private final int theirs;

        RatedMeanwhile(int theirs) {
            super("rated meanwhile");
            this.theirs = theirs;
        }

        int theirs() {
            return theirs;
        }
    }

    /**
     * Keeps a rating in the draft.
     *
     * @param before what the writer saw there; 0 for none
     * @param rating from 1 to 5
     * @throws RatedMeanwhile if somebody has rated it otherwise since
     * @throws IllegalArgumentException with a message key if there is no such draft
     */
    @PreAuthorize(LEAD)
    @Transactional
    public void rate(UUID draft, Factor factor, int before, int rating) {
        if (rating < 1 || rating > Factor.BEST) {
            throw new IllegalArgumentException("reporting.self.no-rating");
        }
        int now = book.heldRating(draft, factor)
                .orElseThrow(() -> new IllegalArgumentException("reporting.self.no-draft"));
        if (now != before && now != rating) {
            throw new RatedMeanwhile(now);
        }
        book.rate(draft, factor, rating);
    }

    /**
     * Makes the draft a version that does not change any more.
     *
     * @throws IllegalArgumentException with a message key if a rating is missing, or there is no such draft
     */
    @PreAuthorize(LEAD)
    @Transactional
    public void keep(UUID draft) {
        var mine = required(draft);
        if (!mine.missing().isEmpty()) {
            throw new IllegalArgumentException("reporting.self.missing");
        }
        if (!book.keep(draft, who.required(), now())) {
            throw new IllegalArgumentException("reporting.self.no-draft");
        }
    }

    /** Removes the draft with its ratings and actions. */
    @PreAuthorize(LEAD)
    @Transactional
    public void throwAway(UUID draft) {
        book.throwAway(draft);
    }

    /** Shows a kept version with its actions to the head, or no longer. */
    @PreAuthorize(LEAD)
    @Transactional
    public void share(UUID kept, boolean shown) {
        book.share(kept, shown ? now() : null);
    }

    /**
     * Adds an action to a version.
     *
     * @throws IllegalArgumentException with a message key if something is missing, or there is no such version
     */
    @PreAuthorize(LEAD)
    @Transactional
    public void add(ActionPoint action) {
        required(action.assessment());
        if (action.what().isBlank() || action.who().isBlank()) {
            throw new IllegalArgumentException("reporting.self.action-missing");
        }
        if (action.what().length() > 300 || action.who().length() > 120) {
            throw new IllegalArgumentException("reporting.self.action-long");
        }
        book.add(action, now());
    }

    /** Says that an action is done today, or is not. */
    @PreAuthorize(LEAD)
    @Transactional
    public void done(UUID action, boolean isDone) {
        book.done(action, isDone ? today() : null);
    }

    private Assessment required(UUID id) {
        return book.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reporting.self.no-draft"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
