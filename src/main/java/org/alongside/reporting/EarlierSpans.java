package org.alongside.reporting;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was told of spans that are over, for a comparison. It is kept for whoever is signed in until the day ends: what has
 * been told of such a span stays as it is (decision 50), and counting last year again for each look is for nothing.
 */
@SpringComponent
@VaadinSessionScope
class EarlierSpans {
    private record Asked(Span span, LocalDate today) {}

    private final Numbers numbers;
    private final Map<Asked, Told> kept = new ConcurrentHashMap<>();

    EarlierSpans(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The single figures of this span; those of one that is not over yet are counted each time. */
    Told figuresOf(Span span) {
        var today = numbers.today();
        if (!span.to().isBefore(today)) {
            return numbers.figuresOf(span);
        }
        kept.keySet().removeIf(it -> !it.today().equals(today));
        var asked = new Asked(span, today);
        var known = kept.get(asked);
        if (known != null) {
            return known;
        }
        var told = numbers.figuresOf(span);
        keep(asked, told);
        return told;
    }

    /** Only once it is in the book: what is rolled back was never told. */
    private void keep(Asked asked, Told told) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            kept.put(asked, told);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.put(asked, told);
            }
        });
    }
}
