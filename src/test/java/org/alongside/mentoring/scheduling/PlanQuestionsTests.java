package org.alongside.mentoring.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.alongside.mentoring.flow.Progress;
import org.junit.jupiter.api.Test;

/** What a coordinator asks about a year plan: why not, what is different, and what would help. */
class PlanQuestionsTests {
    private final SchedulePlanner planner = SchedulePlanner.flows();

    @Test
    void oneMoreRoomOrAdultGivesAsManyMeetingsAsAPlanWithIt() {
        for (var seed = 0; seed < 4; seed++) {
            var problem = InventedYear.school(20, 2, 8, 10, seed, 99);
            var plan = planner.plan(problem, Progress.UNHEARD);
            var answers = OneMorePlace.everywhere(problem, plan.meetings(), 1);
            var gained = 0;
            for (var answer : answers) {
                assertThat(answer.byRoom())
                        .as("room at " + answer)
                        .isEqualTo(with(problem, answer.slot(), 1, 0)
                                - plan.meetings().size());
                assertThat(answer.byAdult())
                        .as("adult at " + answer)
                        .isEqualTo(with(problem, answer.slot(), 0, 1)
                                - plan.meetings().size());
                assertThat(answer.byBoth())
                        .as("both at " + answer)
                        .isEqualTo(with(problem, answer.slot(), 1, 1)
                                - plan.meetings().size());
                gained += answer.byBoth();
            }
            assertThat(gained).isPositive();
        }
    }

    private int with(ScheduleProblem problem, int slot, int rooms, int adults) {
        var weeks = problem.weeks().stream()
                .map(week -> new TeachingWeek(
                        week.monday(),
                        week.halfTerm(),
                        week.openings().stream()
                                .map(opening -> opening.slot() == slot
                                        ? new Opening(
                                                slot,
                                                InventedYear.rooms(
                                                        opening.rooms().size() + rooms),
                                                opening.adultPlaces() + adults)
                                        : opening)
                                .toList()))
                .toList();
        var more = new ScheduleProblem(
                weeks, problem.pairs(), problem.minimum(), problem.lessonLimit(), List.of(), 0, problem.seed());
        return planner.plan(more, Progress.UNHEARD).meetings().size();
    }

    @Test
    void whyNoMeetingGivesEverySlotItsFirstRule() {
        var problem = InventedYear.school(20, 2, 8, 10, 3, 99);
        var plan = planner.plan(problem, Progress.UNHEARD);
        var weeks = new HashMap<String, Integer>();
        var asked = 0;
        for (var pair : problem.pairs()) {
            for (var week = 0; week < 8; week++) {
                int here = week;
                var meets = plan.meetings().stream()
                        .anyMatch(meeting -> meeting.pair().equals(pair.key()) && meeting.week() == here);
                var why = WhyNoMeeting.of(problem, plan.meetings(), pair.key(), week);
                assertThat(why.at()).hasSize(meets ? 0 : pair.chances(week).size());
                for (var at : why.at()) {
                    assertThat(at.rule()).isIn(SlotRule.NO_ROOM, SlotRule.NOT_OPEN, SlotRule.NO_ADULT);
                    asked++;
                }
                weeks.merge(pair.key(), why.at().size(), Integer::sum);
            }
        }
        assertThat(asked).isPositive();
        assertThat(WhyNoMeeting.of(problem, plan.meetings(), "nobody", 0).at()).isEmpty();
        assertThat(WhyNoMeeting.of(problem, plan.meetings(), "p0", 99).at()).isEmpty();
    }

    @Test
    void changesAreWhatTurnsOnePlanIntoTheOther() {
        var before = List.of(new Meeting("p1", 0, 1, 1), new Meeting("p1", 1, 1, 1), new Meeting("p2", 0, 1, 2));
        var after = List.of(new Meeting("p1", 0, 1, 1), new Meeting("p1", 1, 1, 2), new Meeting("p2", 2, 3, 2));
        var changes = MeetingChange.between(before, after);
        assertThat(changes)
                .containsExactly(
                        new MeetingChange("p2", 0, before.get(2), null),
                        new MeetingChange("p1", 1, before.get(1), after.get(1)),
                        new MeetingChange("p2", 2, null, after.get(2)));
        assertThat(changes).extracting(MeetingChange::isOnlyTheRoom).containsExactly(false, true, false);
        assertThat(MeetingChange.between(after, after)).isEmpty();
    }
}
