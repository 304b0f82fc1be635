package org.alongside.mentoring.care;

import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.reporting.suppression.Standing;
import org.alongside.reporting.suppression.StandingBook;
import org.alongside.reporting.suppression.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which pairings the head is told of: those that run, as long as no few of them can be worked out from two reports.
 * Whatever else is told of pairings and their mentors is told of these (decision 0050).
 */
@Component
class RunningPairs {
    private static final String ALL = "running";

    private final JdbcClient database;
    private final StandingBook book;
    private final int fewest;
    private final Clock clock;

    RunningPairs(
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.fewest = fewest;
        this.clock = clock;
        this.book = new StandingBook(
                database, new TransactionTemplate(transactions), new Threshold(fewest, Threshold.Zero.TOLD));
    }

    /**
     * One of them.
     *
     * @param held meetings up to last Sunday
     * @param lastDay of the meetings that were held or are planned; null if there is none
     * @param shared how many interests both have
     */
    record Pair(
            UUID id,
            UUID mentor,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            int held,
            @Nullable LocalDate lastDay,
            int shared) {
        /** As {@code PairProspect.isLongEnough}, and nobody has ended it before. */
        boolean reachesSixMonths() {
            return lastDay != null
                    && (endedOn == null || !endedOn.isBefore(lastDay))
                    && lastDay.isAfter(startsOn.plusMonths(6))
                    && lastDay.isAfter(startsOn.plusWeeks(24));
        }
    }

    /** Whether something that is told of this day is told as it is today. */
    boolean isNow(LocalDate to) {
        return !to.isBefore(today());
    }

    /**
     * What is told of on a day.
     *
     * @param told the pairings, if they may be told
     * @param pairs the same as they are today; none if it is told of a day that is over, of which all is in the book
     */
    record Asked(Optional<Standing> told, List<Pair> pairs) {}

    Asked asked(LocalDate to) {
        var told = told(to);
        var now = told.filter(it -> isNow(to));
        return new Asked(told, now.map(it -> pairs(it.members().keySet())).orElse(List.of()));
    }

    /** The pairings that are told of on this day. */
    private Optional<Standing> told(LocalDate to) {
        var today = today();
        if (!isNow(to)) {
            return book.told("pairings", to);
        }
        Map<UUID, String> running = new HashMap<>();
        database.sql("select id from pairing where ended_on is null and starts_on <= :today")
                .param("today", Date.valueOf(today))
                .query(row -> {
                    running.put(row.getObject("id", UUID.class), ALL);
                });
        return book.tell("pairings", today, List.of(running));
    }

    /** What these are counted as; empty if that cannot be told of just these on this day. */
    Optional<Standing> counted(String subject, LocalDate to, Collection<UUID> members, List<Map<UUID, String>> now) {
        var standing = isNow(to) ? book.tell(subject, today(), now) : book.told(subject, to);
        return standing.filter(it -> it.members()
                .keySet()
                .equals(Map.copyOf(
                                members.stream().distinct().collect(Collectors.toMap(Function.identity(), any -> ALL)))
                        .keySet()));
    }

    /** These pairings, as they are today. Of the meetings that are only planned, none but the last is read. */
    private List<Pair> pairs(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("""
                                select p.id, p.mentor_id, p.starts_on, p.ended_on,
                                    (select count(*) from meeting m force index (meeting_by_state)
                                     where m.pairing_id = p.id and m.state = 'HELD' and m.day <= :sunday) held,
                                    (select m.day from meeting m force index (meeting_by_state)
                                     where m.pairing_id = p.id and m.state = 'HELD' order by m.day desc limit 1) last_held,
                                    (select m.day from meeting m force index (meeting_by_state)
                                     where m.pairing_id = p.id and m.state = 'PLANNED' order by m.day desc limit 1) last_planned,
                                    if(p.shared = '', 0, 1 + length(p.shared) - length(replace(p.shared, ',', ''))) shared
                                from pairing p
                                where p.id in (:ids)
                                """)
                        .param("sunday", Date.valueOf(lastSunday()))
                        .param("ids", ids.stream().map(UUID::toString).toList())
                        .query((row, number) -> new Pair(
                                row.getObject("id", UUID.class),
                                row.getObject("mentor_id", UUID.class),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class),
                                row.getInt("held"),
                                later(
                                        row.getObject("last_held", LocalDate.class),
                                        row.getObject("last_planned", LocalDate.class)),
                                row.getInt("shared")))
                        .list();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /** Once a day: who was counted eight years ago is not here any more. */
    @Scheduled(initialDelay = 900_000, fixedDelay = 86_400_000)
    void forget() {
        book.forgetBefore(today().minusYears(StandingBook.YEARS_KEPT));
    }

    /** The last day of the last week that is over. */
    LocalDate lastSunday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(1);
    }

    LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /** The smallest number that may be told. */
    int fewest() {
        return fewest;
    }
}
