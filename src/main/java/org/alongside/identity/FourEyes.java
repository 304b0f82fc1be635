package org.alongside.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who at the provider is a lead, the head, the chair or an administrator is never one person's word: a second
 * administrator agrees, or the account's owner, with their own second step. Else whoever joins accounts could sign in as
 * the Designated Safeguarding Lead.
 */
@Service
@PreAuthorize("isAuthenticated()")
class FourEyes {
    private final Links links;
    private final Accounts accounts;
    private final People people;
    private final SecondStep step;
    private final SignedInPerson me;
    private final AdministrativeActs acts;
    private final Tenure tenure;

    FourEyes(
            Links links,
            Accounts accounts,
            People people,
            SecondStep step,
            SignedInPerson me,
            AdministrativeActs acts,
            Tenure tenure) {
        this.tenure = tenure;
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.step = step;
        this.me = me;
        this.acts = acts;
    }

    /**
     * One who waits for a yes.
     *
     * @param there what the provider calls them: name and address, either may be empty
     * @param owner whose account it is
     * @param askedBy who said so; empty if nobody knows any more
     */
    record Asked(UUID account, String there, String owner, String askedBy) {}

    static boolean areNeeded(Account account) {
        return LostSteps.needsTwo(account) || account.roleNames().contains(Roles.ADMIN);
    }

    /** What waits for the yes of whoever asks as an administrator: neither their own account nor their own word. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    List<Asked> asked() {
        return links.asked().stream().map(this::told).toList();
    }

    /** Whether whoever asks may agree to this one as the second administrator. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    boolean mayAgree(UUID account) {
        return find(account).filter(this::isAnothers).isPresent();
    }

    /**
     * The second administrator's yes.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @PreAuthorize("hasRole('ADMIN')")
    @NeedsFreshSignIn
    @Transactional
    void agree(UUID account) {
        var asked = find(account).orElseThrow(() -> new IllegalArgumentException("identity.links.gone"));
        if (!isAnothers(asked)) {
            throw new IllegalArgumentException("identity.four-eyes.not-you");
        }
        if (tenure.waitsUntil(me(), List.of(Roles.ADMIN)).isPresent()) {
            throw new IllegalArgumentException("school.second.too-new");
        }
        join(asked);
    }

    /** An administrator's no; whoever waits there can be found again when they try again. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    void refuse(UUID account) {
        find(account).ifPresent(this::refused);
    }

    /** What somebody wants to join to one's own account. */
    @Transactional(readOnly = true)
    Optional<Asked> mine() {
        return own().map(this::told);
    }

    /**
     * The owner's yes, soon after their own second step.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    void agreeToMine() {
        var asked = own().orElseThrow(() -> new IllegalArgumentException("identity.links.gone"));
        if (!step.mayChange()) {
            throw new IllegalArgumentException("identity.second.stale");
        }
        join(asked);
    }

    @Transactional
    void refuseMine() {
        own().ifPresent(this::refused);
    }

    private void join(Links.AskedJoin asked) {
        if (!links.agree(asked, me())) {
            throw new IllegalArgumentException("identity.links.taken");
        }
        acts.add("joined", owner(asked.account()).orElse(null), null);
    }

    private void refused(Links.AskedJoin asked) {
        links.forgetAsked(asked.account());
        acts.add("join-refused", owner(asked.account()).orElse(null), null);
    }

    private Optional<Links.AskedJoin> find(UUID account) {
        return links.asked().stream().filter(it -> it.account().equals(account)).findFirst();
    }

    private Optional<Links.AskedJoin> own() {
        return me.id().flatMap(accounts::findByPerson).flatMap(it -> find(it.id()));
    }

    private boolean isAnothers(Links.AskedJoin asked) {
        return asked.by() != null
                && !asked.by().equals(me())
                && owner(asked.account()).filter(it -> !it.equals(me())).isPresent();
    }

    private Optional<PersonId> owner(UUID account) {
        return accounts.findById(account).map(Account::person);
    }

    private Asked told(Links.AskedJoin it) {
        var there = it.email().isEmpty() ? it.name() : it.name() + ", " + it.email();
        var by = it.by();
        return new Asked(
                it.account(), there, owner(it.account()).map(this::name).orElse(""), by == null ? "" : name(by));
    }

    private String name(PersonId person) {
        return people.find(person).map(it -> it.formalName()).orElse("");
    }

    private PersonId me() {
        return me.id().orElseThrow();
    }
}
