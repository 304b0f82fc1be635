package org.alongside.curriculum.withdrawal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register, for callers who have asked whether they may. */
@Component
class WithdrawalTables {
    private static final String ROWS = """
            select id, pupil_id, asked_by, asked_on, discussed_on, discussed_with, points, decision, decided_on, decided_by,
                reason, all_lessons, alternative, own_say_from, ended_on, ended_by, version
            from withdrawal
            """;

    private final JdbcClient database;

    WithdrawalTables(JdbcClient database) {
        this.database = database;
    }

    /** Those of these pupils who are on this day in a class that this person teaches, or covers a lesson of. */
    Set<PersonId> taughtBy(PersonId teacher, Collection<PersonId> pupils, LocalDate day) {
        return database
                .sql("""
                        select distinct m.person_id from teaching_class_member m
                        where m.class_id in (select class_id from teaching_class_teacher where person_id = :teacher
                                union select l.class_id from planned_lesson l
                                join lesson_cover c on c.planned_lesson_id = l.id where c.person_id = :teacher)
                          and m.person_id in (:pupils)
                          and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)
                        """)
                .param("teacher", teacher.value())
                .param("pupils", pupils.stream().map(PersonId::value).toList())
                .param("day", Date.valueOf(day))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<Withdrawal> ofPupils(Collection<PersonId> pupils) {
        return pupils.isEmpty()
                ? List.of()
                : complete(database.sql(ROWS + " where pupil_id in (:pupils) order by asked_on, id")
                        .param("pupils", pupils.stream().map(PersonId::value).toList())
                        .query(WithdrawalTables::row)
                        .list());
    }

    Optional<Withdrawal> find(WithdrawalId id) {
        return complete(database.sql(ROWS + " where id = :id")
                        .param("id", id.value())
                        .query(WithdrawalTables::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Newest request first. */
    List<Withdrawal> page(Standing standing, LocalDate day, Pageable page) {
        return complete(database.sql(ROWS + where(standing) + " order by asked_on desc, id limit :size offset :offset")
                .params(standing == Standing.ALL ? Map.of() : Map.of("day", Date.valueOf(day)))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(WithdrawalTables::row)
                .list());
    }

    int count(Standing standing, LocalDate day) {
        return database.sql("select count(*) from withdrawal" + where(standing))
                .params(standing == Standing.ALL ? Map.of() : Map.of("day", Date.valueOf(day)))
                .query(Integer.class)
                .single();
    }

    private static String where(Standing standing) {
        return switch (standing) {
            case ALL -> "";
            case OPEN -> " where decision is null and :day is not null";
            case IN_FORCE -> " where decision = 'GRANTED' and (ended_on is null or ended_on > :day)";
            case OVER -> " where decision in ('REFUSED', 'TAKEN_BACK') or ended_on <= :day";
        };
    }

    /** Whether it was new: a second send of the same form changes nothing. */
    boolean add(Withdrawal it) {
        var added = database.sql("""
                        insert ignore into withdrawal (id, pupil_id, asked_by, asked_on, own_say_from)
                        values (:id, :pupil, :by, :on, :ownSay)
                        """)
                        .param("id", it.id().value())
                        .param("pupil", it.pupil().value())
                        .param("by", it.askedBy())
                        .param("on", Date.valueOf(it.askedOn()))
                        .param("ownSay", date(it.ownSayFrom()))
                        .update()
                == 1;
        return added;
    }

    /** Whether nobody had changed it since this version. */
    boolean change(Withdrawal it) {
        var mine = database.sql("""
                        update withdrawal set asked_by = :askedBy, asked_on = :askedOn, discussed_on = :discussedOn,
                            discussed_with = :discussedWith, points = :points, decision = :decision,
                            decided_on = :decidedOn, decided_by = :decidedBy, reason = :reason, all_lessons = :all,
                            alternative = :alternative, own_say_from = :ownSay, ended_on = :endedOn, ended_by = :endedBy,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("askedBy", it.askedBy())
                        .param("askedOn", Date.valueOf(it.askedOn()))
                        .param("discussedOn", date(it.discussedOn()))
                        .param("discussedWith", it.discussedWith())
                        .param(
                                "points",
                                it.points().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                        .param("decision", name(it.decision()))
                        .param("decidedOn", date(it.decidedOn()))
                        .param(
                                "decidedBy",
                                it.decidedBy() == null ? null : it.decidedBy().value())
                        .param("reason", it.reason())
                        .param("all", it.allLessons())
                        .param("alternative", it.alternative())
                        .param("ownSay", date(it.ownSayFrom()))
                        .param("endedOn", date(it.endedOn()))
                        .param("endedBy", name(it.endedBy()))
                        .param("id", it.id().value())
                        .param("version", it.version())
                        .update()
                == 1;
        if (mine) {
            database.sql("delete from withdrawal_lesson where withdrawal_id = :id")
                    .param("id", it.id().value())
                    .update();
            it.lessons()
                    .forEach(lesson -> database.sql(
                                    "insert into withdrawal_lesson (withdrawal_id, lesson_id) values (:id, :lesson)")
                            .param("id", it.id().value())
                            .param("lesson", lesson.value())
                            .update());
        }
        return mine;
    }

    /** A line of the history, never changed afterwards. */
    void step(WithdrawalId id, Step.Kind kind, PersonId by, Instant at) {
        database.sql("""
                        insert into withdrawal_step (withdrawal_id, number, step, made_by, made_at)
                        select :id, coalesce(max(number), 0) + 1, :step, :by, :at from withdrawal_step where withdrawal_id = :id
                        """)
                .param("id", id.value())
                .param("step", kind.name())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Step> steps(WithdrawalId id) {
        return database.sql(
                        "select step, made_by, made_at from withdrawal_step where withdrawal_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> new Step(
                        Step.Kind.valueOf(row.getString(1)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private List<Withdrawal> complete(List<Withdrawal> bare) {
        var some = bare.stream()
                .filter(it -> !it.allLessons())
                .map(it -> it.id().value())
                .toList();
        if (some.isEmpty()) {
            return bare;
        }
        Map<UUID, Set<LessonId>> lessons = new HashMap<>();
        database.sql("select withdrawal_id, lesson_id from withdrawal_lesson where withdrawal_id in (:ids)")
                .param("ids", some)
                .query(row -> {
                    lessons.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(new LessonId(row.getString(2)));
                });
        var complete = new ArrayList<Withdrawal>();
        for (var it : bare) {
            complete.add(new Withdrawal(
                    it.id(),
                    it.pupil(),
                    it.askedBy(),
                    it.askedOn(),
                    it.discussedOn(),
                    it.discussedWith(),
                    it.points(),
                    it.decision(),
                    it.decidedOn(),
                    it.decidedBy(),
                    it.reason(),
                    it.allLessons(),
                    lessons.getOrDefault(it.id().value(), Set.of()),
                    it.alternative(),
                    it.ownSayFrom(),
                    it.endedOn(),
                    it.endedBy(),
                    it.version()));
        }
        return complete;
    }

    private static Withdrawal row(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        var decidedBy = row.getObject("decided_by", UUID.class);
        var endedBy = row.getString("ended_by");
        return new Withdrawal(
                new WithdrawalId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("pupil_id", UUID.class)),
                row.getString("asked_by"),
                row.getDate("asked_on").toLocalDate(),
                day(row, "discussed_on"),
                row.getString("discussed_with"),
                Arrays.stream(row.getString("points").split(","))
                        .filter(it -> !it.isEmpty())
                        .map(Withdrawal.Point::valueOf)
                        .collect(Collectors.toSet()),
                decision == null ? null : Withdrawal.Decision.valueOf(decision),
                day(row, "decided_on"),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getString("reason"),
                row.getBoolean("all_lessons"),
                Set.of(),
                row.getString("alternative"),
                day(row, "own_say_from"),
                day(row, "ended_on"),
                endedBy == null ? null : Withdrawal.EndedBy.valueOf(endedBy),
                row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
