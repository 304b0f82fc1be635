package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short training on what stays between two people, for somebody who is to have a mentor. */
@Service
@PreAuthorize("hasRole('MENTEE')")
public class MenteeTraining {
    private final TrainingBook book;
    private final SignedInPerson who;
    private final Clock clock;

    MenteeTraining(TrainingBook book, SignedInPerson who, Clock clock) {
        this.book = book;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isDone() {
        var me = who.required();
        return book.done(List.of(me)).getOrDefault(me, Map.of()).containsKey(TrainingBook.MENTEES);
    }

    /** Done, however the questions were answered: each wrong answer was explained on the spot. */
    @Transactional
    void finish() {
        book.finish(who.required(), TrainingBook.MENTEES, Said.dayOf(clock.instant()), clock.instant());
    }
}
