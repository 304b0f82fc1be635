package org.alongside.identity;

import java.util.List;
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
 * A lead, the head or the chair who lost their second step: an administrator asks, and one of those who may read what it
 * protects agrees. Never the one who lost it, and never the one who asks.
 */
@Service
@PreAuthorize("hasAnyRole('DSL', 'DEPUTY_DSL', 'HEAD')")
class LostSteps {
    private static final List<String> PROTECTED = List.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR);

    private final SecondFactors factors;
    private final SignInRegister register;
    private final Accounts accounts;
    private final People people;
    private final SignedInPerson me;
    private final AdministrativeActs acts;
    private final Tenure tenure;

    LostSteps(
            SecondFactors factors,
            SignInRegister register,
            Accounts accounts,
            People people,
            SignedInPerson me,
            AdministrativeActs acts,
            Tenure tenure) {
        this.tenure = tenure;
        this.factors = factors;
        this.register = register;
        this.accounts = accounts;
        this.people = people;
        this.me = me;
        this.acts = acts;
    }

    /** Somebody for whom an administrator asks. */
    record Asked(UUID account, String name, String askedBy) {}

    static boolean needsTwo(Account account) {
        return account.roleNames().stream().anyMatch(PROTECTED::contains);
    }

    @Transactional(readOnly = true)
    List<Asked> asked() {
        return factors.askedToReset().stream()
                .filter(it -> mayAgree(it))
                .map(it -> new Asked(
                        it.account(),
                        accounts.findById(it.account())
                                .flatMap(account -> people.find(account.person()))
                                .map(person -> person.formalName())
                                .orElse(""),
                        people.find(it.by()).map(person -> person.formalName()).orElse("")))
                .toList();
    }

    /**
     * The second step is gone, and every sign-in of that account. What is not asked for, or not mine to say, is not found.
     *
     * @throws IllegalArgumentException with a message key if whoever asks has not had their role for long enough
     */
    @NeedsFreshSignIn
    @Transactional
    boolean agree(UUID account) {
        if (tenure.waitsUntil(me(), List.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD))
                .isPresent()) {
            throw new IllegalArgumentException("school.second.too-new");
        }
        var asked = factors.askedToReset().stream()
                .filter(it -> it.account().equals(account) && mayAgree(it))
                .findFirst();
        if (asked.isEmpty()) {
            return false;
        }
        var gone = factors.reset(account, me());
        var ignored = register.endAllOf(account, null, "lost");
        note("second-step-taken", account);
        return gone;
    }

    @Transactional
    void refuse(UUID account) {
        factors.askedToReset().stream()
                .filter(it -> it.account().equals(account) && mayAgree(it))
                .forEach(it -> {
                    factors.forgetReset(it.account());
                    note("second-step-kept", it.account());
                });
    }

    private void note(String act, UUID account) {
        acts.add(act, accounts.findById(account).map(Account::person).orElse(null), null);
    }

    private boolean mayAgree(SecondFactors.AskedReset asked) {
        var owner = accounts.findById(asked.account()).map(Account::person);
        return !asked.by().equals(me()) && owner.filter(it -> !it.equals(me())).isPresent();
    }

    private PersonId me() {
        return me.id().orElseThrow();
    }
}
