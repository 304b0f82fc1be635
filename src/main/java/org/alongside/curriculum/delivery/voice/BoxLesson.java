package org.alongside.curriculum.delivery.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessonId;

/** A planned lesson whose class may get a code. */
record BoxLesson(
        PlannedLessonId id,
        ClassId classId,
        String className,
        int yearGroup,
        UUID academicYear,
        LessonId lesson,
        LocalDate day) {}
