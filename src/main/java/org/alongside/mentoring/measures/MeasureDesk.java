package org.alongside.mentoring.measures;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.mentoring.SchemeId;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes rounds of questions and shows what groups answered. There is no way to one pupil's answers. */
@Service
@ForCoordinators
class MeasureDesk {
    private final Rounds rounds;
    private final SignedInPerson who;
    private final Clock clock;
    private final int threshold;

    MeasureDesk(
            Rounds rounds,
            SignedInPerson who,
            Clock clock,
            @Value("${alongside.mentoring.measures-threshold:10}") int threshold) {
        this.rounds = rounds;
        this.who = who;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Fewer people than this are no group. */
    int threshold() {
        return threshold;
    }

    @Transactional(readOnly = true)
    List<Rounds.Round> all() {
        return rounds.scheme().map(rounds::of).orElse(List.of());
    }

    @Transactional(readOnly = true)
    boolean hasScheme() {
        return rounds.scheme().isPresent();
    }

    /**
     * Opens a round; another that is open is closed.
     *
     * @throws IllegalArgumentException with a message key if the round is over and has answers: one more answer would be
     *     told by the difference
     */
    @Transactional
    void open(Wave wave) {
        if (all().stream().anyMatch(it -> it.wave() == wave && it.closedAt() != null && rounds.hasAnswers(it.id()))) {
            throw new IllegalArgumentException("mentoring.measures.stays-closed");
        }
        rounds.open(scheme(), wave, who.required(), now());
    }

    @Transactional
    void close() {
        rounds.close(scheme(), now());
    }

    /**
     * What a group answered.
     *
     * @param people null if they are too few to be a group
     * @param mean null if they are too few
     */
    record Shown(
            Wave wave, @Nullable Integer people, @Nullable Double mean) {
        boolean isHidden() {
            return people == null;
        }
    }

    /**
     * The rounds in which anybody has answered this instrument. A round that is still open is not shown: asking twice,
     * before and after one pupil has answered, would tell that pupil's answer.
     */
    @Transactional(readOnly = true)
    List<Shown> results(Instrument instrument) {
        var open = all().stream()
                .filter(it -> it.closedAt() == null)
                .map(Rounds.Round::wave)
                .toList();
        var shown = new ArrayList<Shown>();
        rounds.scheme()
                .ifPresent(scheme -> rounds.results(scheme, instrument).stream()
                        .filter(it -> !open.contains(it.wave()))
                        .forEach(it -> shown.add(
                                it.people() < threshold
                                        ? new Shown(it.wave(), null, null)
                                        : new Shown(it.wave(), it.people(), it.mean()))));
        return shown;
    }

    /** Those who answered before and after, if they are enough to be a group and no round is open; else null. */
    @Transactional(readOnly = true)
    Rounds.@Nullable Change change(Instrument instrument) {
        if (all().stream().anyMatch(it -> it.closedAt() == null)) {
            return null;
        }
        var change = rounds.scheme().map(it -> rounds.change(it, instrument)).orElse(null);
        return change == null || change.people() < threshold || isBetrayed(change.people(), instrument) ? null : change;
    }

    /** Whether those who answered only once are so few that subtracting would tell what they said. */
    private boolean isBetrayed(int both, Instrument instrument) {
        return rounds.scheme().map(it -> rounds.results(it, instrument)).orElse(List.of()).stream()
                .filter(it -> it.wave() != Wave.MIDDLE)
                .map(it -> it.people() - both)
                .anyMatch(it -> it > 0 && it < threshold);
    }

    private SchemeId scheme() {
        return rounds.scheme().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
