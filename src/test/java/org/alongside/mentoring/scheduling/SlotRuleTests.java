package org.alongside.mentoring.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.alongside.mentoring.matching.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule alone stands in the way of a pair that could meet otherwise. */
class SlotRuleTests {
    private static final Meeting OTHERS = new Meeting("other", 0, 0, 0);
    private static final Opening ROOMY = new Opening(0, List.of(room(0, true), room(1, true)), 2);

    @Test
    void withNothingInTheWayThereIsNoReason() {
        assertThat(why(ROOMY, false, "mentor", Chance.open(0, 0, ""), OTHERS)).isNull();
    }

    @Test
    void schoolIsClosed() {
        assertThat(why(new Opening(3, ROOMY.rooms(), 2), false, "mentor", Chance.open(0, 0, "")))
                .isEqualTo(SlotRule.NOT_OPEN);
    }

    @Test
    void whatTheTimetablesSayComesFirst() {
        for (var rule : List.of(SlotRule.MENTOR_EXAM, SlotRule.MENTOR_BUSY, SlotRule.MENTEE_BUSY)) {
            assertThat(why(ROOMY, false, "mentor", Chance.barred(0, rule))).isEqualTo(rule);
        }
    }

    @Test
    void enoughOfThisLessonIsMissed() {
        var late = new Meeting("pair", 1, 0, 0);
        var later = new Meeting("pair", 2, 0, 0);
        assertThat(why(ROOMY, false, "mentor", Chance.open(0, 4, "art"), late, later))
                .isEqualTo(SlotRule.LESSON_LIMIT);
        assertThat(why(ROOMY, false, "mentor", Chance.open(0, 4, "art"), late)).isNull();
    }

    @Test
    void theMentorMeetsAnother() {
        assertThat(why(ROOMY, false, "same", Chance.open(0, 0, ""), OTHERS)).isEqualTo(SlotRule.MENTOR_MEETS_ANOTHER);
    }

    @Test
    void everyRoomIsTaken() {
        assertThat(why(new Opening(0, List.of(room(0, true)), 2), false, "mentor", Chance.open(0, 0, ""), OTHERS))
                .isEqualTo(SlotRule.NO_ROOM);
    }

    @Test
    void onlyRoomsWithStepsAreLeft() {
        var stairs = new Opening(0, List.of(room(0, false), room(1, false)), 2);
        assertThat(why(stairs, true, "mentor", Chance.open(0, 0, ""))).isEqualTo(SlotRule.NO_STEP_FREE_ROOM);
        assertThat(why(stairs, false, "mentor", Chance.open(0, 0, ""))).isNull();
    }

    @Test
    void everyAdultHasEnoughToLookAfter() {
        assertThat(why(new Opening(0, ROOMY.rooms(), 1), false, "mentor", Chance.open(0, 0, ""), OTHERS))
                .isEqualTo(SlotRule.NO_ADULT);
    }

    @Test
    void everyRuleHasItsSentence() throws IOException {
        var words = new Properties();
        try (var bundle = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            words.load(bundle);
        }
        for (var rule : SlotRule.values()) {
            assertThat(words).containsKey(rule.key());
        }
        for (var rule : Rule.values()) {
            assertThat(words).containsKey(rule.key());
        }
    }

    private static @Nullable SlotRule why(
            Opening opening, boolean stepFree, String mentor, Chance chance, Meeting... plan) {
        var weeks = IntStream.range(0, 3)
                .mapToObj(week -> new TeachingWeek(LocalDate.of(2026, 9, 7), 1, List.of(opening)))
                .toList();
        var chances = Collections.nCopies(3, List.of(chance));
        var pairs = List.of(
                new MentoringPair("pair", mentor, "mentee", stepFree, chances),
                new MentoringPair(
                        "other", "same", "another", false, Collections.nCopies(3, List.of(Chance.open(0, 0, "")))));
        return WhyNoMeeting.of(ScheduleProblem.of(weeks, pairs, 1), List.of(plan), "pair", 0)
                .at()
                .getFirst()
                .rule();
    }

    private static RoomPlaces room(int number, boolean stepFree) {
        return new RoomPlaces(number, 1, stepFree);
    }
}
