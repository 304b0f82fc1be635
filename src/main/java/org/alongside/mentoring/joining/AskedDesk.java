package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.List;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member of staff was asked about applicants. Every call is about whoever is signed in. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL')")
class AskedDesk {
    private final ApplicationBook book;
    private final SignedInPerson who;
    private final Clock clock;

    AskedDesk(ApplicationBook book, SignedInPerson who, Clock clock) {
        this.book = book;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Asked> mine() {
        return book.askedOf(who.required());
    }

    /**
     * Keeps an answer; it may be changed until the application is decided.
     *
     * @throws IllegalArgumentException with a message key of what is missing, or if it was answered elsewhere meanwhile
     * @throws AccessDeniedException for somebody who was not asked
     */
    @Transactional
    void answer(Asked answer) {
        answer.check();
        if (mine().stream()
                .noneMatch(it -> it.application().equals(answer.application())
                        && it.task() == answer.task()
                        && it.adult().equals(answer.adult()))) {
            throw new AccessDeniedException("Not asked");
        }
        if (!book.answer(answer, clock.instant())) {
            throw new IllegalArgumentException("mentoring.applications.changed");
        }
    }
}
