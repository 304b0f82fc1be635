package org.alongside.curriculum;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where lessons stand in the spiral: by year, half-term, strand and number. */
final class SpiralOrder implements Comparator<Lesson> {
    private final Map<UnitId, Unit> units;
    private final Comparator<Lesson> order;

    SpiralOrder(Iterable<Strand> strands, java.util.Collection<Unit> units) {
        var numbers = new java.util.HashMap<StrandId, Integer>();
        strands.forEach(strand -> numbers.put(strand.id(), strand.number()));
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        this.order = comparingInt(Lesson::year)
                .thenComparingInt(this::halfTerm)
                .thenComparingInt(lesson -> numbers.getOrDefault(lesson.strand(), 0))
                .thenComparing(lesson -> lesson.unit().value())
                .thenComparingInt(Lesson::number);
    }

    /** For a list that must not change from start to start, even when two lessons claim one place. */
    Comparator<Lesson> total() {
        return thenComparing(comparing(lesson -> lesson.id().value()));
    }

    @Override
    public int compare(Lesson one, Lesson other) {
        return order.compare(one, other);
    }

    private int halfTerm(Lesson lesson) {
        var unit = units.get(lesson.unit());
        return unit == null ? 0 : unit.halfTerm();
    }
}
