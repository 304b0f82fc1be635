package org.alongside.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.identity.SignInRegister.SignIn;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's work on who is signed in, and on second steps that are lost. Every deed leaves a trace. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class SignInAdministration {
    private final SignInRegister register;
    private final SecondFactors factors;
    private final SignInTrace trace;
    private final Accounts accounts;
    private final People people;
    private final SignedInPerson me;
    private final AdministrativeActs acts;

    SignInAdministration(
            SignInRegister register,
            SecondFactors factors,
            SignInTrace trace,
            Accounts accounts,
            People people,
            SignedInPerson me,
            AdministrativeActs acts) {
        this.register = register;
        this.factors = factors;
        this.trace = trace;
        this.accounts = accounts;
        this.people = people;
        this.me = me;
        this.acts = acts;
    }

    /** One browser of one person. */
    record Row(SignIn signIn, String name) {}

    @Transactional(readOnly = true)
    List<Row> open(int offset, int limit) {
        var page = register.open(offset, limit);
        Map<UUID, Account> byId = accounts
                .findByIdIn(page.stream().map(SignIn::account).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        var names = people.named(byId.values().stream().map(Account::person).toList());
        return page.stream()
                .filter(it -> byId.containsKey(it.account()))
                .map(it -> {
                    var account = Objects.requireNonNull(byId.get(it.account()));
                    var person = names.get(account.person());
                    return new Row(it, person == null ? account.username() : person.formalName());
                })
                .toList();
    }

    @Transactional
    void end(UUID id) {
        var signIn = register.find(id);
        if (signIn.isPresent() && register.end(id, "administrator")) {
            trace.add(signIn.get().account(), me(), "ended");
            accounts.findById(signIn.get().account()).ifPresent(it -> acts.add("sign-in-ended", it.person(), null));
        }
    }

    /**
     * Takes somebody's second step away and signs them out everywhere. What a lead reads is kept from administrators, so
     * a lead's is only asked for here; another lead or the head agrees.
     *
     * @return whether it is done; false if somebody else has to agree first
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    boolean reset(PersonId person) {
        if (person.equals(me())) {
            throw new IllegalArgumentException("identity.open.reset.self");
        }
        var account = accounts.findByPerson(person)
                .orElseThrow(() -> new IllegalArgumentException("identity.links.no-account"));
        if (!factors.isSetUp(account.id())) {
            throw new IllegalArgumentException("identity.open.reset.none");
        }
        if (LostSteps.needsTwo(account)) {
            factors.askToReset(account.id(), me());
            acts.add("second-step-asked", person, null);
            return false;
        }
        var ignored = factors.reset(account.id(), me());
        var ignoredCount = register.endAllOf(account.id(), null, "administrator");
        acts.add("second-step-taken", person, null);
        return true;
    }

    private PersonId me() {
        return me.id().orElseThrow();
    }
}
