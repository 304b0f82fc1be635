package org.alongside.curriculum.provider;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of visitors. Staff who teach or lead see it; the PSHE lead and the coordinator keep it. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL')")
@Transactional(readOnly = true)
public class Providers {
    private final ProviderTables tables;
    private final SignedInPerson who;
    private final Clock clock;

    Providers(ProviderTables tables, SignedInPerson who, Clock clock) {
        this.tables = tables;
        this.who = who;
        this.clock = clock;
    }

    /** Every visitor, those in use first. */
    public List<Provider> all() {
        return tables.all();
    }

    /** The visitor of this id, if there is one. */
    public Optional<Provider> find(ProviderId id) {
        return tables.find(id);
    }

    /** These visitors in one query; an unknown id is simply missing. */
    public Map<ProviderId, Provider> named(Collection<ProviderId> ids) {
        return tables.named(ids).stream().collect(toMap(Provider::id, it -> it));
    }

    /** The visits of the last three years of each of these, newest first. */
    Map<ProviderId, List<Visit>> visits(Collection<ProviderId> ids) {
        return tables.visits(ids, today().minusYears(3));
    }

    /**
     * Adds a visitor, or changes one. A new one has version 0; sent twice, it is stored once.
     *
     * @throws IllegalArgumentException with the key of a sentence, when something is missing or too long, or somebody else has
     *     changed it since
     */
    @PreAuthorize("hasAnyRole('PSHE_LEAD','COORDINATOR')")
    @Transactional
    public void keep(Provider it) {
        require(!it.name().isBlank() && !it.offers().isBlank(), "curriculum.provider.missing");
        require(
                it.name().length() <= 120
                        && it.offers().length() <= 300
                        && fits(it.contact(), 200)
                        && fits(it.cost(), 80)
                        && fits(it.followUp(), 300)
                        && fits(it.disclosureWith(), 120),
                "curriculum.provider.too-long");
        require((it.disclosureAgreed() == null) == (it.disclosureWith() == null), "curriculum.provider.half-agreed");
        require(
                it.disclosureAgreed() == null || !it.disclosureAgreed().isAfter(today()),
                "curriculum.provider.agreed-ahead");
        if (it.version() == 0) {
            tables.add(it);
        } else {
            require(tables.change(it), "curriculum.provider.changed");
        }
    }

    /**
     * Writes down a visit and what was said of it.
     *
     * @throws IllegalArgumentException with the key of a sentence, when something is missing or impossible
     */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR')")
    @Transactional
    void record(Visit it) {
        require(tables.find(it.provider()).isPresent(), "curriculum.provider.gone");
        require(!it.audience().isBlank() && it.audience().length() <= 80, "curriculum.provider.audience");
        require(!it.day().isAfter(today()) || it.heard() == 0, "curriculum.provider.visit-ahead");
        require(inRange(it.useful()) && inRange(it.partly()) && inRange(it.notUseful()), "curriculum.provider.numbers");
        require(it.followedUp() == null || !it.followedUp().isBefore(it.day()), "curriculum.provider.follow-up-order");
        tables.put(it, who.required());
    }

    /** When somebody last looked whether all of it still holds; somebody never looked at is missing. */
    Map<ProviderId, LocalDate> checks(Collection<ProviderId> ids) {
        return tables.checks(ids);
    }

    /**
     * Says that what the register has of a visitor still holds today. Pressed twice, it is written down once.
     *
     * @throws IllegalArgumentException with the key of a sentence, when there is no such visitor
     */
    @PreAuthorize("hasAnyRole('PSHE_LEAD','COORDINATOR')")
    @Transactional
    void check(ProviderId id) {
        require(tables.find(id).isPresent(), "curriculum.provider.gone");
        tables.check(id, today(), who.required());
    }

    LocalDate today() {
        return clock.instant().atZone(Said.LONDON).toLocalDate();
    }

    private static boolean inRange(int number) {
        return number >= 0 && number <= 999;
    }

    private static boolean fits(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }
}
