package org.alongside.curriculum.takeaway;

import java.util.Arrays;
import java.util.Optional;
import org.alongside.curriculum.LessonPart;
import org.jspecify.annotations.Nullable;

/** What stands under a heading of a lesson plan on paper, in the order and the words of the lesson's page. */
enum Section {
    OUTCOMES(1, "curriculum.lesson.outcomes", null),
    PRIOR(1, "curriculum.lesson.prior", LessonPart.PRIOR_KNOWLEDGE),
    HOUR(1, "curriculum.lesson.hour", LessonPart.ACTIVITIES),
    KEY_WORDS(1, "curriculum.lesson.key-words", null),
    STATEMENTS(1, "curriculum.lesson.statements", null),
    WAYS_IN(1, "curriculum.lesson.ways-in", null),
    SEND(2, "curriculum.part.SEND", LessonPart.SEND),
    LANGUAGE(2, "curriculum.part.LANGUAGE", LessonPart.LANGUAGE),
    LGBTQ(2, "curriculum.part.LGBTQ", LessonPart.LGBTQ),
    GROUPING(2, "curriculum.part.GROUPING", LessonPart.GROUPING),
    TAKE_CARE(1, "curriculum.lesson.take-care", null),
    GROUND_RULES(2, "curriculum.part.GROUND_RULES", LessonPart.GROUND_RULES),
    CONTENT_GUIDANCE(2, "curriculum.part.CONTENT_GUIDANCE", LessonPart.CONTENT_GUIDANCE),
    QUESTIONS(1, "curriculum.lesson.questions", LessonPart.QUESTIONS),
    KNOW(1, "curriculum.lesson.know", null),
    BASELINE(2, "curriculum.part.BASELINE", LessonPart.BASELINE),
    ENDPOINT(2, "curriculum.part.ENDPOINT", LessonPart.ENDPOINT),
    HELP(1, "curriculum.lesson.help", LessonPart.HELP),
    FOLLOW_UP(1, "curriculum.lesson.after", LessonPart.FOLLOW_UP);

    private final int level;
    private final String key;
    private final @Nullable LessonPart part;

    Section(int level, String key, @Nullable LessonPart part) {
        this.level = level;
        this.key = key;
        this.part = part;
    }

    /** 1 or 2, as in "Heading 1". */
    int level() {
        return level;
    }

    String words() {
        return Phrases.say(key);
    }

    /** The part of the lesson that is written here; empty for a group of parts and for what is not prose. */
    Optional<LessonPart> part() {
        return Optional.ofNullable(part);
    }

    static Optional<Section> of(String heading) {
        var plain = heading.strip();
        return Arrays.stream(values())
                .filter(it -> it.words().equalsIgnoreCase(plain)
                        || it.part != null && it.part.heading().equalsIgnoreCase(plain))
                .findFirst();
    }
}
