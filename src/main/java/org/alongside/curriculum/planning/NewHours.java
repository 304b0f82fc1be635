package org.alongside.curriculum.planning;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings lessons into other hours of the same year: each keeps its own hour where there still is one, or goes to the next hour
 * of its week or after it. The order never changes; hours that the lessons still to come need are not waited away.
 */
final class NewHours {
    private NewHours() {}

    /**
     * The new hour of each lesson; one for which the year has no hour left is missing.
     *
     * @param lessons that may move, by time
     * @param free hours that are ahead and hold nothing settled, by time
     */
    static Map<PlannedLessonId, Opening> of(List<PlannedLesson> lessons, List<Opening> free) {
        var hours = new HashMap<PlannedLessonId, Opening>();
        var next = 0;
        for (int i = 0; i < lessons.size() && next < free.size(); i++) {
            var latest = Math.max(next, free.size() - (lessons.size() - i));
            var index = Math.min(latest, wanted(lessons.get(i), free, next));
            hours.put(lessons.get(i).id(), free.get(index));
            next = index + 1;
        }
        return hours;
    }

    private static int wanted(PlannedLesson lesson, List<Opening> free, int from) {
        var monday = lesson.day().with(DayOfWeek.MONDAY);
        var first = free.size();
        for (int i = free.size() - 1; i >= from; i--) {
            var hour = free.get(i);
            if (hour.day().equals(lesson.day()) && hour.period() == lesson.period()) {
                return i;
            }
            if (!hour.day().isBefore(monday)) {
                first = i;
            }
        }
        return first;
    }
}
