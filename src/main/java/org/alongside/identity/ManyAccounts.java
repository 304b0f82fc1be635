package org.alongside.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.PupilParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for the pupils of a whole year group. Nobody’s roles change who has an account already. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class ManyAccounts {
    private final AccountAdministration administration;
    private final Accounts accounts;
    private final LeadsOnDuty leads;
    private final People people;
    private final ObjectProvider<PupilParts> parts;

    ManyAccounts(
            AccountAdministration administration,
            Accounts accounts,
            LeadsOnDuty leads,
            People people,
            ObjectProvider<PupilParts> parts) {
        this.administration = administration;
        this.accounts = accounts;
        this.leads = leads;
        this.people = people;
        this.parts = parts;
    }

    /**
     * A year group.
     *
     * @param pupils who are here now
     * @param without of those, how many have no account
     * @param waiting of those, how many have one and have never chosen a password of their own
     */
    record Year(int year, int pupils, int without, int waiting) {}

    /** Those with pupils, the youngest first. */
    @Transactional(readOnly = true)
    List<Year> years() {
        var have = accounts.everybody();
        var waiting = accounts.withFirstPassword();
        return people.pupils().stream()
                .filter(it -> it.yearGroup() != null)
                .collect(Collectors.groupingBy(PersonRow::yearGroup, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new Year(
                        it.getKey(),
                        it.getValue().size(),
                        count(it.getValue(), have, false),
                        count(it.getValue(), waiting, true)))
                .toList();
    }

    private static int count(List<PersonRow> pupils, Set<PersonId> among, boolean in) {
        return (int) pupils.stream().filter(it -> among.contains(it.id()) == in).count();
    }

    /**
     * Whom a round is for, by form and name.
     *
     * @param again those who have an account and have never chosen a password of their own, instead of those without
     */
    @Transactional(readOnly = true)
    List<PersonRow> of(int year, boolean again) {
        var among = again ? accounts.withFirstPassword() : accounts.everybody();
        return people.pupils().stream()
                .filter(it -> Integer.valueOf(year).equals(it.yearGroup()) && among.contains(it.id()) == again)
                .sorted(Comparator.comparing((PersonRow it) -> it.form() == null ? "" : it.form())
                        .thenComparing(PersonRow::name))
                .toList();
    }

    /**
     * Gives one pupil an account with the part that they have in the scheme, if any.
     *
     * @return empty for somebody who has got one meanwhile
     */
    @Transactional
    Optional<NewPassword> give(PersonId pupil) {
        leads.oneChangeAtATime();
        if (accounts.findByPerson(pupil).isPresent()) {
            return Optional.empty();
        }
        var role = parts.stream()
                .map(it -> it.of(List.of(pupil)).get(pupil))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Roles.PUPIL);
        return Optional.ofNullable(administration.give(pupil, Set.of(role)));
    }

    /** @return empty for somebody who has chosen a password of their own meanwhile, or has no open account */
    @Transactional
    Optional<NewPassword> renew(PersonId pupil) {
        return accounts.findByPerson(pupil)
                .filter(it -> it.isActive() && it.mustChange())
                .map(it -> administration.renew(it.id()));
    }
}
