package org.alongside.school.roster;

import java.util.Arrays;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Something to say to whoever imports, not yet in words.
 *
 * @param key of the translations
 * @param arguments texts as they are; whole numbers, which get a separator of thousands; or fields, which have a name
 */
@NamedInterface("files")
public record Sentence(String key, List<Object> arguments) {
    static Sentence of(String name, Object... arguments) {
        return new Sentence("school.import." + name, Arrays.asList(arguments));
    }
}
