package org.alongside.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one module does when a school year ends. Implemented by every module that has something to do; whoever changes the
 * year asks all of them in their order and never learns what they do. Everything happens in the caller's transaction: if
 * one step fails, none has happened.
 */
public interface YearStep {
    /** Its place among the steps, from 1; people are moved at 10. */
    int order();

    /** Its name, at most 30 letters; {@code school.year-end.step.<name>} are its words. */
    String name();

    /** What it would do. Changes nothing. */
    Outlook rehearse(YearChange change);

    /**
     * Does it.
     *
     * @return what it needs to know to take it back, at most 100 letters; null if it did nothing
     */
    @Nullable
    String make(YearChange change);

    /**
     * Takes back what it did, as long as nothing has been built on it.
     *
     * @param note what {@link #make} returned
     * @throws YearStepRefused if something has been built on it
     */
    void takeBack(YearChange change, String note);

    /**
     * From now on it stays.
     *
     * @param note what {@link #make} returned
     */
    default void confirm(YearChange change, String note) {}

    /**
     * What a step would do.
     *
     * @param lines sentences, in order
     * @param obstacle why the year cannot be changed before something else is done; null if nothing is in the way
     */
    record Outlook(List<Line> lines, @Nullable Line obstacle) {
        public Outlook {
            lines = List.copyOf(lines);
        }

        /** Sentences and nothing in the way. */
        public static Outlook of(Line... lines) {
            return new Outlook(List.of(lines), null);
        }
    }

    /**
     * A sentence.
     *
     * @param key of the translations
     * @param details for its places
     */
    record Line(String key, List<Object> details) {
        public Line {
            details = List.copyOf(details);
        }

        /** A sentence with these details. */
        public static Line of(String key, Object... details) {
            return new Line(key, List.of(details));
        }
    }
}
