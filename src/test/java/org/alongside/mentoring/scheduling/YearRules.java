package org.alongside.mentoring.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The rules that every plan of a year obeys, whoever made it. */
final class YearRules {
    private YearRules() {}

    /** Rooms, adults, mentors and steps, checked from the problem alone. */
    static void hold(ScheduleProblem problem, YearPlan plan) {
        var pairs = problem.pairs().stream().collect(Collectors.toMap(MentoringPair::key, pair -> pair));
        var inRoom = new HashMap<List<Integer>, Integer>();
        var inSlot = new HashMap<List<Integer>, Integer>();
        var pairWeeks = new HashSet<List<Object>>();
        var mentors = new HashSet<List<Object>>();
        var lessons = new HashMap<List<Object>, Integer>();
        for (var meeting : plan.meetings()) {
            if (meeting.week() < problem.noticeFrom()) {
                continue;
            }
            var pair = pairs.get(meeting.pair());
            var week = problem.weeks().get(meeting.week());
            var opening = week.openings().stream()
                    .filter(each -> each.slot() == meeting.slot())
                    .findAny()
                    .orElseThrow();
            var room = opening.rooms().stream()
                    .filter(each -> each.room() == meeting.room())
                    .findAny()
                    .orElseThrow();
            var chance = pair.chances(meeting.week()).stream()
                    .filter(each -> each.slot() == meeting.slot())
                    .findAny()
                    .orElseThrow();
            assertThat(chance.barred()).isNull();
            assertThat(!pair.stepFree() || room.stepFree()).isTrue();
            assertThat(inRoom.merge(List.of(meeting.week(), meeting.slot(), meeting.room()), 1, Integer::sum))
                    .isLessThanOrEqualTo(room.pairs());
            assertThat(inSlot.merge(List.of(meeting.week(), meeting.slot()), 1, Integer::sum))
                    .isLessThanOrEqualTo(opening.adultPlaces());
            assertThat(pairWeeks.add(List.of(meeting.pair(), meeting.week()))).isTrue();
            assertThat(mentors.add(List.of(pair.mentor(), meeting.week(), meeting.slot())))
                    .isTrue();
            if (!chance.lesson().isEmpty()) {
                assertThat(lessons.merge(List.of(meeting.pair(), week.halfTerm(), chance.lesson()), 1, Integer::sum))
                        .isLessThanOrEqualTo(problem.lessonLimit());
            }
        }
    }
}
