package org.alongside.curriculum.delivery.coverage;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.delivery.coverage.Occasion.Fate;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the coverage of one school year is worked out from. Every query begins at the classes of that year, so that older
 * years cost nothing.
 */
@Repository
class CoverageRows {
    private final JdbcClient database;

    CoverageRows(JdbcClient database) {
        this.database = database;
    }

    /** Classes whose lessons are asked for: a condition on {@code teaching_class c} and its one parameter. */
    private record Of(String condition, Object parameter) {}

    /** All that happened in one academic year. */
    record YearRows(List<Seat> seats, List<Occasion> occasions, List<Apart> apart) {}

    /** What a year's lessons serve, and which of them count as sex education. */
    record Curriculum(Map<LessonId, List<StatementCode>> statements, Set<LessonId> sexEducation) {}

    private record Planned(UUID id, UUID schoolClass, LessonId lesson, LocalDate day) {}

    YearRows ofYear(UUID academicYear, Curriculum curriculum) {
        return rows(new Of("c.academic_year_id = :it", academicYear), curriculum);
    }

    private YearRows rows(Of of, Curriculum curriculum) {
        var planned = new ArrayList<Planned>();
        var seats = seats(of);
        var occasions = occasions(of, curriculum.statements(), planned);
        var apart = new ArrayList<>(apart(of));
        apart.addAll(withdrawnFromWhatComes(of, planned, seats, curriculum.sexEducation()));
        return new YearRows(seats, occasions, apart);
    }

    /** Lessons to come that a pupil is withdrawn from now; for lessons that were taught the record says it. */
    private List<Apart> withdrawnFromWhatComes(
            Of of, List<Planned> planned, List<Seat> seats, Set<LessonId> sexEducation) {
        record Span(
                UUID id,
                PersonId pupil,
                boolean all,
                LocalDate from,
                @Nullable LocalDate until) {}
        var spans = database.sql("""
                        select w.id, w.pupil_id, w.all_lessons, w.decided_on, w.ended_on from withdrawal w
                        where w.decision = 'GRANTED' and w.pupil_id in (
                            select m.person_id from teaching_class c join teaching_class_member m on m.class_id = c.id where
                        """ + of.condition() + ")")
                .param("it", of.parameter())
                .query((row, number) -> new Span(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getBoolean(3),
                        row.getDate(4).toLocalDate(),
                        row.getDate(5) == null ? null : row.getDate(5).toLocalDate()))
                .list();
        if (spans.isEmpty()) {
            return List.of();
        }
        var named = new HashMap<UUID, Set<LessonId>>();
        database.sql("select withdrawal_id, lesson_id from withdrawal_lesson where withdrawal_id in (:ids)")
                .param("ids", spans.stream().map(Span::id).toList())
                .query(row -> {
                    named.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(new LessonId(row.getString(2)));
                });
        var classes = new HashMap<PersonId, Set<UUID>>();
        seats.forEach(
                it -> classes.computeIfAbsent(it.pupil(), id -> new HashSet<>()).add(it.schoolClass()));
        var apart = new HashSet<Apart>();
        for (var span : spans) {
            var lessons = span.all() ? sexEducation : named.getOrDefault(span.id(), Set.of());
            for (var it : planned) {
                if (sexEducation.contains(it.lesson())
                        && lessons.contains(it.lesson())
                        && classes.getOrDefault(span.pupil(), Set.of()).contains(it.schoolClass())
                        && !it.day().isBefore(span.from())
                        && (span.until() == null || it.day().isBefore(span.until()))) {
                    apart.add(new Apart(it.id(), span.pupil(), Apart.Why.WITHDRAWN));
                }
            }
        }
        return List.copyOf(apart);
    }

    /** The same for a pupil's classes of all years, by academic year, the oldest first. */
    Map<UUID, YearRows> ofPupil(PersonId pupil, Curriculum curriculum) {
        var years = new java.util.LinkedHashMap<UUID, YearRows>();
        database.sql("""
                        select distinct c.academic_year_id, y.last_day from teaching_class_member m
                        join teaching_class c on c.id = m.class_id join academic_year y on y.id = c.academic_year_id
                        where m.person_id = :pupil order by y.last_day
                        """)
                .param("pupil", pupil.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(year -> {
                    var classes = database.sql("""
                                    select distinct c.id from teaching_class_member m join teaching_class c on c.id = m.class_id
                                    where m.person_id = :pupil and c.academic_year_id = :year
                                    """)
                            .param("pupil", pupil.value())
                            .param("year", year)
                            .query(UUID.class)
                            .list();
                    var of = new Of("c.id in (:it)", classes);
                    var all = rows(of, curriculum);
                    years.put(
                            year,
                            new YearRows(
                                    all.seats().stream()
                                            .filter(it -> it.pupil().equals(pupil))
                                            .toList(),
                                    all.occasions(),
                                    all.apart()));
                });
        return years;
    }

    private List<Seat> seats(Of of) {
        return database.sql("""
                        select m.class_id, m.person_id, m.from_day, m.to_day
                        from teaching_class c join teaching_class_member m on m.class_id = c.id where
                        """ + of.condition())
                .param("it", of.parameter())
                .query((row, number) -> new Seat(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getDate(3).toLocalDate(),
                        row.getDate(4) == null ? null : row.getDate(4).toLocalDate()))
                .list();
    }

    private record Recorded(
            UUID planned, UUID schoolClass, LocalDate day, boolean taught, List<StatementCode> served) {}

    /** Records first; then what is planned and has none, or none since it has a new day. */
    private List<Occasion> occasions(Of of, Map<LessonId, List<StatementCode>> statements, List<Planned> planned) {
        var served = new Served();
        var recorded = database.sql("""
                        select d.planned_lesson_id, d.class_id, d.day, d.outcome, d.lesson_id,
                            (select group_concat(s.code order by s.code) from lesson_delivery_statement s
                                where s.delivery_id = d.id)
                        from teaching_class c join lesson_delivery d on d.class_id = c.id
                        where d.corrected_by is null and
                        """ + of.condition())
                .param("it", of.parameter())
                .query((row, number) -> Map.entry(
                        new Recorded(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getDate(3).toLocalDate(),
                                !row.getString(4).equals("NOT_DELIVERED"),
                                served.of(row.getString(6))),
                        new LessonId(row.getString(5))))
                .list();
        var byPlan = recorded.stream().collect(toMap(it -> it.getKey().planned(), it -> it.getKey()));
        var occasions = new ArrayList<Occasion>();
        var again = new HashSet<UUID>();
        database.sql("""
                        select l.id, l.class_id, l.lesson_id, l.day, l.part, l.parts
                        from teaching_class c join planned_lesson l on l.class_id = c.id where
                        """ + of.condition()).param("it", of.parameter()).query(row -> {
            var id = row.getObject(1, UUID.class);
            var day = row.getDate(4).toLocalDate();
            var before = byPlan.get(id);
            if (before != null && (before.taught() || !before.day().isBefore(day))) {
                return;
            }
            again.add(id);
            var it = new Planned(id, row.getObject(2, UUID.class), new LessonId(row.getString(3)), day);
            planned.add(it);
            occasions.add(new Occasion(
                    id,
                    it.schoolClass(),
                    day,
                    Fate.PLANNED,
                    row.getInt(5) < row.getInt(6) ? List.of() : statements.getOrDefault(it.lesson(), List.of())));
        });
        var madeGood = new HashSet<List<Object>>();
        planned.forEach(it -> madeGood.add(List.of(it.schoolClass(), it.lesson())));
        recorded.stream()
                .filter(it -> it.getKey().taught())
                .forEach(it -> madeGood.add(List.of(it.getKey().schoolClass(), it.getValue())));
        for (var one : recorded) {
            var it = one.getKey();
            // a lesson that was not taught and has another hour, or had one, is not missed
            if (!again.contains(it.planned())
                    && (it.taught() || !madeGood.contains(List.<Object>of(it.schoolClass(), one.getValue())))) {
                occasions.add(new Occasion(
                        it.planned(),
                        it.schoolClass(),
                        it.day(),
                        it.taught() ? Fate.TAUGHT : Fate.MISSED,
                        it.taught() ? it.served() : statements.getOrDefault(one.getValue(), List.of())));
            }
        }
        return occasions;
    }

    /** Lists of codes as the database joins them; a year has as many as it has lessons, so each is made once. */
    private static final class Served {
        private final Map<String, List<StatementCode>> lists = new HashMap<>();

        List<StatementCode> of(@Nullable String joined) {
            return joined == null
                    ? List.of()
                    : lists.computeIfAbsent(
                            joined,
                            it -> java.util.Arrays.stream(it.split(","))
                                    .map(StatementCode::new)
                                    .toList());
        }
    }

    private List<Apart> apart(Of of) {
        return database.sql("""
                        select d.planned_lesson_id, p.pupil_id, p.why, u.pupil_id from teaching_class c
                        join lesson_delivery d on d.class_id = c.id and d.corrected_by is null
                        join lesson_delivery_pupil p on p.delivery_id = d.id
                        left join lesson_catch_up u
                            on u.planned_lesson_id = d.planned_lesson_id and u.pupil_id = p.pupil_id where
                        """ + of.condition())
                .param("it", of.parameter())
                .query((row, number) -> new Apart(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getObject(4, UUID.class) != null
                                ? Apart.Why.CAUGHT_UP
                                : row.getString(3).equals("WITHDRAWN") ? Apart.Why.WITHDRAWN : Apart.Why.AWAY))
                .list();
    }

    /** Who of these pupils met one of the statements in a lesson before this day. */
    Set<PersonId> metBefore(Collection<PersonId> pupils, Collection<StatementCode> codes, LocalDate day) {
        return pupils.isEmpty() || codes.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("""
                                select distinct m.person_id from teaching_class_member m
                                join lesson_delivery d on d.class_id = m.class_id and d.corrected_by is null
                                    and d.day >= m.from_day and (m.to_day is null or d.day <= m.to_day)
                                join lesson_delivery_statement s on s.delivery_id = d.id and s.code in (:codes)
                                left join lesson_delivery_pupil p on p.delivery_id = d.id and p.pupil_id = m.person_id
                                left join lesson_catch_up u
                                    on u.planned_lesson_id = d.planned_lesson_id and u.pupil_id = m.person_id
                                where m.person_id in (:pupils) and d.day < :day
                                    and (p.pupil_id is null or u.pupil_id is not null)
                                """)
                        .param("pupils", pupils.stream().map(PersonId::value).toList())
                        .param("codes", codes.stream().map(StatementCode::value).toList())
                        .param("day", Date.valueOf(day))
                        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }
}
