package org.alongside.school.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.Keeping;
import org.alongside.school.KeptRecords;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what two people agreed to: all of it or nothing. */
@Component
class Erasing {
    private final ObjectProvider<KeptRecords> records;
    private final WhatIsDue due;
    private final ErasureBook book;
    private final StandIns standIns;
    private final KeepingTerms terms;
    private final AdministrativeActs acts;
    private final JdbcClient database;

    Erasing(
            ObjectProvider<KeptRecords> records,
            WhatIsDue due,
            ErasureBook book,
            StandIns standIns,
            KeepingTerms terms,
            AdministrativeActs acts,
            JdbcClient database) {
        this.records = records;
        this.due = due;
        this.book = book;
        this.standIns = standIns;
        this.terms = terms;
        this.acts = acts;
        this.database = database;
    }

    /** How far it is, and whether it shall stop. */
    interface Progress {
        /**
         * Asked before each step.
         *
         * @param part of the whole, 0 to 1
         * @return whether to go on; if not, nothing has happened
         */
        boolean goesOn(double part);
    }

    /** Somebody stopped it; nothing has gone. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped");
        }
    }

    /**
     * Erases what is on the list and still over its time.
     *
     * @param by agrees; never whoever made the list
     * @throws IllegalArgumentException with a message key if this may not be, or is done already
     * @throws Stopped if it was stopped
     */
    @Transactional(
            isolation =
                    Isolation.READ_COMMITTED) // so that rows of others are not locked by a statement that reads them
    void carryOut(UUID act, PersonId by, Progress progress) {
        var proposer = book.lock(act).orElseThrow(() -> new IllegalArgumentException("school.erasure.gone"));
        if (proposer.equals(by)) {
            throw new IllegalArgumentException("school.erasure.same-person");
        }
        var listed = book.listed(act, 0, Integer.MAX_VALUE);
        var still = Set.copyOf(due.all());
        var goes = listed.stream().filter(still::contains).toList();
        var people = byKind(goes);
        var leaving = people.getOrDefault(Keeping.REGISTER, List.of());
        var names = due.byName(leaving);
        var parted = new LinkedHashSet<PersonId>();
        people.forEach((kind, who) -> {
            if (kind != Keeping.ACCOUNT) {
                parted.addAll(who);
            }
        });
        var stand = standIns.make(parted);
        var steps = steps();
        var done = 0;
        for (var kind : Keeping.values()) {
            standIns.name(alsoWithTheRegister(kind, people), stand);
            for (var step : steps) {
                if (!progress.goesOn((double) done++ / (steps.size() * Keeping.values().length))) {
                    throw new Stopped();
                }
                if (step.kind() == kind) {
                    var rows = database.sql(step.sql()).update();
                    if (rows > 0) {
                        book.certify(act, step.table(), step.removes() ? rows : 0, step.removes() ? 0 : rows);
                    }
                }
            }
        }
        standIns.takeOut(leaving, names);
        certify(act, goes);
        book.close(act, "DONE", by, listed.size() - goes.size());
        standIns.forget();
        acts.add(
                "erased",
                null,
                String.valueOf(goes.stream().map(Due::person).distinct().count()));
    }

    private List<KeptRecords.Step> steps() {
        return records.orderedStream().flatMap(it -> it.steps().stream()).toList();
    }

    private static Map<Keeping, List<PersonId>> byKind(List<Due> goes) {
        var all = new EnumMap<Keeping, List<PersonId>>(Keeping.class);
        for (var kind : Keeping.values()) {
            all.put(
                    kind,
                    goes.stream()
                            .filter(it -> it.kind() == kind)
                            .map(Due::person)
                            .toList());
        }
        return all;
    }

    /** Whoever leaves the register leaves every table, also those in which no clock of theirs ran. */
    private static Set<PersonId> alsoWithTheRegister(Keeping kind, Map<Keeping, List<PersonId>> people) {
        var all = new LinkedHashSet<>(people.getOrDefault(kind, List.of()));
        all.addAll(people.getOrDefault(Keeping.REGISTER, List.of()));
        return all;
    }

    private void certify(UUID act, List<Due> goes) {
        var byKind = goes.stream().collect(Collectors.groupingBy(Due::kind));
        for (var it : new ArrayList<>(byKind.entrySet())) {
            var days = it.getValue().stream()
                    .map(Due::since)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            LocalDate oldest = days.getFirst();
            book.certify(
                    act, new Erased.Part(it.getKey(), days.size(), terms.months(it.getKey()), oldest, days.getLast()));
        }
        var register = byKind.getOrDefault(Keeping.REGISTER, List.of()).size();
        if (register > 0) {
            book.certify(act, "person", register, 0);
        }
    }
}
