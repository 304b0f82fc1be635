package org.alongside.curriculum.planning;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;

/**
 * Pupils who are taught the curriculum together in one academic year.
 *
 * @param academicYear id of the year, see {@link org.alongside.school.AcademicYear}
 * @param name as everybody says it ("9R"), unique within the year
 * @param yearGroup 7 to 13
 * @param form whose pupils are its members; null for a class of its own
 * @param teachers the first is the one whose name stands on the plan; may be empty
 * @param slots when it is taught, in order
 * @param planVersion rises with every change of its plan
 */
public record TeachingClass(
        ClassId id,
        UUID academicYear,
        String name,
        int yearGroup,
        @Nullable String form,
        List<PersonId> teachers,
        List<LessonSlot> slots,
        long planVersion,
        long version) {
    public TeachingClass {
        teachers = List.copyOf(teachers);
        slots = List.copyOf(slots);
    }

    /** Whether this person teaches it. */
    public boolean isTaughtBy(PersonId person) {
        return teachers.contains(person);
    }

    /** The usual room in this slot; empty when it is not taught then or no room is agreed. */
    public Optional<String> room(Week week, DayOfWeek day, int period) {
        var slot = new Slot(week, day, period);
        return slots.stream().filter(it -> it.slot().equals(slot)).findFirst().map(LessonSlot::room);
    }
}
