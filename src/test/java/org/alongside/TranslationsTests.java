package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word shown is in the bundle, once, and none is there for nothing. */
class TranslationsTests {
    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:shell|identity|calendar|school|mentoring|safeguarding|notifications|curriculum|reporting|role|interest|base|backup|watch)\\.[a-zA-Z0-9._-]+)\"");

    @Test
    void everyKeyInTheCodeHasItsWords() throws IOException {
        assertThat(missing(keysInCode(), bundle())).isEmpty();
    }

    @Test
    void aMissingKeyWouldBeFound() throws IOException {
        assertThat(missing(Set.of("shell.no-such-words"), bundle())).containsExactly("shell.no-such-words");
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        assertThat(twice(Files.readAllLines(BUNDLE))).isEmpty();
        assertThat(twice(List.of("a.b=1", "# a.b=2", "a.b=2"))).containsExactly("a.b");
    }

    private static Set<String> missing(Set<String> keys, Set<String> known) {
        var missing = new TreeSet<String>();
        for (var key : keys) {
            var isPrefix = key.endsWith(".") || key.endsWith("-");
            if (isPrefix ? known.stream().noneMatch(it -> it.startsWith(key)) : !known.contains(key)) {
                missing.add(key);
            }
        }
        // a figure's key has its words with the report that shows it
        missing.removeIf(key -> known.contains("reporting.figure." + key) || known.contains("reporting.table." + key));
        // a key that only names a group, such as a route's prefix, has more specific ones
        missing.removeIf(key -> known.stream().anyMatch(it -> it.startsWith(key + ".")));
        return missing;
    }

    private static List<String> twice(List<String> lines) {
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (var line : lines) {
            var equals = line.indexOf('=');
            if (equals > 0
                    && !line.startsWith("#")
                    && !seen.add(line.substring(0, equals).strip())) {
                twice.add(line.substring(0, equals).strip());
            }
        }
        return twice;
    }

    private static Set<String> bundle() throws IOException {
        var words = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLE)) {
            words.load(in);
        }
        return words.stringPropertyNames();
    }

    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var matcher = IN_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
