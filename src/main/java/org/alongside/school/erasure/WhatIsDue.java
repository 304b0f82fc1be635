package org.alongside.school.erasure;

import static java.util.stream.Collectors.joining;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.Keeping;
import org.alongside.school.KeptRecords;
import org.alongside.school.PersonId;
import org.alongside.school.StillNeeded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks every module whose time is over. Who is held, and whom somebody's record in law still needs, is not among them, and
 * nothing says that they might have been.
 */
@Component
class WhatIsDue {
    /** Of each kind, the oldest first; a school has some hundred leavers a year. */
    static final int MOST = 2_000;

    private static final int AT_A_TIME = 500;

    private final ObjectProvider<KeptRecords> records;
    private final ObjectProvider<StillNeeded> needed;
    private final KeepingTerms terms;
    private final JdbcClient database;
    private final Clock clock;

    WhatIsDue(
            ObjectProvider<KeptRecords> records,
            ObjectProvider<StillNeeded> needed,
            KeepingTerms terms,
            JdbcClient database,
            Clock clock) {
        this.records = records;
        this.needed = needed;
        this.terms = terms;
        this.database = database;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Due> all() {
        var all = new ArrayList<Due>();
        for (var kind : Keeping.values()) {
            all.addAll(of(kind));
        }
        var stay = asTheyAre(all.stream().map(Due::person).distinct().toList());
        return all.stream()
                .filter(it -> !stay.contains(it.person()))
                .sorted(Comparator.comparing(Due::since)
                        .thenComparing(it -> it.person().toString())
                        .thenComparing(Due::kind))
                .toList();
    }

    private Set<PersonId> asTheyAre(List<PersonId> people) {
        var stay = new HashSet<PersonId>();
        for (int i = 0; i < people.size(); i += AT_A_TIME) {
            var some = people.subList(i, Math.min(people.size(), i + AT_A_TIME));
            needed.forEach(it -> stay.addAll(it.asTheyAre(some)));
        }
        return stay;
    }

    /** Those of these whose name has to stay. */
    Set<PersonId> byName(Collection<PersonId> people) {
        var stay = new HashSet<PersonId>();
        needed.forEach(it -> stay.addAll(it.byName(people)));
        return stay;
    }

    private List<Due> of(Keeping kind) {
        var sql = new StringBuilder("""
                select c.person_id, c.since from (%s) c join person p on p.id = c.person_id
                where p.hidden is null and c.since <= :over
                  and not exists (select 1 from erasure_hold h where h.standing = p.id)
                """.formatted(clock(kind)));
        if (kind == Keeping.REGISTER) { // last of all: whoever has something else that is not over its time stays
            Arrays.stream(Keeping.values())
                    .filter(it -> it != kind)
                    .forEach(it -> sql.append(
                            " and not exists (select 1 from (%s) o where o.person_id = p.id and o.since > :over_%s)"
                                    .formatted(clock(it), it)));
        }
        var asked = database.sql(sql + " order by c.since, c.person_id limit " + MOST)
                .param("over", Date.valueOf(over(kind)));
        for (var it : Keeping.values()) {
            asked = asked.param("over_" + it, Date.valueOf(over(it)));
        }
        return asked.query((row, number) -> new Due(
                        new PersonId(row.getObject(1, UUID.class)),
                        kind,
                        row.getDate(2).toLocalDate()))
                .list();
    }

    /** The day until which a time must have begun to be over. */
    private LocalDate over(Keeping kind) {
        return Said.dayOf(clock.instant()).minusMonths(terms.of(kind).months());
    }

    /** Person and day; who is here and has only a leaver's clock is far from due. */
    private String clock(Keeping kind) {
        var begins = records.stream()
                .flatMap(it -> it.clocks().stream())
                .filter(it -> it.kind() == kind)
                .map(it -> "(" + it.sql() + ")")
                .collect(joining(" union all "));
        return """
                select b.person_id, max(coalesce(b.since, l.left_on, date '9999-12-31')) as since
                from (%s) b join person l on l.id = b.person_id group by b.person_id""".formatted(begins);
    }
}
