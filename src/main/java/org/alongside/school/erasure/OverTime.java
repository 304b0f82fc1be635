package org.alongside.school.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.alongside.base.Roles;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SecondPerson;
import org.alongside.school.SignedInPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is over its time outside safeguarding. One of head and administrator makes the list, the other agrees; nothing goes
 * by a clock, and whoever is held stays.
 */
@Service
@PreAuthorize("hasAnyRole('HEAD','ADMIN')")
class OverTime {
    private final WhatIsDue due;
    private final ErasureBook book;
    private final ErasureWork work;
    private final KeepingTerms terms;
    private final People people;
    private final SignedInPerson who;
    private final AdministrativeActs acts;
    private final ObjectProvider<SecondPerson> second;
    private final NamesInWords words;

    OverTime(
            WhatIsDue due,
            ErasureBook book,
            ErasureWork work,
            KeepingTerms terms,
            People people,
            SignedInPerson who,
            AdministrativeActs acts,
            ObjectProvider<SecondPerson> second,
            NamesInWords words) {
        this.words = words;
        this.second = second;
        this.due = due;
        this.book = book;
        this.work = work;
        this.terms = terms;
        this.people = people;
        this.who = who;
        this.acts = acts;
    }

    /**
     * The oldest first.
     *
     * @throws IllegalArgumentException with a message key if somebody who has to be asked cannot answer
     */
    @Transactional(readOnly = true)
    List<Due> due() {
        return everythingDue();
    }

    private List<Due> everythingDue() {
        try {
            return due.all();
        } catch (DataAccessException nobodyAnswers) {
            throw new IllegalArgumentException("school.erasure.no-answer", nobodyAnswers);
        }
    }

    @Transactional(readOnly = true)
    Optional<ErasureList> list() {
        return book.open();
    }

    /** Whether the list is one's own, so that somebody else has to agree. */
    boolean isMine(ErasureList list) {
        return list.by().equals(who.required());
    }

    /** Where names of people on this list stand in what others have typed; nothing there goes by itself. */
    @Transactional(readOnly = true)
    List<NamesInWords.Found> inWords(UUID list) {
        return words.of(list);
    }

    /** From when on whoever is signed in may agree; empty if now. */
    Optional<Instant> mayAgreeFrom() {
        var me = who.required();
        return second.stream()
                .flatMap(it -> it.waitsUntil(me, List.of(Roles.HEAD, Roles.ADMIN)).stream())
                .findFirst();
    }

    List<Due> listed(UUID list, int from, int most) {
        return book.listed(list, from, most);
    }

    /**
     * Makes a list of everything that is over its time now.
     *
     * @param id made by the page: the same one makes no second list
     * @throws IllegalArgumentException with a message key if there is a list, or nothing is over its time
     */
    @Transactional
    void propose(UUID id) {
        var all = everythingDue();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("school.erasure.nothing");
        }
        if (!book.propose(id, who.required(), all)) {
            throw new IllegalArgumentException("school.erasure.another");
        }
        acts.add(
                "erasure-listed",
                null,
                String.valueOf(all.stream().map(Due::person).distinct().count()));
    }

    /** The list is gone and everything stays. Either of the two may. */
    @Transactional
    void withdraw(UUID list) {
        if (book.lock(list).isEmpty()) {
            throw new IllegalArgumentException("school.erasure.gone");
        }
        book.close(list, "WITHDRAWN", who.required(), 0);
        acts.add("erasure-withdrawn", null, null);
    }

    /**
     * Agrees and begins; returns at once.
     *
     * @param shown how far it is, 0 to 1
     * @param ended a message key, when it has ended
     * @throws IllegalArgumentException with a message key if this may not be
     */
    @NeedsFreshSignIn
    void agree(UUID list, DoubleConsumer shown, Consumer<String> ended) {
        var by = who.required();
        var open = book.open().filter(it -> it.id().equals(list));
        if (open.isEmpty()) {
            throw new IllegalArgumentException("school.erasure.gone");
        }
        if (open.get().by().equals(by)) {
            throw new IllegalArgumentException("school.erasure.same-person");
        }
        if (mayAgreeFrom().isPresent()) {
            throw new IllegalArgumentException("school.second.too-new");
        }
        if (!work.begin(list, by, shown, ended)) {
            throw new IllegalArgumentException("school.erasure.already-busy");
        }
    }

    boolean isBusy() {
        return work.isBusy();
    }

    /** Before it is done, nothing has gone. */
    void stop() {
        work.stop();
    }

    List<Erased> done(int from, int most) {
        return book.done(from, most);
    }

    List<KeepingTerm> terms() {
        return terms.all();
    }

    /**
     * Changes a term; nothing goes by it.
     *
     * @throws IllegalArgumentException with a message key outside 1 to 1200, or if somebody else changed it meanwhile
     */
    @Transactional
    void change(KeepingTerm seen, int months) {
        if (months < 1 || months > KeepingTerm.LONGEST) {
            throw new IllegalArgumentException("school.erasure.term.wrong");
        }
        if (!terms.change(seen, months, who.required())) {
            throw new IllegalArgumentException("school.erasure.term.changed");
        }
        acts.add("keeping-term", null, seen.kind() + ", " + seen.months() + " → " + months);
    }

    List<Hold> holds() {
        return book.holds();
    }

    /**
     * Nothing of this person goes until it is lifted.
     *
     * @throws IllegalArgumentException with a message key if there is no such person, or they are held already
     */
    @Transactional
    void hold(PersonId person, Hold.Reason reason) {
        if (people.everybody(person).isEmpty()) {
            throw new IllegalArgumentException("school.erasure.hold.nobody");
        }
        if (!book.hold(person, reason, who.required())) {
            throw new IllegalArgumentException("school.erasure.hold.already");
        }
        acts.add("hold-set", person, reason.name());
    }

    /** Lifting it twice is lifting it once. */
    @Transactional
    void lift(UUID hold) {
        book.lift(hold, who.required()).ifPresent(it -> acts.add("hold-lifted", it, null));
    }
}
