package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonTitles;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code of a lesson as its teacher makes, shows and shuts it. A code works on the day of the lesson and never again. */
@Service
@ForTeachers
class BoxDesk {
    private final BoxCodes codes;
    private final LessonTitles titles;
    private final SignedInPerson who;
    private final Clock clock;

    BoxDesk(BoxCodes codes, LessonTitles titles, SignedInPerson who, Clock clock) {
        this.codes = codes;
        this.titles = titles;
        this.who = who;
        this.clock = clock;
    }

    /**
     * The lesson, for a teacher of its class, whoever covers it and the PSHE lead.
     *
     * @throws AccessDeniedException for somebody else's lesson and for one that does not exist
     */
    @Transactional(readOnly = true)
    BoxLesson lesson(PlannedLessonId id) {
        return codes.lesson(id, who.required(), who.is(Roles.PSHE_LEAD))
                .orElseThrow(() -> new AccessDeniedException("Not a lesson of this teacher"));
    }

    /** The code that works now; empty while there is none. */
    @Transactional(readOnly = true)
    Optional<BoxCode> code(PlannedLessonId id) {
        return codes.of(lesson(id).id(), today());
    }

    /**
     * Makes a code, or shows the one that works already.
     *
     * @throws IllegalArgumentException with a message key on another day than the lesson's, and for a class so small that
     *     somebody could guess who wrote
     */
    @Transactional
    BoxCode open(PlannedLessonId id) {
        var lesson = lesson(id);
        if (!lesson.day().equals(today())) {
            throw new IllegalArgumentException("curriculum.box.other-day");
        }
        if (codes.pupils(lesson.classId(), today()) < PupilClasses.CROWD) {
            throw new IllegalArgumentException("curriculum.box.too-few");
        }
        return codes.of(id, today()).orElseGet(() -> codes.make(lesson, titles.title(lesson.lesson()), who.required()));
    }

    /** Shuts the code at once; what was written stays in the box. */
    @Transactional
    void close(PlannedLessonId id) {
        codes.close(lesson(id).id());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
