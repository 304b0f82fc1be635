package org.alongside.curriculum.withdrawal;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request to withdraw a pupil from sex education, and what became of it.
 *
 * @param askedBy which parent or carer, as the school names them
 * @param discussedOn null until it was discussed
 * @param discussedWith who took part; null until it was discussed
 * @param points what the discussion covered
 * @param decision null until the head has decided
 * @param decidedBy the person who entered the decision; null without one
 * @param reason of a refusal; null otherwise
 * @param allLessons from everything that the policy calls sex education, also what is added later
 * @param lessons when it is not all
 * @param alternative the work instead, with place and adult; null until arranged
 * @param ownSayFrom from when the pupil decides; null when the date of birth is not known
 * @param endedOn the first day on which the pupil takes part again; null while it holds
 * @param version rises with each change
 */
record Withdrawal(
        WithdrawalId id,
        PersonId pupil,
        String askedBy,
        LocalDate askedOn,
        @Nullable LocalDate discussedOn,
        @Nullable String discussedWith,
        Set<Point> points,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable PersonId decidedBy,
        @Nullable String reason,
        boolean allLessons,
        Set<LessonId> lessons,
        @Nullable String alternative,
        @Nullable LocalDate ownSayFrom,
        @Nullable LocalDate endedOn,
        @Nullable EndedBy endedBy,
        long version) {

    Withdrawal {
        points = Set.copyOf(points);
        lessons = Set.copyOf(lessons);
    }

    /** What the guidance asks a school to talk about before it decides. */
    enum Point {
        PURPOSE,
        WHAT_IT_COVERS,
        BENEFITS,
        DETRIMENT,
        CHILD_WISHES,
        OWN_RIGHT
    }

    /** What the head decided, or that the parents no longer ask. */
    enum Decision {
        GRANTED,
        REFUSED,
        TAKEN_BACK
    }

    /** By whose wish it ended. */
    enum EndedBy {
        PARENT,
        PUPIL,
        SCHOOL
    }

    /** Where it stands on this day. */
    State stateOn(LocalDate day) {
        if (decision == null) {
            return State.ASKED;
        }
        return switch (decision) {
            case REFUSED -> State.REFUSED;
            case TAKEN_BACK -> State.ENDED;
            case GRANTED -> endedOn != null && !endedOn.isAfter(day) ? State.ENDED : State.WITHDRAWN;
        };
    }

    /** Asked, in force, refused or over. */
    enum State {
        ASKED,
        WITHDRAWN,
        REFUSED,
        ENDED
    }
}
