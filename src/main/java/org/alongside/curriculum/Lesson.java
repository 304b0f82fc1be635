package org.alongside.curriculum;

import java.util.List;
import java.util.Map;

/**
 * One lesson as it was written, before any school changed it.
 *
 * @param number place in its unit, from 1
 * @param minutes the whole lesson
 * @param sensitivity how likely it is that somebody in the room has lived this
 * @param buildsOn lessons that come earlier in the spiral
 * @param parts everything under a heading but the activities; a missing one is absent
 */
public record Lesson(
        LessonId id,
        String title,
        int year,
        StrandId strand,
        UnitId unit,
        int number,
        int minutes,
        Sensitivity sensitivity,
        List<String> outcomes,
        List<KeyWord> keyWords,
        List<StatementCode> statements,
        List<LessonId> buildsOn,
        List<Activity> activities,
        Map<LessonPart, Prose> parts,
        Source source) {

    public Lesson {
        outcomes = List.copyOf(outcomes);
        keyWords = List.copyOf(keyWords);
        statements = List.copyOf(statements);
        buildsOn = List.copyOf(buildsOn);
        activities = List.copyOf(activities);
        parts = Map.copyOf(parts);
    }

    /** A word that pupils should be able to use, and what it means in a sentence they can read. */
    public record KeyWord(String word, String meaning) {}

    /** From a lesson like any other to one of which the safeguarding lead should know beforehand. */
    public enum Sensitivity {
        ORDINARY,
        TAKE_CARE,
        SENSITIVE
    }

    /** What stands under this heading, empty when the file lacks it. */
    public Prose part(LessonPart part) {
        return parts.getOrDefault(part, new Prose(""));
    }
}
