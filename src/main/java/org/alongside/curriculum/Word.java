package org.alongside.curriculum;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of a few words that a field may have. */
final class Word {
    private Word() {}

    static <E extends Enum<E>> E of(Class<E> words, Fields fields, String name, String written) throws BrokenFile {
        try {
            return Enum.valueOf(words, written.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            var known = Arrays.stream(words.getEnumConstants())
                    .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", "));
            throw new BrokenFile(fields.source(name), "“" + name + "” is one of " + known + ", not “" + written + "”");
        }
    }
}
