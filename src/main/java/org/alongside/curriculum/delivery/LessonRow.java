package org.alongside.curriculum.delivery;

import java.time.LocalDate;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.jspecify.annotations.Nullable;

/**
 * One planned lesson as a teacher's day shows it.
 *
 * @param room where it is; null if no room is agreed
 * @param part which part of a lesson that is split over days, from 1
 * @param outcome what became of it; null while nobody has said, and again once a missed lesson has a new day
 * @param apart whether boys and girls learn apart this time
 * @param visitor id in the register of providers or a typed name; null for none
 */
record LessonRow(
        PlannedLessonId id,
        ClassId classId,
        String className,
        int yearGroup,
        LessonId lesson,
        LocalDate day,
        int period,
        @Nullable String room,
        int part,
        int parts,
        @Nullable Outcome outcome,
        boolean apart,
        @Nullable String visitor) {
    /** Whether the lesson is complete with this day. */
    boolean isLastPart() {
        return part == parts;
    }
}
