package org.alongside.curriculum.withdrawal;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a pupil is withdrawn, or in which somebody has asked for it and nobody has decided.
 *
 * @param lessons those that it concerns, as the school's policy stands now
 * @param decided whether it is granted; while it is not, the pupil's place in the lesson is for the PSHE lead to say
 * @param from the first day, included
 * @param until the first day on which it no longer holds; null while it has no end
 * @param alternative the work instead; null when none is arranged
 * @param ownSayFrom from when the pupil may choose to take part; null when not known
 */
public record WithdrawalSpan(
        PersonId pupil,
        Set<LessonId> lessons,
        boolean decided,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String alternative,
        @Nullable LocalDate ownSayFrom) {

    public WithdrawalSpan {
        lessons = Set.copyOf(lessons);
    }

    /** Whether it concerns this lesson on this day. */
    public boolean concerns(LessonId lesson, LocalDate day) {
        return lessons.contains(lesson) && !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether the pupil may choose on this day to take part all the same. */
    public boolean ownSay(LocalDate day) {
        return ownSayFrom != null && !day.isBefore(ownSayFrom);
    }
}
