package org.alongside.mentoring.joining;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Our own words for training on a phone, read once from the files under {@code mentoring}. */
final class TrainingTexts {
    private static final Map<String, Object> MENTORS = load("phone-cards.yaml");
    private static final Map<String, Object> MENTEES = load("mentee-training.yaml");

    private TrainingTexts() {}

    /** "What happens then?": asked of somebody who is to have a mentor. */
    record MenteeQuestion(String id, String prompt, List<MenteeOption> options) {}

    record MenteeOption(String say, boolean well, String feedback) {}

    /** What a mentor reads before the scenarios of this module; empty for a module that has nothing of its own. */
    static List<ReadingCard> ofModule(String id) {
        return map(MENTORS, "modules").get(id) instanceof List<?> list ? cards(list) : List.of();
    }

    static List<ReadingCard> forMentees() {
        return cards(list(MENTEES, "cards"));
    }

    static List<MenteeQuestion> menteeQuestions() {
        return list(MENTEES, "questions").stream()
                .map(TrainingTexts::entry)
                .map(it -> new MenteeQuestion(
                        text(it, "id"),
                        text(it, "prompt"),
                        list(it, "options").stream()
                                .map(TrainingTexts::entry)
                                .map(option -> new MenteeOption(
                                        text(option, "say"),
                                        Boolean.TRUE.equals(option.get("well")),
                                        text(option, "feedback")))
                                .toList()))
                .toList();
    }

    private static List<ReadingCard> cards(List<?> list) {
        return list.stream()
                .map(TrainingTexts::entry)
                .map(it -> new ReadingCard(text(it, "title"), text(it, "text")))
                .toList();
    }

    @SuppressWarnings("unchecked") // a YAML mapping of our own file has names for keys
    private static Map<String, Object> entry(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> map(Map<String, Object> file, String name) {
        return entry(Objects.requireNonNull(file.get(name), name));
    }

    private static List<?> list(Map<String, Object> file, String name) {
        return (List<?>) Objects.requireNonNull(file.get(name), name);
    }

    private static String text(Map<String, Object> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name).toString();
    }

    private static Map<String, Object> load(String file) {
        var in = Objects.requireNonNull(TrainingTexts.class.getResourceAsStream("/mentoring/" + file), file);
        try (var reader = new InputStreamReader(in, UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
