package org.alongside.curriculum;

import java.util.List;
import java.util.Map;

/**
 * One part of the course that mentors take, in the form of a lesson, with scenarios that ask what one would say.
 *
 * @param number place in the course, from 1
 * @param minutes the whole module, led by an adult
 * @param ledBy who leads it, as a school would say it
 * @param beforeFirstMeeting whether a mentor has to have done it before meeting anybody
 * @param covers topics of the course that it takes up, in the words of the course file
 * @param parts everything under a heading but the activities; a missing one is absent
 */
public record TrainingModule(
        String id,
        int number,
        String title,
        int minutes,
        String ledBy,
        boolean beforeFirstMeeting,
        List<String> covers,
        List<String> outcomes,
        List<Lesson.KeyWord> keyWords,
        List<Activity> activities,
        List<Scenario> scenarios,
        Map<LessonPart, Prose> parts,
        Source source) {

    public TrainingModule {
        covers = List.copyOf(covers);
        outcomes = List.copyOf(outcomes);
        keyWords = List.copyOf(keyWords);
        activities = List.copyOf(activities);
        scenarios = List.copyOf(scenarios);
        parts = Map.copyOf(parts);
    }

    /** What stands under this heading, empty when the file lacks it. */
    public Prose part(LessonPart part) {
        return parts.getOrDefault(part, new Prose(""));
    }
}
