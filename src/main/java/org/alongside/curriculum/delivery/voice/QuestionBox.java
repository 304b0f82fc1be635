package org.alongside.curriculum.delivery.voice;

import java.util.List;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The box as a pupil meets it. It is asked who writes, to know the class and to count; it keeps neither name nor time. */
@Service
@ForPupils
class QuestionBox {
    private final Questions questions;
    private final PupilClasses classes;
    private final AskedLately lately;
    private final BoxSlot slot;
    private final SignedInPerson who;

    QuestionBox(Questions questions, PupilClasses classes, AskedLately lately, BoxSlot slot, SignedInPerson who) {
        this.questions = questions;
        this.classes = classes;
        this.lately = lately;
        this.slot = slot;
        this.who = who;
    }

    /** The classes of the pupil who asks. */
    @Transactional(readOnly = true)
    List<PupilClass> classes() {
        return classes.of(who.required(), slot.today());
    }

    /** Questions of this class or its year group that a teacher has answered; empty for a class of somebody else. */
    @Transactional(readOnly = true)
    List<Question> answered(ClassId id) {
        return classes().stream()
                .filter(it -> it.id().equals(id))
                .flatMap(it ->
                        questions.shown(it.academicYear(), List.of(id), List.of(it.yearGroup()), slot.today()).stream())
                .filter(it -> it.state() == Question.State.ANSWERED)
                .toList();
    }

    /**
     * Puts a question into the box. A teacher sees it from the next school day on, so that nobody sees it arrive; one that
     * sounds like a worry is there at once.
     *
     * @throws IllegalArgumentException with a message key if there are no words, too many, or too many questions in an hour
     * @throws AccessDeniedException for a class of somebody else and for one that shares no box
     */
    @Transactional
    void ask(ClassId id, String words) {
        var schoolClass = classes().stream()
                .filter(it -> it.id().equals(id) && it.reach() != PupilClass.Reach.CLOSED)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("No box of this pupil"));
        var plain = BoxSlot.plain(words);
        if (!lately.mayAsk(who.required())) {
            throw new IllegalArgumentException("curriculum.ask.too-many");
        }
        slot.drop(
                schoolClass.reach() == PupilClass.Reach.CLASS ? id : null,
                schoolClass.yearGroup(),
                schoolClass.academicYear(),
                plain);
    }
}
