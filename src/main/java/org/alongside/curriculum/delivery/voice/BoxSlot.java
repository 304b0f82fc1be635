package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The slot of the question box: the same for a pupil who is signed in and for a class with a code. */
@Component
class BoxSlot {
    private final Questions questions;
    private final SchoolYear school;
    private final Clock clock;

    BoxSlot(Questions questions, SchoolYear school, Clock clock) {
        this.questions = questions;
        this.school = school;
        this.clock = clock;
    }

    /**
     * What was typed, without the space around it.
     *
     * @throws IllegalArgumentException with a message key if there are no words or too many
     */
    static String plain(String words) {
        var plain = words.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("curriculum.ask.empty");
        }
        if (plain.length() > Question.LONGEST) {
            throw new IllegalArgumentException("curriculum.ask.long");
        }
        return plain;
    }

    /**
     * Drops a question in. A teacher reads it from the next school day on; one that sounds like a worry is there at once.
     *
     * @param id the class whose box it is, or null for that of the whole year group
     * @param yearGroup of those who may read the answer
     * @param academicYear the school year of that class
     * @param plain the words, from {@link #plain}
     */
    void drop(@Nullable ClassId id, int yearGroup, UUID academicYear, String plain) {
        var worry = WorryWords.in(plain);
        questions.add(
                new Question(UUID.randomUUID(), id, yearGroup, plain, false, worry, Question.State.NEW, null, 0),
                academicYear,
                worry ? today() : nextSchoolDay());
    }

    LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    private LocalDate nextSchoolDay() {
        var tomorrow = today().plusDays(1);
        return school.days(tomorrow, tomorrow.plusDays(21)).stream()
                .map(SchoolDay::date)
                .findFirst()
                .orElse(tomorrow);
    }
}
