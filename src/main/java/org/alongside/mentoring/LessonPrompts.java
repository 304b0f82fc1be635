package org.alongside.mentoring;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.SensitiveLessons;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mentor should know before a meeting: themes that come up in class this week, and nothing about whom they touch. */
@Service
@PreAuthorize("hasRole('MENTOR')")
class LessonPrompts {
    private final Pairings pairings;
    private final SensitiveLessons lessons;
    private final SignedInPerson who;
    private final Clock clock;

    LessonPrompts(Pairings pairings, SensitiveLessons lessons, SignedInPerson who, Clock clock) {
        this.pairings = pairings;
        this.lessons = lessons;
        this.who = who;
        this.clock = clock;
    }

    /** Sensitive lessons of this school week for some of the mentor's own mentees, each once. */
    @Transactional(readOnly = true)
    List<SensitiveLessons.Ahead> thisWeek() {
        var today = Said.dayOf(clock.instant());
        var mentees = pairings.ofMentor(who.required(), today).stream()
                .map(PairingRow::mentee)
                .toList();
        return lessons.ahead(mentees, today.with(DayOfWeek.MONDAY), today.with(DayOfWeek.SUNDAY));
    }
}
