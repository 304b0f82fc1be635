package org.alongside.mentoring.scheduling;

import java.util.List;

/**
 * Everything that decides a year plan.
 *
 * @param pairs keys are unique; a mentee is in one pair, a mentor may be in several
 * @param minimum how many meetings every pair is to have; 26 unless the school says otherwise
 * @param lessonLimit how often one mentee may miss one subject in a half-term; 2 unless the school says otherwise
 * @param published meetings that people have been told; as few as possible of them change
 * @param noticeFrom place of the first week that may still change; earlier weeks stay as published
 * @param seed decides between plans that are equally good
 */
public record ScheduleProblem(
        List<TeachingWeek> weeks,
        List<MentoringPair> pairs,
        int minimum,
        int lessonLimit,
        List<Meeting> published,
        int noticeFrom,
        long seed) {
    /** Keeps its own copies. */
    public ScheduleProblem {
        weeks = List.copyOf(weeks);
        pairs = List.copyOf(pairs);
        published = List.copyOf(published);
        noticeFrom = Math.clamp(noticeFrom, 0, weeks.size());
        minimum = Math.clamp(minimum, 0, 1000);
    }

    /** A first plan with 26 meetings and at most 2 lessons missed. */
    public static ScheduleProblem of(List<TeachingWeek> weeks, List<MentoringPair> pairs, long seed) {
        return new ScheduleProblem(weeks, pairs, 26, 2, List.of(), 0, seed);
    }

    /** The same year after these meetings were told to people, changing nothing before the given week. */
    public ScheduleProblem published(List<Meeting> meetings, int from) {
        return new ScheduleProblem(weeks, pairs, minimum, lessonLimit, meetings, from, seed);
    }
}
