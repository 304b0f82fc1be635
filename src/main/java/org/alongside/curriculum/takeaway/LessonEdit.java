package org.alongside.curriculum.takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonPart;
import org.alongside.curriculum.Prose;
import org.alongside.curriculum.planning.LessonText;

/**
 * Puts what a plan on paper says into the text of its lesson. What means the same stays letter for letter, so that a
 * comparison shows what somebody changed and nothing else.
 */
final class LessonEdit {
    private final List<String> changes = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private LessonText text;

    LessonEdit(LessonText text) {
        this.text = text;
    }

    String apply(ReadPlan plan) {
        plan.title().ifPresent(it -> value("title", it, Phrases.say("curriculum.takeaway.fact.title")));
        fact(plan, "curriculum.takeaway.fact.minutes")
                .ifPresent(it -> value("minutes", it, Phrases.say("curriculum.takeaway.fact.minutes")));
        fact(plan, "curriculum.takeaway.fact.care")
                .map(LessonEdit::care)
                .ifPresent(it -> value("sensitivity", it, Phrases.say("curriculum.takeaway.fact.care")));
        list(plan, Section.OUTCOMES, it -> it.withList("outcomes", plan.outcomes()));
        list(plan, Section.KEY_WORDS, it -> it.withPairs("key-words", plan.keyWords()));
        list(plan, Section.STATEMENTS, it -> it.withList("statements", plan.statements()));
        for (var section : Section.values()) {
            section.part().ifPresent(it -> body(plan, section, it));
        }
        return text.text();
    }

    List<String> changes() {
        return changes;
    }

    List<String> missing() {
        return missing;
    }

    static Optional<String> fact(ReadPlan plan, String key) {
        return Optional.ofNullable(plan.facts().get(Phrases.say(key).toLowerCase(Locale.ROOT)))
                .filter(it -> !it.isBlank());
    }

    /** The file's word for what the page calls it; anything else stays and is found to be wrong. */
    private static String care(String words) {
        for (var it : Lesson.Sensitivity.values()) {
            if (Phrases.say("curriculum.sensitivity." + it).equalsIgnoreCase(words)) {
                return it.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
        }
        return words;
    }

    private void value(String field, String value, String name) {
        change(name, it -> it.withValue(field, value));
    }

    private void list(ReadPlan plan, Section section, Function<LessonText, LessonText> edit) {
        if (plan.sections().containsKey(section)) {
            change(section.words(), edit);
        } else {
            missing.add(section.words());
        }
    }

    private void body(ReadPlan plan, Section section, LessonPart part) {
        var read = plan.sections().get(section);
        if (read == null) {
            missing.add(section.words());
        } else if (!meaning(read).equals(meaning(text.plain(part.heading())))) {
            change(section.words(), it -> it.withBody(part.heading(), read));
        }
    }

    private void change(String name, Function<LessonText, LessonText> edit) {
        var edited = edit.apply(text);
        if (!edited.text().equals(text.text())) {
            text = edited;
            changes.add(name);
        }
    }

    /** What readers see, whatever the line breaks in the file. */
    private static String meaning(String markdown) {
        return new Prose(markdown)
                .html()
                .replaceAll("</?p>", "\n")
                .replaceAll("\\((\\d+) min(?:utes?)?\\)", "($1)")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?(</?(?:li|ul|ol|blockquote|h3)[^>]*>) ?", "$1")
                .strip();
    }
}
