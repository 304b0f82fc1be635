package org.alongside.curriculum.planning;

import java.util.List;
import java.util.Optional;
import org.alongside.curriculum.LessonId;
import org.alongside.school.AcademicYear;

/**
 * What it would be to roll the classes over into the next year, or what was made of it.
 *
 * @param made when it has been made: whether it was confirmed; empty before
 */
public record Rehearsal(AcademicYear from, AcademicYear to, List<NextClass> classes, Optional<Made> made) {
    public Rehearsal {
        classes = List.copyOf(classes);
    }

    /**
     * A class of the next year.
     *
     * @param pupilsFrom the class of this year that these pupils are; empty when they come with the new register
     * @param lessons how many lessons come with it
     * @param noHour lessons for which the new year has no hour
     * @param isThere whether the next year has it already
     */
    public record NextClass(
            String name,
            int yearGroup,
            Optional<String> pupilsFrom,
            int pupils,
            int lessons,
            List<LessonId> noHour,
            boolean isThere) {
        public NextClass {
            noHour = List.copyOf(noHour);
        }
    }

    /** It has been made. @param isConfirmed whether it is too late to take it back */
    public record Made(boolean isConfirmed) {}
}
