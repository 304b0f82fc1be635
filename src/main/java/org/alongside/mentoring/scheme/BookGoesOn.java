package org.alongside.mentoring.scheme;

import org.alongside.mentoring.SchemeStarted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The next scheme begins with the book of the one before, whoever starts it. */
@Component
class BookGoesOn {
    private final SchemeBooks books;

    BookGoesOn(SchemeBooks books) {
        this.books = books;
    }

    /** In the transaction that starts the next scheme. */
    @EventListener
    void on(SchemeStarted started) {
        books.carryOver(started.scheme(), started.before());
    }
}
