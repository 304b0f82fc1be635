package org.alongside.reporting.ready;

import java.time.Clock;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often I want to be told that a report is ready. There is no way to name somebody else. */
@Service
@PreAuthorize("hasRole('HEAD')")
@Transactional
public class ReadyChoice {
    private final ReadyBook book;
    private final SignedInPerson who;
    private final Clock clock;

    ReadyChoice(ReadyBook book, SignedInPerson who, Clock clock) {
        this.book = book;
        this.who = who;
        this.clock = clock;
    }

    /** What I chose; never, if nothing. */
    @Transactional(readOnly = true)
    public ReportPace pace() {
        return who.id().flatMap(book::of).map(ReadyBook.Choice::pace).orElse(ReportPace.NEVER);
    }

    /** From today on; of what was over before nobody is told. */
    public void choose(ReportPace pace) {
        book.choose(new ReadyBook.Choice(who.required(), pace, Said.dayOf(clock.instant())));
    }
}
