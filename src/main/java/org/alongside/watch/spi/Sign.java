package org.alongside.watch.spi;

import java.util.List;

/**
 * What was seen. The words stand in the translations: {@code watch.NAME.KEY} says how it is and, unless all is well,
 * {@code watch.NAME.KEY.do} what to do.
 *
 * @param numbers that the words say: counts, times and names of files; never of people
 */
public record Sign(Level level, String key, List<Object> numbers) {

    /** How much it matters. */
    public enum Level {
        FINE,
        /** Somebody should look at it this week. */
        LOOK,
        /** Somebody has to do something now. */
        BROKEN
    }

    public static Sign fine(String key, Object... numbers) {
        return new Sign(Level.FINE, key, List.of(numbers));
    }

    public static Sign look(String key, Object... numbers) {
        return new Sign(Level.LOOK, key, List.of(numbers));
    }

    public static Sign broken(String key, Object... numbers) {
        return new Sign(Level.BROKEN, key, List.of(numbers));
    }
}
