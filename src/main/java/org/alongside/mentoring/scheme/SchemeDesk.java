package org.alongside.mentoring.scheme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's work on what the scheme of this year is and on its books. */
@Service
@ForCoordinators
class SchemeDesk {
    private final SchemeBooks books;
    private final SignedInPerson who;
    private final Clock clock;

    SchemeDesk(SchemeBooks books, SignedInPerson who, Clock clock) {
        this.books = books;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<SchemeBooks.Head> current() {
        return books.current();
    }

    @Transactional(readOnly = true)
    SchemeSheet sheet() {
        return books.sheet(scheme());
    }

    @Transactional(readOnly = true)
    List<PersonId> adults() {
        return books.adults(scheme());
    }

    @Transactional(readOnly = true)
    int runningPairs() {
        return books.runningPairs(scheme());
    }

    @Transactional(readOnly = true)
    List<Entry> entries(Entry.Book book) {
        return books.entries(scheme(), book);
    }

    /**
     * Changes the sheet.
     *
     * @throws IllegalArgumentException with a message key of what is wrong, {@code mentoring.book.newer} if somebody else
     *     has changed it since it was seen
     */
    @Transactional
    void write(SchemeSheet sheet) {
        sheet.check();
        if (!books.write(scheme(), sheet, who.required(), now())) {
            throw new IllegalArgumentException("mentoring.book.newer");
        }
    }

    /** @throws IllegalArgumentException with a message key of what is missing or wrong */
    @Transactional
    void add(Entry entry) {
        entry.check();
        books.add(
                scheme(),
                new Entry(
                        entry.id(),
                        entry.book(),
                        entry.day(),
                        entry.due(),
                        entry.choice(),
                        entry.title().strip(),
                        entry.answer().strip(),
                        entry.amount(),
                        who.required()),
                now());
    }

    /** @throws IllegalArgumentException with a message key if it is not there any more */
    @Transactional
    void strike(UUID entry) {
        if (!books.strike(scheme(), entry, who.required(), now())) {
            throw new IllegalArgumentException("mentoring.care.gone");
        }
    }

    private SchemeId scheme() {
        return books.current()
                .map(SchemeBooks.Head::id)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
