package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's eye on the promise: who has given it, who has to renew it. */
@Service
@PreAuthorize("hasRole('COORDINATOR')")
class PromiseWatch {
    private final SchemeMembers members;
    private final PromiseBook book;
    private final TrainingBook training;
    private final SchoolTerms terms;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    PromiseWatch(
            SchemeMembers members,
            PromiseBook book,
            TrainingBook training,
            SchoolTerms terms,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.members = members;
        this.book = book;
        this.training = training;
        this.terms = terms;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<PromiseBook.Count> count() {
        return members.scheme().map(it -> book.count(it.id(), term()));
    }

    @Transactional(readOnly = true)
    List<PromiseBook.Line> lines(int from, int most) {
        return members.scheme()
                .map(it -> book.lines(it.id(), term(), from, most))
                .orElse(List.of());
    }

    /** A signed sheet of paper has been seen. */
    @Transactional
    void onPaper(PersonId person) {
        members.scheme()
                .ifPresent(scheme -> members.side(scheme.id(), person)
                        .ifPresent(side -> book.give(
                                scheme.id(),
                                person,
                                side,
                                term(),
                                OwnPromise.WORDING,
                                clock.instant(),
                                who.required())));
    }

    /** An adult has gone through the short training together with this mentee of the scheme; nobody else has any. */
    @Transactional
    void trainedTogether(PersonId mentee) {
        members.scheme()
                .flatMap(scheme -> members.side(scheme.id(), mentee))
                .filter(TakingPart.MENTEE::equals)
                .ifPresent(side ->
                        training.finish(mentee, TrainingBook.MENTEES, Said.dayOf(clock.instant()), clock.instant()));
    }

    /** @return how many people were told that something waits for them */
    @Transactional
    int remind() {
        var missing = members.scheme().map(it -> book.missing(it.id(), term())).orElse(List.of());
        missing.forEach(it -> notices.tell(it, "mentoring.notice.promise"));
        return missing.size();
    }

    private String term() {
        return terms.of(Said.dayOf(clock.instant())).key();
    }
}
