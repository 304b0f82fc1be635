package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan rules of each scheme, and the number of its plan. */
@Repository
class PlanRuleBook {
    private final JdbcClient database;

    PlanRuleBook(JdbcClient database) {
        this.database = database;
    }

    PlanRules of(SchemeId scheme) {
        var subjects =
                new TreeSet<>(database.sql("select subject from scheme_protected_subject where scheme_id = :scheme")
                        .param("scheme", scheme.value())
                        .query(String.class)
                        .list());
        Map<PersonId, Set<ClockTime>> duty = new HashMap<>();
        database.sql("select person_id, weekday, period from scheme_duty where scheme_id = :scheme")
                .param("scheme", scheme.value())
                .query(row -> {
                    duty.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                            .add(new ClockTime(DayOfWeek.of(row.getInt(2)), row.getInt(3)));
                });
        return database.sql("select lesson_limit, notice_days from scheme where id = :scheme")
                .param("scheme", scheme.value())
                .query((row, number) -> new PlanRules(row.getInt(1), row.getInt(2), subjects, duty))
                .single();
    }

    void limits(SchemeId scheme, int lessonLimit, int noticeDays) {
        database.sql(
                        "update scheme set lesson_limit = :lessons, notice_days = :notice, version = version + 1 where id = :scheme")
                .param("lessons", lessonLimit)
                .param("notice", noticeDays)
                .param("scheme", scheme.value())
                .update();
    }

    void protect(SchemeId scheme, Set<String> subjects) {
        database.sql("delete from scheme_protected_subject where scheme_id = :scheme")
                .param("scheme", scheme.value())
                .update();
        subjects.forEach(subject -> database.sql(
                        "insert into scheme_protected_subject (scheme_id, subject) values (:scheme, :subject)")
                .param("scheme", scheme.value())
                .param("subject", subject)
                .update());
    }

    /** No times at all: on duty whenever they do not teach. */
    void duty(SchemeId scheme, PersonId adult, Set<ClockTime> times) {
        database.sql("delete from scheme_duty where scheme_id = :scheme and person_id = :adult")
                .param("scheme", scheme.value())
                .param("adult", adult.value())
                .update();
        times.forEach(it -> database.sql(
                        "insert into scheme_duty (scheme_id, person_id, weekday, period) values (:scheme, :adult, :day, :period)")
                .param("scheme", scheme.value())
                .param("adult", adult.value())
                .param("day", it.day().getValue())
                .param("period", it.period())
                .update());
    }

    long planVersion(SchemeId scheme) {
        return database.sql("select plan_version from scheme where id = :scheme")
                .param("scheme", scheme.value())
                .query(Long.class)
                .single();
    }

    /** True for exactly one of all who change the same version. */
    boolean raisePlanVersion(SchemeId scheme, long from) {
        return database.sql(
                                "update scheme set plan_version = plan_version + 1 where id = :scheme and plan_version = :from")
                        .param("scheme", scheme.value())
                        .param("from", from)
                        .update()
                == 1;
    }

    void raisePlanVersion(SchemeId scheme) {
        database.sql("update scheme set plan_version = plan_version + 1 where id = :scheme")
                .param("scheme", scheme.value())
                .update();
    }
}
