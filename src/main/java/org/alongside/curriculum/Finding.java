package org.alongside.curriculum;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that a teacher should mend in a curriculum file.
 *
 * @param details what the sentence about it needs, in order
 */
public record Finding(Source source, Kind kind, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    Finding(Source source, Kind kind, Object... details) {
        this(source, kind, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    /** What can be wrong. */
    public enum Kind {
        /** The file, or this part of it, cannot be understood and is left out. */
        BROKEN,
        /** The id is taken; this file is left out. */
        SAME_ID,
        BAD_ID,
        UNKNOWN_STRAND,
        UNKNOWN_UNIT,
        OTHER_YEAR_THAN_UNIT,
        UNKNOWN_LESSON,
        NOT_EARLIER,
        CYCLE,
        UNKNOWN_STATEMENT,
        MISSING_PART,
        UNKNOWN_HEADING,
        WRONG_MINUTES,
        TOO_FEW_YEARS,
        ONE_OFF,
        NO_FOLLOW_UP,
        NO_VIGNETTE,
        SAME_PLACE,
        REPEAT,
        /** A statement of secondary school that no lesson names. */
        UNCOVERED,
        STATEMENTS_MISSING,
        /** An id that once was there, on which records may hang. */
        GONE_ID,
        NOT_PRIMARY,
        /** A statement of primary school on which nothing leans. */
        UNBRIDGED,
        NO_BRIDGE,
        NO_SCENARIO,
        NO_GOOD_ANSWER,
        NO_FEEDBACK,
        TOPIC_LEFT_OUT,
        SHORT_COURSE,
        NO_WAY_THERE,
        NO_AUDIENCE,
        /** Words about self-harm, suicide or eating disorders where nobody expects them. */
        NEEDS_CAUTION
    }

    /** Key of the sentence that says what is wrong. */
    public String key() {
        return "curriculum.finding." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** File, line and reason in English, as the log says them. */
    @Override
    public String toString() {
        var pattern =
                ResourceBundle.getBundle("vaadin-i18n.translations", Locale.UK).getString(key());
        return source + " " + new MessageFormat(pattern, Locale.UK).format(details.toArray());
    }
}
