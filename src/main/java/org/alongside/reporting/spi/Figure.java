package org.alongside.reporting.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number with its name.
 *
 * @param key names the figure and, as {@code reporting.figure.<key>}, its words and its definition
 * @param asOf the day of it, if that is neither today nor the end of the span asked for; null otherwise
 */
public record Figure(String key, Count count, @Nullable LocalDate asOf) {
    /** Of the span that was asked for. */
    public Figure(String key, Count count) {
        this(key, count, null);
    }
}
