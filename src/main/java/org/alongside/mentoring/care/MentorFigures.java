package org.alongside.mentoring.care;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the mentors of the running pairings are trained, have promised and had their debrief, and from which years they come. */
@Component
class MentorFigures {
    private final RunningPairs running;
    private final CareDays days;
    private final JdbcClient database;

    MentorFigures(RunningPairs running, CareDays days, JdbcClient database) {
        this.running = running;
        this.days = days;
        this.database = database;
    }

    Handover of(RunningPairs.Asked asked, LocalDate to) {
        var mentors = mentors(asked, to);
        return new Handover(figures(mentors, to), List.of(balance(mentors, to)));
    }

    List<Figure> figures(RunningPairs.Asked asked, LocalDate to) {
        return figures(mentors(asked, to), to);
    }

    List<Table> tables(RunningPairs.Asked asked, LocalDate to) {
        return List.of(balance(mentors(asked, to), to));
    }

    private List<Figure> figures(Set<UUID> mentors, LocalDate to) {
        var figures = new ArrayList<Figure>();
        figures.add(
                new Figure("mentoring.mentors", mentors.isEmpty() ? Count.UNTOLD : new Count.Shown(mentors.size())));
        var today = running.today();
        figures.add(figure("trained", to, mentors, """
                select distinct t.person_id from participant t join pairing p on p.scheme_id = t.scheme_id
                    and p.mentor_id = t.person_id
                where p.ended_on is null and t.trained and t.cleared and (t.cleared_from is null or t.cleared_from <= :today)
                """, Map.of("today", Date.valueOf(today))));
        figures.add(figure("promised", to, mentors, """
                select distinct g.person_id from promise_given g join pairing p on p.scheme_id = g.scheme_id
                    and p.mentor_id = g.person_id
                where p.ended_on is null and g.term = :term
                """, Map.of("term", days.term(today))));
        figures.add(figure("debriefed", to, mentors, """
                select p.mentor_id from pairing p where p.ended_on is null group by p.mentor_id having coalesce(
                    (select max(d.day) from debrief_mentor t join debrief d on d.id = t.debrief_id
                     where t.mentor_id = p.mentor_id and d.state = 'HELD' and t.came), min(p.starts_on)) >= :before
                """, Map.of("before", Date.valueOf(days.debriefBefore(today)))));
        return figures;
    }

    private Table balance(Set<UUID> mentors, LocalDate to) {
        Map<UUID, String> years = new HashMap<>();
        if (!mentors.isEmpty() && running.isNow(to)) {
            database.sql("select id, coalesce(year_group, 0) year_group from person where id in (:ids)")
                    .param("ids", mentors.stream().map(UUID::toString).toList())
                    .query(row -> {
                        years.put(row.getObject("id", UUID.class), row.getString("year_group"));
                    });
        }
        var told = running.counted("mentors-year", to, mentors, List.of(years));
        var rows = new ArrayList<Table.Row>();
        told.ifPresent(it -> it.members().values().stream()
                .distinct()
                .sorted()
                .forEach(year -> rows.add(new Table.Row(year, List.of(new Count.Shown(it.count(year)))))));
        return new Table("mentoring.balance", Table.By.YEAR_GROUP, List.of("mentors"), rows);
    }

    /** The mentors of the pairings that are told of, if their number may be told with all told before. */
    private Set<UUID> mentors(RunningPairs.Asked asked, LocalDate to) {
        if (asked.told().isEmpty()) {
            return Set.of();
        }
        var all = running.isNow(to)
                ? asked.pairs().stream().map(RunningPairs.Pair::mentor).collect(Collectors.toSet())
                : mentorsOf(asked.told().get().members().keySet());
        Map<UUID, String> now = new HashMap<>();
        all.forEach(it -> now.put(it, "mentor"));
        return running.counted("mentors", to, all, List.of(now)).isPresent() ? all : Set.of();
    }

    private Set<UUID> mentorsOf(Collection<UUID> pairings) {
        return pairings.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("select distinct mentor_id from pairing where id in (:ids)")
                        .param("ids", pairings.stream().map(UUID::toString).toList())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
    }

    private Figure figure(String part, LocalDate to, Collection<UUID> mentors, String sql, Map<String, ?> values) {
        Optional<Standing> told = Optional.empty();
        if (!mentors.isEmpty()) {
            Map<UUID, String> now = new HashMap<>();
            if (running.isNow(to)) { // what was told of a day that is over is in the book
                Set<UUID> those = new HashSet<>(database.sql(sql)
                        .params(values)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
                mentors.forEach(it -> now.put(it, those.contains(it) ? "yes" : "no"));
            }
            told = running.counted("mentors-" + part, to, mentors, List.of(now));
        }
        return new Figure(
                "mentoring." + part,
                told.<Count>map(it -> new Count.Shown(it.count("yes"))).orElse(Count.UNTOLD));
    }
}
