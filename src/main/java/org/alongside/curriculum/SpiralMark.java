package org.alongside.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in a spiral that somebody should look at.
 *
 * @param year in which it is, 7 to 13
 * @param lesson the lesson it is about; empty for a gap
 * @param earlier for a repeat, the lesson that is repeated
 * @param details what the sentence about it needs, in order
 */
public record SpiralMark(
        Kind kind,
        StrandId strand,
        int year,
        Optional<LessonId> lesson,
        Optional<LessonId> earlier,
        List<String> details) {
    public SpiralMark {
        details = List.copyOf(details);
    }

    /** What is the matter. */
    public enum Kind {
        /** A year in which the strand should be met has no lesson of it. */
        GAP,
        /** A unit that is met once and never again. */
        ONE_OFF,
        /** The same again, where nothing says that it builds on the first time. */
        REPEAT
    }

    /** Key of the name of the kind. */
    public String nameKey() {
        return "curriculum.mark." + kind.name().toLowerCase(Locale.ROOT);
    }
}
