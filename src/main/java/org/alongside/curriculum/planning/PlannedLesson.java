package org.alongside.curriculum.planning;

import java.time.LocalDate;
import java.util.List;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in the plan of a class.
 *
 * @param lesson which lesson of the spiral
 * @param edition the school's own text of it; null for the original
 * @param period number of the period, see {@link org.alongside.school.Period}
 * @param place order among the lessons of the class, from 1
 * @param part which part of a lesson that was split over several days, from 1
 * @param parts over how many days it is split, 1 for a whole lesson
 * @param visitor id in the register of providers; null for none
 * @param peerEducators trained mentors who help to teach it
 * @param room where it is when it is not in the usual room of the slot; null for the usual one
 */
public record PlannedLesson(
        PlannedLessonId id,
        ClassId classId,
        LessonId lesson,
        @Nullable EditionId edition,
        LocalDate day,
        int period,
        int place,
        int part,
        int parts,
        Seating seating,
        @Nullable String visitor,
        List<PersonId> peerEducators,
        @Nullable String room,
        long version) {
    public PlannedLesson {
        peerEducators = List.copyOf(peerEducators);
    }

    /** Whether boys and girls learn together or apart; a choice for this lesson, never a rule. */
    public enum Seating {
        MIXED,
        SINGLE_SEX
    }

    /** The same lesson at another time. */
    public PlannedLesson at(LocalDate newDay, int newPeriod, int newPlace) {
        return new PlannedLesson(
                id,
                classId,
                lesson,
                edition,
                newDay,
                newPeriod,
                newPlace,
                part,
                parts,
                seating,
                visitor,
                peerEducators,
                room,
                version);
    }

    /** The same agreements at the time at which it was. */
    PlannedLesson backTo(PlannedLesson was) {
        return new PlannedLesson(
                id,
                classId,
                lesson,
                edition,
                was.day,
                was.period,
                was.place,
                was.part,
                was.parts,
                seating,
                visitor,
                peerEducators,
                room,
                version);
    }

    /** A part of it, from 1, of so many; the whole when there is one. */
    PlannedLesson part(PlannedLessonId newId, int newPart, int newParts) {
        return new PlannedLesson(
                newId,
                classId,
                lesson,
                edition,
                day,
                period,
                place,
                newPart,
                newParts,
                seating,
                visitor,
                peerEducators,
                room,
                version);
    }

    /** The same row, changed once more. */
    PlannedLesson later(long newVersion) {
        return new PlannedLesson(
                id,
                classId,
                lesson,
                edition,
                day,
                period,
                place,
                part,
                parts,
                seating,
                visitor,
                peerEducators,
                room,
                newVersion);
    }
}
