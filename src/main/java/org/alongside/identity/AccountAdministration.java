package org.alongside.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's work on accounts. The school can never lose its last DSL or its last deputy. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class AccountAdministration {
    private static final int LAST_CHANGES = 15;
    static final Set<String> FOR_PUPILS = Set.of(Roles.PUPIL, Roles.MENTEE, Roles.MENTOR);

    private final Accounts accounts;
    private final Passwords passwords;
    private final People people;
    private final School school;
    private final LeadsOnDuty leads;
    private final Succession succession;
    private final SignInRegister register;
    private final AdministrativeActs acts;
    private final RoleLedger ledger;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            Passwords passwords,
            People people,
            School school,
            LeadsOnDuty leads,
            Succession succession,
            SignInRegister register,
            AdministrativeActs acts,
            RoleLedger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.people = people;
        this.school = school;
        this.leads = leads;
        this.succession = succession;
        this.register = register;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<AccountRow> rows(String text, int from, int most) {
        var found = accounts.page(text.strip(), most, from);
        var names = people.named(found.stream().map(Account::person).toList());
        return found.stream()
                .map(it -> {
                    var person = names.get(it.person());
                    return new AccountRow(
                            it.id(),
                            it.person(),
                            person == null ? it.username() : person.formalName(),
                            it.username(),
                            it.roleNames(),
                            it.isActive(),
                            it.mustChange());
                })
                .toList();
    }

    /**
     * Gives a person these roles and, if they had no account, a password that they have to change.
     *
     * @return the new password, or null if the person had an account already
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    @Nullable
    NewPassword give(PersonId id, Set<String> roles) {
        return give(id, roles, null);
    }

    /**
     * The same.
     *
     * @param successor the lead who takes over if these roles end somebody's time as a lead; null if none is named
     * @throws NeedsSuccessor if one has to be named
     */
    @Transactional
    @Nullable
    NewPassword give(PersonId id, Set<String> roles, @Nullable PersonId successor) {
        leads.oneChangeAtATime();
        var person = people.find(id)
                .filter(it -> it.leftOn() == null)
                .orElseThrow(() -> new IllegalArgumentException("identity.accounts.nobody"));
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("identity.accounts.no-role");
        }
        if (person.kind() == PersonKind.PUPIL && !FOR_PUPILS.containsAll(roles)) {
            throw new IllegalArgumentException("identity.accounts.pupil-role");
        }
        if (person.kind() == PersonKind.STAFF && roles.stream().anyMatch(FOR_PUPILS::contains)) {
            throw new IllegalArgumentException("identity.accounts.staff-role");
        }
        if (roles.contains(Roles.DSL) && roles.contains(Roles.DEPUTY_DSL)) {
            throw new IllegalArgumentException("identity.accounts.both-leads");
        }
        var known = accounts.findByPerson(id);
        if (known.isPresent()) {
            var before = known.get().roleNames();
            known.get().holdExactly(roles, clock.instant());
            known.get().reopen();
            var ignored = accounts.save(known.get());
            keepSomebodyOnDuty();
            ledger.note(id, before, roles);
            succession.handOver(id, before, roles, successor);
            return null;
        }
        var password = passwords.madeUp();
        var words = person.name().split("\\s+");
        var username = Usernames.proposedFor(
                person.given(),
                words[words.length - 1],
                it -> accounts.findByUsername(it).isPresent());
        var account = new Account(id, username, passwords.hashOf(password), true, clock.instant());
        account.holdExactly(roles, clock.instant());
        var ignored = accounts.save(account);
        ledger.note(id, Set.of(), roles);
        return new NewPassword(username, password);
    }

    /** The last changes of roles in the school, the newest first. */
    @Transactional(readOnly = true)
    List<AdministrativeActs.Line> lastChanges() {
        return ledger.latest(LAST_CHANGES);
    }

    /** What a person is at present; empty for somebody without an account. */
    @Transactional(readOnly = true)
    Optional<Set<String>> rolesOf(PersonId id) {
        return accounts.findByPerson(id).map(Account::roleNames);
    }

    /** Makes up a new password; the old one ends at once, and so does every sign-in with it. */
    @Transactional
    NewPassword renew(UUID id) {
        var account = accounts.findById(id).orElseThrow();
        var password = passwords.madeUp();
        account.replacePassword(passwords.hashOf(password), true);
        var ignored = accounts.save(account);
        var ignoredCount = register.endAllOf(id, null, "password");
        acts.add("new-password", account.person(), null);
        return new NewPassword(account.username(), password);
    }

    /** Who could take over what rests on this person. */
    @Transactional(readOnly = true)
    List<PersonRow> successors(PersonId leaving) {
        var candidates = succession.candidates(leaving);
        var rows = people.named(candidates);
        return candidates.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** Ends somebody's access. */
    @Transactional
    void close(UUID id) {
        close(id, null);
    }

    /**
     * The same for a lead.
     *
     * @param successor the lead who takes over what rests on them; null if none is named
     * @throws NeedsSuccessor if one has to be named
     */
    @Transactional
    void close(UUID id, @Nullable PersonId successor) {
        leads.oneChangeAtATime();
        var account = accounts.findById(id).orElseThrow();
        account.close();
        var ignored = accounts.save(account);
        keepSomebodyOnDuty();
        succession.handOver(account.person(), account.roleNames(), Set.of(), successor);
        acts.add("account-closed", account.person(), null);
    }

    /** Whether set-up may end, as far as accounts decide: there is a DSL and, as another person, a deputy. */
    @Transactional(readOnly = true)
    boolean hasLeadAndDeputy() {
        return leads.areThere();
    }

    /** Opens the portal to everybody. */
    @Transactional
    void goLive() {
        leads.oneChangeAtATime();
        if (!hasLeadAndDeputy()) {
            throw new IllegalArgumentException("identity.set-up.no-lead");
        }
        school.goLive();
        acts.add("live", null, null);
    }

    private void keepSomebodyOnDuty() {
        if (leads.areMissing()) {
            throw new IllegalArgumentException("identity.accounts.last-lead");
        }
    }
}
