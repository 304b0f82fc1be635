package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weekly mail: numbers, and that the rest is in the portal. Nobody's name, nobody's trouble. */
@Repository
class Digests {
    private final CareList list;
    private final CareWeek week;
    private final Adults adults;
    private final JdbcClient database;

    Digests(CareList list, CareWeek week, Adults adults, JdbcClient database) {
        this.list = list;
        this.week = week;
        this.adults = adults;
        this.database = database;
    }

    /** The coordinators of schemes with running pairings, and whoever covers for them today. */
    Set<PersonId> readers() {
        return adults.coordinators();
    }

    /** True for whoever is first. */
    boolean first(LocalDate monday, PersonId to, LocalDateTime now) {
        return database.sql("insert ignore into care_digest (monday, to_id, sent_at) values (:monday, :to, :now)")
                        .param("monday", monday)
                        .param("to", to.value())
                        .param("now", now)
                        .update()
                == 1;
    }

    /**
     * Meetings held and planned in the week before, then how many need somebody: at all, not met for three weeks, for
     * two, a debrief due, a check-in due, and likely to be too short or too few.
     */
    List<Long> numbers(LocalDate monday) {
        var past = week.of(monday);
        var sum = list.sum();
        return Stream.of(
                        past.held(),
                        past.planned(),
                        sum.all(),
                        sum.byReason().getOrDefault("silent-three", 0),
                        sum.byReason().getOrDefault("silent-two", 0),
                        sum.byReason().getOrDefault("debrief-due", 0),
                        sum.byReason().getOrDefault("check-in", 0),
                        sum.byReason().getOrDefault("short", 0) + sum.byReason().getOrDefault("few", 0))
                .map(Integer::longValue)
                .toList();
    }
}
