package org.alongside.curriculum.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.school.AcademicYear;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who still has to meet what, for the teachers of the class and the PSHE lead. */
@Service
@ForTeachers
class CatchUpDesk {
    private static final int SHOWN_DAYS = 7;

    private final CatchUps catchUps;
    private final TeachingClasses classes;
    private final LessonRows rows;
    private final SchoolYear school;
    private final SignedInPerson who;
    private final Clock clock;

    CatchUpDesk(
            CatchUps catchUps,
            TeachingClasses classes,
            LessonRows rows,
            SchoolYear school,
            SignedInPerson who,
            Clock clock) {
        this.catchUps = catchUps;
        this.classes = classes;
        this.rows = rows;
        this.school = school;
        this.who = who;
        this.clock = clock;
    }

    /** The classes whose list the person who asks keeps: the PSHE lead all of this year, teachers their own. */
    @Transactional(readOnly = true)
    List<TeachingClass> classes() {
        return school.around(Said.dayOf(clock.instant()))
                .map(AcademicYear::id)
                .map(year -> who.is(Roles.PSHE_LEAD) ? classes.ofYear(year) : classes.mine(year))
                .orElse(List.of());
    }

    /** What is still to do in these classes, and what was ticked in the last week; classes that are not theirs are left out. */
    @Transactional(readOnly = true)
    List<CatchUps.Due> due(List<ClassId> wanted) {
        var own = classes().stream().map(TeachingClass::id).toList();
        return catchUps.of(
                wanted.stream().filter(own::contains).toList(),
                Said.dayOf(clock.instant()).minusDays(SHOWN_DAYS));
    }

    /**
     * Ticks off that a pupil has met a lesson since; ticking twice is ticking once.
     *
     * @throws AccessDeniedException for a lesson of another teacher's class and for one that the pupil did not miss
     */
    @Transactional
    void caughtUp(PlannedLessonId lesson, PersonId pupil) {
        catchUps.caughtUp(mine(lesson, pupil), pupil, Said.dayOf(clock.instant()), who.required(), clock.instant());
    }

    /** Takes the tick back. */
    @Transactional
    void notCaughtUp(PlannedLessonId lesson, PersonId pupil) {
        catchUps.notCaughtUp(mine(lesson, pupil), pupil);
    }

    private PlannedLessonId mine(PlannedLessonId lesson, PersonId pupil) {
        return rows.find(lesson)
                .filter(it -> own(it.classId()) && catchUps.isDue(lesson, pupil))
                .map(LessonRow::id)
                .orElseThrow(() -> new AccessDeniedException("Nothing to catch up"));
    }

    /** Pupils of the class who are taught elsewhere. */
    @Transactional(readOnly = true)
    Set<PersonId> elsewhere(ClassId schoolClass) {
        return own(schoolClass) ? catchUps.elsewhere(schoolClass) : Set.of();
    }

    /** Who is in the class today; empty for a class of somebody else. */
    @Transactional(readOnly = true)
    List<PersonId> pupils(ClassId schoolClass) {
        return own(schoolClass) ? rows.membersOn(schoolClass, Said.dayOf(clock.instant())) : List.of();
    }

    /**
     * Says who of the class is taught elsewhere from now on. Records that were made before stay as they are.
     *
     * @throws AccessDeniedException for a class of somebody else
     * @throws IllegalArgumentException with a message key if somebody is not in the class
     */
    @Transactional
    void elsewhere(ClassId schoolClass, Set<PersonId> pupils) {
        if (!own(schoolClass)) {
            throw new AccessDeniedException("Not a class of this teacher");
        }
        if (!rows.membersOn(schoolClass, Said.dayOf(clock.instant())).containsAll(pupils)) {
            throw new IllegalArgumentException("curriculum.record.not-in-class");
        }
        catchUps.elsewhere(schoolClass, pupils, who.required(), clock.instant());
    }

    private boolean own(ClassId schoolClass) {
        return who.is(Roles.PSHE_LEAD) || rows.isTeacher(schoolClass, who.required());
    }

    /** A class or pupil id as it stands in an address, if it is one. */
    static java.util.Optional<UUID> id(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return java.util.Optional.empty();
        }
    }
}
