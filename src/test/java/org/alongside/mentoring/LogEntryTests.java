package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.mentoring.meeting.ActivityLibrary;
import org.junit.jupiter.api.Test;

/** A log is ticks and one short plan: nothing in it asks for what was told. */
class LogEntryTests {
    /** Words that come from a closed list. */
    private static final Set<String> CLOSED = Set.of("activity", "why");

    private static final Set<Class<?>> TICKS =
            Set.of(UUID.class, MeetingState.class, Integer.class, LocalDateTime.class);

    private static List<String> freeText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(it -> !TICKS.contains(it.getType()))
                .map(RecordComponent::getName)
                .filter(it -> !CLOSED.contains(it))
                .toList();
    }

    /** What the guard must catch. */
    private record Planted(UUID id, String activity, String note) {}

    @Test
    void theOnlyTextIsTheShortPlanForNextTime() {
        assertThat(freeText(LogEntry.class)).containsExactly("nextStep");
        assertThat(isRefused(held().withNextStep("x".repeat(81)))).isEqualTo("mentoring.log.step-long");
        assertThat(freeText(Planted.class)).containsExactly("note");
    }

    @Test
    void itsTwoWordsComeFromClosedListsOfKeys() {
        assertThat(ActivityLibrary.all()).allMatch(it -> it.id().matches("[a-z-]{1,30}"));
        assertThat(LogEntry.REASONS).allMatch(it -> it.matches("[a-z-]{1,30}"));
        assertThat(isRefused(held().withActivity("he told me something"))).isEqualTo("mentoring.log.unknown");
        assertThat(isRefused(missed().withWhy("she was crying"))).isEqualTo("mentoring.log.unknown");
    }

    @Test
    void aTickThatCannotBeIsRefused() {
        assertThat(isRefused(LogEntry.empty())).isEqualTo("mentoring.log.outcome-missing");
        assertThat(isRefused(LogEntry.empty().withOutcome(MeetingState.PLANNED)))
                .isEqualTo("mentoring.log.outcome-missing");
        assertThat(isRefused(held().withMinutes(4))).isEqualTo("mentoring.log.minutes-wrong");
        assertThat(isRefused(held().withMinutes(121))).isEqualTo("mentoring.log.minutes-wrong");
        assertThat(isRefused(held().withFeeling(0))).isEqualTo("mentoring.log.unknown");
        assertThat(isRefused(held().withFeeling(6))).isEqualTo("mentoring.log.unknown");
        assertThat(isRefused(missed().withMinutes(30))).isEqualTo("mentoring.log.unknown");
        assertThat(isRefused(missed().withActivity("game"))).isEqualTo("mentoring.log.unknown");
        assertThat(isRefused(held().withWhy("room"))).isEqualTo("mentoring.log.unknown");
    }

    @Test
    void changingTheOutcomeTakesAwayWhatNoLongerFits() {
        var changed = held().withActivity("game").withFeeling(4).withOutcome(MeetingState.MISSED);
        assertThat(changed.minutes()).isNull();
        assertThat(changed.activity()).isNull();
        assertThat(changed.feeling()).isEqualTo(4);
        changed.check();
        held().withMinutes(5).check();
        held().withMinutes(120).check();
    }

    private static LogEntry held() {
        return LogEntry.empty().withOutcome(MeetingState.HELD);
    }

    private static LogEntry missed() {
        return LogEntry.empty().withOutcome(MeetingState.MISSED);
    }

    private static String isRefused(LogEntry entry) {
        var reason = new String[1];
        assertThatIllegalArgumentException().isThrownBy(entry::check).satisfies(it -> reason[0] = it.getMessage());
        return reason[0];
    }
}
