package org.alongside.curriculum.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The text of a lesson in its sections: every field at its top and every heading of the second level. Put together again it
 * is the same text, also where a section is one that this program does not know.
 *
 * @param sections by field name ("title") or heading ("Activities"), each with its own first line, in order
 */
public record LessonText(SequencedMap<String, String> sections) {
    /** The name of what stands between the fields and the first heading. */
    static final String OPENING = "";

    private static final Pattern FIELD = Pattern.compile("([a-z][a-z-]*):(?: .*)?");
    private static final String FENCE = "---";

    public LessonText {
        sections = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sections));
    }

    /** Takes a text apart; one without fields is all opening. */
    public static LessonText of(String text) {
        var sections = new LinkedHashMap<String, List<String>>();
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        var inFields = !lines.isEmpty() && lines.getFirst().strip().equals(FENCE);
        var section = OPENING;
        for (int i = inFields ? 1 : 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (inFields && line.equals(FENCE)) {
                inFields = false;
                section = OPENING;
                continue;
            }
            var field = FIELD.matcher(line);
            if (inFields && field.matches()) {
                section = field.group(1);
            } else if (!inFields && line.startsWith("## ")) {
                section = line.substring(3).strip();
            }
            sections.computeIfAbsent(section, it -> new ArrayList<>()).add(line);
        }
        var joined = new LinkedHashMap<String, String>();
        sections.forEach((name, of) -> joined.put(name, String.join("\n", of).stripTrailing()));
        if (joined.getOrDefault(OPENING, "x").isBlank()) {
            joined.remove(OPENING);
        }
        return new LessonText(joined);
    }

    /** Put together again, with one blank line between two sections under headings. */
    public String text() {
        var fields = new ArrayList<String>();
        var body = new ArrayList<String>();
        sections.forEach((name, text) -> (isField(name) ? fields : body).add(text));
        return FENCE + "\n" + String.join("\n", fields) + "\n" + FENCE + "\n\n" + String.join("\n\n", body) + "\n";
    }

    /** In which section of {@link #text} this line stands, counted from 1; the first one for a line outside all. */
    public String sectionAt(int line) {
        var at = 2;
        var found = sections.isEmpty() ? OPENING : sections.firstEntry().getKey();
        for (var field : List.of(true, false)) {
            for (var section : sections.entrySet()) {
                if (isField(section.getKey()) == field) {
                    if (line >= at) {
                        found = section.getKey();
                    }
                    at += (int) section.getValue().lines().count() + (field ? 0 : 1);
                }
            }
            at += 2; // the closing fence and a blank line
        }
        return found;
    }

    /** Whether a section of this name is a field, not a heading. */
    public static boolean isField(String name) {
        return FIELD.matcher(name + ":").matches();
    }

    /** The section without its own first line, for a heading; for a field the value as people read it. */
    public String plain(String name) {
        var raw = sections.getOrDefault(name, "");
        if (!isField(name)) {
            return name.equals(OPENING)
                    ? raw
                    : raw.substring(Math.min(raw.length(), firstLine(raw))).strip();
        }
        return String.join("\n", values(name));
    }

    private static int firstLine(String raw) {
        var end = raw.indexOf('\n');
        return end < 0 ? raw.length() : end + 1;
    }

    /** The values of a field: items of a list, "word: meaning" of pairs, or the one value. */
    public List<String> values(String name) {
        try {
            var loaded = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Object>load(sections.getOrDefault(name, name + ":"));
            var value = loaded instanceof Map<?, ?> map ? map.get(name) : null;
            return switch (value) {
                case null -> List.of();
                case List<?> list -> list.stream().map(String::valueOf).toList();
                case Map<?, ?> pairs ->
                    pairs.entrySet().stream()
                            .map(it -> it.getKey() + ": " + it.getValue())
                            .toList();
                default -> List.of(String.valueOf(value));
            };
        } catch (YAMLException notReadable) {
            return sections.getOrDefault(name, "").lines().toList();
        }
    }

    /** The same with another text under a heading. */
    public LessonText withBody(String heading, String text) {
        return text.strip().equals(plain(heading))
                ? this
                : with(
                        heading,
                        "## " + heading + "\n\n" + text.replace("\r\n", "\n").strip());
    }

    /** The same with another single value of a field. */
    public LessonText withValue(String name, String value) {
        return value.strip().equals(plain(name)) ? this : with(name, name + ": " + scalar(value.strip()));
    }

    /** The same with another list of a field. */
    public LessonText withList(String name, List<String> values) {
        if (values.equals(values(name))) {
            return this;
        }
        var text = new StringBuilder(name + ":");
        values.forEach(it -> text.append("\n  - ").append(scalar(it)));
        return with(name, values.isEmpty() ? name + ": []" : text.toString());
    }

    /** The same with other pairs of a field, each "word: meaning"; without a colon the meaning is empty. */
    public LessonText withPairs(String name, List<String> pairs) {
        if (pairs.equals(values(name))) {
            return this;
        }
        var text = new StringBuilder(name + ":");
        for (var pair : pairs) {
            var colon = pair.indexOf(':');
            var word = colon < 0 ? pair : pair.substring(0, colon);
            var meaning = colon < 0 ? "" : pair.substring(colon + 1);
            text.append("\n  ").append(scalar(word.strip())).append(": ").append(scalar(meaning.strip()));
        }
        return with(name, pairs.isEmpty() ? name + ": {}" : text.toString());
    }

    /** The same with a whole section, its first line included, replaced or added at the end of its kind. */
    LessonText with(String name, String raw) {
        var changed = new LinkedHashMap<>(sections);
        changed.put(name, raw.stripTrailing());
        return new LessonText(changed);
    }

    LessonText without(String name) {
        var changed = new LinkedHashMap<>(sections);
        changed.remove(name);
        return new LessonText(changed);
    }

    /** As YAML reads it back: plain where that is the same text, else in double quotes. */
    private static String scalar(String value) {
        try {
            var read = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load("x: " + value);
            if (read instanceof Map<?, ?> map && value.equals(String.valueOf(map.get("x"))) && !value.contains("\n")) {
                return value;
            }
        } catch (YAMLException needsQuotes) {
            // below
        }
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }
}
