package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.school.AcademicYear;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The box as teachers read it: their own classes and the year groups of these; the PSHE lead all. */
@Service
@ForTeachers
class QuestionDesk {
    private final Questions questions;
    private final TeachingClasses classes;
    private final SchoolYear school;
    private final SignedInPerson who;
    private final Clock clock;

    QuestionDesk(Questions questions, TeachingClasses classes, SchoolYear school, SignedInPerson who, Clock clock) {
        this.questions = questions;
        this.classes = classes;
        this.school = school;
        this.who = who;
        this.clock = clock;
    }

    /** The classes whose box the person who asks may read. */
    @Transactional(readOnly = true)
    List<TeachingClass> classes() {
        return school.around(today())
                .map(AcademicYear::id)
                .map(it -> who.is(Roles.PSHE_LEAD) ? classes.ofYear(it) : classes.mine(it))
                .orElse(List.of());
    }

    /** What may be read today, worries first, then in an order that says nothing of time. */
    @Transactional(readOnly = true)
    List<Question> toRead() {
        var mine = classes();
        return mine.isEmpty()
                ? List.of()
                : questions.shown(
                        mine.getFirst().academicYear(),
                        mine.stream().map(TeachingClass::id).toList(),
                        mine.stream().map(TeachingClass::yearGroup).distinct().toList(),
                        today());
    }

    /**
     * Answers, parks or removes a question; a removed one loses its words for good.
     *
     * @throws IllegalArgumentException with a message key if an answer is missing or too long, or somebody was faster
     * @throws AccessDeniedException for a question of somebody else's class and for one that does not exist
     */
    @Transactional
    void become(UUID id, long version, Question.State state, String answer) {
        var question = toRead().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("No question for this teacher"));
        var plain = answer.strip();
        if (state == Question.State.ANSWERED && plain.isEmpty()) {
            throw new IllegalArgumentException("curriculum.questions.answer-missing");
        }
        if (plain.length() > Question.LONGEST_ANSWER) {
            throw new IllegalArgumentException("curriculum.questions.answer-long");
        }
        if (question.version() != version
                || !questions.become(question, state, state == Question.State.ANSWERED ? plain : "", who.required())) {
            throw new IllegalArgumentException("curriculum.questions.meanwhile");
        }
    }

    /**
     * Types in a question from a slip of paper.
     *
     * @throws IllegalArgumentException with a message key if there are no words or too many
     * @throws AccessDeniedException for somebody else's class
     */
    @Transactional
    void typeIn(ClassId id, String words) {
        var schoolClass = classes().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not a class of this teacher"));
        var plain = words.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("curriculum.ask.empty");
        }
        if (plain.length() > Question.LONGEST) {
            throw new IllegalArgumentException("curriculum.ask.long");
        }
        questions.add(
                new Question(
                        UUID.randomUUID(),
                        id,
                        schoolClass.yearGroup(),
                        plain,
                        true,
                        WorryWords.in(plain),
                        Question.State.NEW,
                        null,
                        0),
                schoolClass.academicYear(),
                today());
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
