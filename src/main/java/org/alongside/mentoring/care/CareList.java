package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reasons of all sources in one list, ranked and paged where they are: in the database. */
@Repository
class CareList {
    private static final String OPEN = """
            with reason as (%s),
            open_reason as (select r.*, row_number() over (partition by r.subject order by r.place, r.since) nth
                from reason r where not exists (select 1 from care_act a where a.subject_id = r.subject
                    and a.reason = r.reason and a.act = 'SPOKEN' and a.until >= :today))
            """;

    private final List<ReasonSource> sources;
    private final String open;
    private final CareDays days;
    private final JdbcClient database;

    CareList(List<ReasonSource> sources, CareDays days, JdbcClient database) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(ReasonSource::place))
                .toList();
        this.open = OPEN.formatted(this.sources.stream()
                .map(it ->
                        "select '%s' reason, %d place, x.subject, x.pairing_id, x.person_id, x.since, x.amount from (%s) x"
                                .formatted(it.key(), it.place(), it.sql()))
                .collect(Collectors.joining(" union all ")));
        this.days = days;
        this.database = database;
    }

    /** The most pressing first. */
    List<ReasonSource> sources() {
        return sources;
    }

    /**
     * How many there are.
     *
     * @param all pairs and people with any reason
     * @param byReason how many have which, the most pressing reason first; reasons of nobody are missing
     */
    record Sum(int all, Map<String, Integer> byReason) {}

    Sum sum() {
        var byReason = new LinkedHashMap<String, Integer>();
        var all = new int[1];
        database.sql(
                        open
                                + "select reason, count(*), sum(nth = 1) from open_reason group by reason, place order by place")
                .params(days.parameters())
                .query(row -> {
                    byReason.put(row.getString(1), row.getInt(2));
                    all[0] += row.getInt(3);
                });
        return new Sum(all[0], byReason);
    }

    /**
     * A page of the list with how many there are, from one walk through all sources.
     *
     * @param number the page that is shown, from 1; the last one if that many were not there
     */
    record Page(Sum sum, List<NeedsYou> rows, int number) {}

    /**
     * One page. Reasons are of running pairings only, so that there are as many however long the school has had a scheme.
     *
     * @param only those with this reason; null for all, and for one that nobody has
     * @param number from 1
     */
    Page page(@Nullable String only, int number, int limit) {
        var bySubject = new LinkedHashMap<UUID, List<Open>>();
        var parameters = days.parameters();
        database.sql(open + "select o.* from open_reason o order by o.nth, o.place, o.since, o.subject")
                .params(parameters)
                .query((row, line) -> new Open(
                        row.getObject("subject", UUID.class),
                        row.getObject("pairing_id", UUID.class),
                        row.getInt("place"),
                        new NeedsYou.Reason(
                                row.getString("reason"),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("since", LocalDate.class),
                                row.getInt("amount"))))
                .list()
                .forEach(it -> bySubject
                        .computeIfAbsent(it.subject(), key -> new ArrayList<>())
                        .add(it));
        var sum = sum(bySubject.values());
        var shown = only == null || !sum.byReason().containsKey(only)
                ? List.copyOf(bySubject.values())
                : bySubject.values().stream()
                        .filter(all ->
                                all.stream().anyMatch(it -> it.reason().key().equals(only)))
                        .toList();
        var page = Math.clamp(number, 1, Math.max(1, (shown.size() + limit - 1) / limit));
        return new Page(
                sum,
                named(
                        shown.subList(Math.min(shown.size(), (page - 1) * limit), Math.min(shown.size(), page * limit)),
                        parameters.get("threeWeeks")),
                page);
    }

    private record Open(UUID subject, @Nullable UUID pairing, int place, NeedsYou.Reason reason) {}

    private static Sum sum(Collection<List<Open>> bySubject) {
        var places = new TreeMap<Integer, String>();
        var counts = new HashMap<String, Integer>();
        for (var all : bySubject) {
            for (var one : all) {
                places.put(one.place(), one.reason().key());
                counts.merge(one.reason().key(), 1, Integer::sum);
            }
        }
        var byReason = new LinkedHashMap<String, Integer>();
        places.values().forEach(it -> byReason.put(it, counts.getOrDefault(it, 0)));
        return new Sum(bySubject.size(), byReason);
    }

    /** The two of each pair, and when they were last reminded. */
    private List<NeedsYou> named(List<List<Open>> page, @Nullable Object since) {
        if (page.isEmpty()) {
            return List.of();
        }
        record Couple(PersonId mentor, PersonId mentee) {}
        var couples = new HashMap<UUID, Couple>();
        var reminded = new HashMap<UUID, LocalDate>();
        var subjects = page.stream().map(it -> it.getFirst().subject()).toList();
        database.sql("select id, mentor_id, mentee_id from pairing where id in (:ids)")
                .param("ids", subjects)
                .query(row -> {
                    couples.put(
                            row.getObject(1, UUID.class),
                            new Couple(
                                    new PersonId(row.getObject(2, UUID.class)),
                                    new PersonId(row.getObject(3, UUID.class))));
                });
        database.sql("""
                        select subject_id, max(day) from care_act
                        where subject_id in (:ids) and act = 'REMINDED' and day >= :since group by subject_id
                        """).param("ids", subjects).param("since", since).query(row -> {
            reminded.put(row.getObject(1, UUID.class), row.getDate(2).toLocalDate());
        });
        return page.stream()
                .map(all -> {
                    var first = all.getFirst();
                    var couple = first.pairing() == null ? null : couples.get(first.pairing());
                    return new NeedsYou(
                            first.subject(),
                            couple == null ? first.reason().person() : couple.mentor(),
                            couple == null ? null : couple.mentee(),
                            all.stream().map(Open::reason).toList(),
                            reminded.get(first.subject()));
                })
                .toList();
    }

    /** Of these, those that are on the list at all. */
    List<NeedsYou> of(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : rows("x.subject in (:subjects)", Map.of("subjects", subjects), 0, 100_000);
    }

    private List<NeedsYou> rows(String which, Map<String, Object> parameters, int offset, int limit) {
        record Row(
                UUID subject,
                PersonId mentor,
                @Nullable PersonId mentee,
                NeedsYou.Reason reason,
                @Nullable LocalDate told) {}
        var rows = database.sql(open + """
                        , ranked as (select x.*, dense_rank() over (order by x.top, x.oldest, x.subject) position from (
                            select o.*, min(o.place) over (partition by o.subject) top,
                                min(if(o.nth = 1, o.since, null)) over (partition by o.subject) oldest
                            from open_reason o) x where %s)
                        select r.*, p.mentor_id, p.mentee_id, (select max(a.day) from care_act a
                            where a.subject_id = r.subject and a.act = 'REMINDED' and a.day >= :threeWeeks) told
                        from ranked r left join pairing p on p.id = r.pairing_id
                        where r.position > :offset and r.position <= :offset + :limit order by r.position, r.nth
                        """.formatted(which))
                .params(days.parameters())
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var mentor = row.getObject("mentor_id", UUID.class);
                    var mentee = row.getObject("mentee_id", UUID.class);
                    return new Row(
                            row.getObject("subject", UUID.class),
                            mentor == null ? person : new PersonId(mentor),
                            mentee == null ? null : new PersonId(mentee),
                            new NeedsYou.Reason(
                                    row.getString("reason"),
                                    person,
                                    row.getObject("since", LocalDate.class),
                                    row.getInt("amount")),
                            row.getObject("told", LocalDate.class));
                })
                .list();
        var all = new ArrayList<NeedsYou>();
        rows.stream()
                .collect(Collectors.groupingBy(Row::subject, LinkedHashMap::new, Collectors.toList()))
                .forEach((subject, of) -> {
                    var first = of.getFirst();
                    all.add(new NeedsYou(
                            subject,
                            first.mentor(),
                            first.mentee(),
                            of.stream().map(Row::reason).toList(),
                            first.told()));
                });
        return all;
    }
}
