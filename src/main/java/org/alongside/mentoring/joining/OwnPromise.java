package org.alongside.mentoring.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The promise of whoever is signed in: what it says to them, whether it is due, and giving it. */
@Service
@PreAuthorize("hasAnyRole('MENTOR','MENTEE')")
public class OwnPromise {
    /** Raised when the words of the promise change, so that it stays known which words somebody read. */
    static final int WORDING = 1;

    private final SchemeMembers members;
    private final PromiseBook book;
    private final SchoolTerms terms;
    private final SignedInPerson who;
    private final Clock clock;

    OwnPromise(SchemeMembers members, PromiseBook book, SchoolTerms terms, SignedInPerson who, Clock clock) {
        this.members = members;
        this.book = book;
        this.terms = terms;
        this.who = who;
        this.clock = clock;
    }

    /**
     * How it stands with somebody's promise.
     *
     * @param term 1 to 3
     * @param givenAt when it was given this term; null for not yet
     */
    record State(
            RunningScheme scheme,
            TakingPart side,
            int term,
            @Nullable Instant givenAt) {}

    /** Empty for somebody who takes no part. */
    @Transactional(readOnly = true)
    Optional<State> state() {
        var me = who.required();
        var term = terms.of(Said.dayOf(clock.instant()));
        return members.scheme()
                .flatMap(scheme -> members.side(scheme.id(), me)
                        .map(side -> new State(
                                scheme,
                                side,
                                term.number(),
                                book.given(scheme.id(), me, term.key()).orElse(null))));
    }

    /** Whether it has to be read and given now. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return state().filter(it -> it.givenAt() == null).isPresent();
    }

    /** Whether it has never been given in this scheme: then it comes before the first meeting. */
    @Transactional(readOnly = true)
    public boolean isFirst() {
        var me = who.required();
        return state().filter(it -> it.givenAt() == null
                        && book.haveGiven(it.scheme().id(), List.of(me), Said.dayOf(clock.instant()))
                                .isEmpty())
                .isPresent();
    }

    /**
     * Gives it for this term; doing so twice changes nothing.
     *
     * @throws IllegalArgumentException with a message key for somebody who takes no part
     */
    @Transactional
    void give() {
        var state = state().orElseThrow(() -> new IllegalArgumentException("mentoring.promise.no-part"));
        var now = clock.instant();
        book.give(
                state.scheme().id(),
                who.required(),
                state.side(),
                terms.of(Said.dayOf(now)).key(),
                WORDING,
                now,
                null);
    }
}
