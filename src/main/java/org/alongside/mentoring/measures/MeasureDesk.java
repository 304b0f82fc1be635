package org.alongside.mentoring.measures;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
    private final EvaluationDesk evaluation;
    private final Clock clock;
    private final int threshold;

    MeasureDesk(
            Rounds rounds,
            SignedInPerson who,
            EvaluationDesk evaluation,
            Clock clock,
            @Value("${alongside.mentoring.measures-threshold:10}") int threshold) {
        this.rounds = rounds;
        this.who = who;
        this.evaluation = evaluation;
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
     * What is told of the rounds in which anybody has answered this instrument, by the rule of the evaluation: two pages
     * with rules of their own could be subtracted from each other. A round that is still open is not shown.
     */
    @Transactional
    List<Outcome.Answered> results(Instrument instrument) {
        return evaluation.outcome(instrument).map(Outcome::waves).orElse(List.of());
    }

    /** How those moved who answered before and after; null if that may not be told. */
    @Transactional
    @Nullable Shift change(Instrument instrument) {
        return evaluation.outcome(instrument).map(Outcome::shift).orElse(null);
    }

    private SchemeId scheme() {
        return rounds.scheme().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
