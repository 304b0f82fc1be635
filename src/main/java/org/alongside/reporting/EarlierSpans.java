package org.alongside.reporting;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
        return kept.computeIfAbsent(new Asked(span, today), any -> numbers.figuresOf(span));
    }
}
