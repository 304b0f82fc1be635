package org.alongside.mentoring.joining;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether mentors are trained, cleared and agreed on a day. No pairing is published for one who is not.
 */
@Component
public class Readiness {
    private final JdbcClient database;
    private final TrainingBook training;
    private final PromiseBook promises;

    Readiness(JdbcClient database, TrainingBook training, PromiseBook promises) {
        this.database = database;
        this.training = training;
        this.promises = promises;
    }

    /** What a mentor may lack. */
    public enum Missing {
        TRAINING,
        TRAINING_EXPIRED,
        CLEARANCE,
        PROMISE
    }

    /** What each of these mentors of a scheme lacks on this day; whoever lacks nothing is not in it. */
    public Map<PersonId, Set<Missing>> missing(UUID scheme, List<PersonId> mentors, LocalDate day) {
        var missing = new LinkedHashMap<PersonId, Set<Missing>>();
        if (mentors.isEmpty()) {
            return missing;
        }
        var trained = having(scheme, mentors, "trained", day);
        var cleared = having(scheme, mentors, "cleared and coalesce(cleared_from <= :day, true)", day);
        var promised = promises.haveGiven(scheme, mentors, day);
        var expiries = training.expiries(mentors);
        for (var mentor : mentors) {
            var lacks = EnumSet.noneOf(Missing.class);
            if (!trained.contains(mentor)) {
                lacks.add(Missing.TRAINING);
            } else if (expiries.get(mentor) instanceof LocalDate expires && !expires.isAfter(day)) {
                lacks.add(Missing.TRAINING_EXPIRED);
            }
            if (!cleared.contains(mentor)) {
                lacks.add(Missing.CLEARANCE);
            }
            if (!promised.contains(mentor)) {
                lacks.add(Missing.PROMISE);
            }
            if (!lacks.isEmpty()) {
                missing.put(mentor, lacks);
            }
        }
        return missing;
    }

    /**
     * Keeps that an adult has seen training from elsewhere; it expires and has to be fresh again as all training. Whoever
     * has finished here freshly needs no such mark.
     */
    public void markTrained(PersonId mentor, LocalDate day) {
        if (training.complete(List.of(mentor), day).contains(mentor)) {
            return;
        }
        training.finish(
                mentor, TrainingBook.BY_HAND, day, day.atStartOfDay(Said.LONDON).toInstant());
    }

    private Set<PersonId> having(UUID scheme, List<PersonId> mentors, String condition, LocalDate day) {
        var query = "select person_id from participant where scheme_id = :scheme and person_id in (:mentors) and "
                + "(:day is not null) and (" + condition + ")";
        return new HashSet<>(database.sql(query)
                .param("scheme", scheme)
                .param("mentors", mentors.stream().map(PersonId::value).toList())
                .param("day", Date.valueOf(day))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }
}
