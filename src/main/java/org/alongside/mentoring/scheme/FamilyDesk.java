package org.alongside.mentoring.scheme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What families were told and said. What a family may be told at all is the coordinator's and the safeguarding leads'
 * decision: any of them may say "ask first", without a reason; only a safeguarding lead takes that back.
 */
@Service
@PreAuthorize("hasAnyRole('COORDINATOR','DSL','DEPUTY_DSL')")
class FamilyDesk {
    static final int PAGE = 25;
    static final int LONGEST_NAME = 80;

    private final Families families;
    private final SchemeBooks books;
    private final SignedInPerson who;
    private final Clock clock;

    FamilyDesk(Families families, SchemeBooks books, SignedInPerson who, Clock clock) {
        this.families = families;
        this.books = books;
        this.who = who;
        this.clock = clock;
    }

    /** The families of the scheme that was started last, in numbers; empty without a scheme. */
    @Transactional(readOnly = true)
    Optional<Families.Sum> sum() {
        return books.current().map(it -> families.sum(it.id()));
    }

    /** @param number from 0 */
    @Transactional(readOnly = true)
    List<Families.Standing> page(int number) {
        return families.page(scheme(), Math.max(0, number) * PAGE, PAGE);
    }

    /** Whether the caller may take an "ask first" back. */
    boolean mayLift() {
        return who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL);
    }

    /** Whether the caller records what families said. */
    boolean mayRecord() {
        return who.is(Roles.COORDINATOR);
    }

    /**
     * What one family was told and said.
     *
     * @throws IllegalArgumentException with a message key if this person does not take part
     */
    @Transactional(readOnly = true)
    List<Families.Event> of(PersonId person) {
        return families.of(member(person), person);
    }

    /**
     * Adds an event; sent twice it is kept once.
     *
     * @throws IllegalArgumentException with a message key of what is wrong; {@code mentoring.family.ask-first} if the
     *     safeguarding lead is to be asked before the family is told anything
     */
    @ForCoordinators
    @Transactional
    void record(Families.Event event) {
        var scheme = member(event.person());
        if (event.kind() == Families.Kind.INFORMED && families.isHeld(event.person())) {
            throw new IllegalArgumentException("mentoring.family.ask-first");
        }
        var today = Said.dayOf(clock.instant());
        if (event.day().isAfter(today) || event.day().isBefore(today.minusYears(1))) {
            throw new IllegalArgumentException("mentoring.family.day-wrong");
        }
        if (event.family().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("mentoring.family.name-long");
        }
        families.add(
                scheme,
                new Families.Event(
                        event.id(),
                        event.person(),
                        event.kind(),
                        event.day(),
                        event.how(),
                        event.family().strip(),
                        who.required()),
                now());
    }

    /** From now on the safeguarding lead is asked before this family hears from the scheme. */
    @Transactional
    void hold(PersonId person) {
        var ignored = member(person);
        families.hold(person, who.required(), now());
    }

    /** Takes an "ask first" back. */
    @PreAuthorize("hasAnyRole('DSL','DEPUTY_DSL')")
    @Transactional
    void lift(PersonId person) {
        var ignored = member(person);
        families.lift(person, who.required(), now());
    }

    private SchemeId member(PersonId person) {
        var scheme = scheme();
        if (!families.takesPart(scheme, person)) {
            throw new IllegalArgumentException("mentoring.care.gone");
        }
        return scheme;
    }

    private SchemeId scheme() {
        return books.current()
                .map(SchemeBooks.Head::id)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
