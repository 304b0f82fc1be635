package org.alongside.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's work on who at the provider is who here. A machine proposes nothing: a person looks and confirms. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class LinkAdministration {
    private final Links links;
    private final Accounts accounts;
    private final People people;
    private final SignedInPerson me;
    private final SignInRegister register;
    private final AdministrativeActs acts;

    LinkAdministration(
            Links links,
            Accounts accounts,
            People people,
            SignedInPerson me,
            SignInRegister register,
            AdministrativeActs acts) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.me = me;
        this.register = register;
        this.acts = acts;
    }

    /** Somebody who waits, as the provider calls them. */
    record WaitingRow(UUID id, String name, String email, Instant lastAt) {}

    @Transactional(readOnly = true)
    List<WaitingRow> waiting(int offset, int limit) {
        return links.waiting(offset, limit).stream()
                .map(it -> new WaitingRow(it.id(), it.name(), it.email(), it.lastAt()))
                .toList();
    }

    @Transactional(readOnly = true)
    long waiting() {
        return links.waiting();
    }

    /** Whether this person has an account that nobody at the provider is joined to. */
    @Transactional(readOnly = true)
    boolean isFree(PersonId person) {
        return accounts.findByPerson(person)
                .filter(it -> !links.isLinked(it.id()))
                .isPresent();
    }

    /**
     * What came of saying who somebody is.
     *
     * @param done false if a second person has to agree first
     */
    record Joined(PersonRow person, boolean done) {}

    /**
     * Joins somebody who waits to this person's account, or asks a second person to agree where that is needed.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    Joined confirm(UUID waiting, PersonId person) {
        var account = accountOf(person);
        var who = links.takeWaiting(waiting).orElseThrow(() -> new IllegalArgumentException("identity.links.gone"));
        if (links.isLinked(account.id())) {
            throw new IllegalArgumentException("identity.links.taken");
        }
        var row = people.find(person).orElseThrow();
        if (FourEyes.areNeeded(account)) {
            links.ask(account.id(), who, me());
            acts.add("join-asked", person, null);
            return new Joined(row, false);
        }
        if (!links.link(account.id(), who.issuer(), who.subject(), me())) {
            throw new IllegalArgumentException("identity.links.taken");
        }
        acts.add("joined", person, null);
        return new Joined(row, true);
    }

    /** Takes somebody off the list. They come back when they try again. */
    @Transactional
    void dismiss(UUID waiting) {
        var ignored = links.takeWaiting(waiting);
    }

    /**
     * A code that joins this person's account once; pass it on in person.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    String invite(PersonId person) {
        var account = accountOf(person);
        if (links.isLinked(account.id())) {
            throw new IllegalArgumentException("identity.links.taken");
        }
        acts.add("sign-in-code", person, null);
        return links.invite(account.id(), me());
    }

    /** Parts the account from the provider, and ends every sign-in of it. */
    @Transactional
    void part(PersonId person) {
        var account = accountOf(person);
        if (!links.unlink(account.id(), me())) {
            throw new IllegalArgumentException("identity.links.not-linked");
        }
        var ignored = register.endAllOf(account.id(), null, "parted");
        acts.add("parted", person, null);
    }

    private Account accountOf(PersonId person) {
        return accounts.findByPerson(person)
                .orElseThrow(() -> new IllegalArgumentException("identity.links.no-account"));
    }

    private PersonId me() {
        return me.id().orElseThrow();
    }
}
