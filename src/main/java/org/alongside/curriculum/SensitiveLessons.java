package org.alongside.curriculum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.alongside.school.PersonId;

/** Lessons after which pupils may want to talk, known before they are taught. */
public interface SensitiveLessons {
    /** A theme that some pupils will meet in a week; nobody learns from it which pupils. @param week its Monday */
    record Ahead(LessonId lesson, String title, LocalDate week) {}

    /** What is planned for some of these pupils between two days, both included; each lesson once a week, by week. */
    List<Ahead> ahead(Collection<PersonId> pupils, LocalDate from, LocalDate to);
}
