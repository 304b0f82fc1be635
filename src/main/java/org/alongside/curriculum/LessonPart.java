package org.alongside.curriculum;

import java.util.Arrays;
import java.util.Optional;

/** The headings that every lesson file has, in the order in which a teacher reads them. */
public enum LessonPart {
    PRIOR_KNOWLEDGE("Prior knowledge"),
    GROUND_RULES("Ground rules and distancing"),
    CONTENT_GUIDANCE("Content guidance"),
    GROUPING("Grouping"),
    ACTIVITIES("Activities"),
    SEND("Adaptation: SEND and literal understanding"),
    LANGUAGE("Adaptation: language and culture"),
    LGBTQ("Adaptation: LGBTQ+"),
    QUESTIONS("Questions to expect"),
    BASELINE("Baseline check"),
    ENDPOINT("Endpoint check"),
    HELP("Where to get help"),
    FOLLOW_UP("Follow-up");

    private final String heading;

    LessonPart(String heading) {
        this.heading = heading;
    }

    /** As it stands in the file, after {@code ##}. */
    public String heading() {
        return heading;
    }

    static Optional<LessonPart> of(String heading) {
        return Arrays.stream(values())
                .filter(part -> part.heading.equalsIgnoreCase(heading.strip()))
                .findFirst();
    }
}
