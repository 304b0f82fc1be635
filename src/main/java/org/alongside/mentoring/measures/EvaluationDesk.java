package org.alongside.mentoring.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.SchemeId;
import org.alongside.mentoring.measures.Outcome.Answered;
import org.alongside.mentoring.measures.Outcome.Why;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.school.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a year’s questions say of groups, under the same rules as the coordinator’s page: what is told here could be told
 * there, so that the two cannot be subtracted from each other.
 */
@Service
@PreAuthorize("hasAnyRole('COORDINATOR','HEAD')")
class EvaluationDesk {
    private final Rounds rounds;
    private final ResearchAnswers answers;
    private final ResearchRule rule;
    private final People people;
    private final Clock clock;
    private final int group;
    private final int fewest;

    EvaluationDesk(
            Rounds rounds,
            ResearchAnswers answers,
            ResearchRule rule,
            People people,
            Clock clock,
            @Value("${alongside.mentoring.measures-threshold:10}") int group,
            @Value("${alongside.reporting.threshold:5}") int fewest) {
        this.rounds = rounds;
        this.answers = answers;
        this.rule = rule;
        this.people = people;
        this.clock = clock;
        this.group = group;
        this.fewest = fewest;
    }

    /** Fewer people than this are no group. */
    int group() {
        return group;
    }

    /** Today at school. */
    LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /**
     * Every instrument of the last scheme that was asked at least once; empty before the first round is closed. What is
     * told is written down, so that no later page or file can be taken from it.
     */
    List<Outcome> outcomes() {
        var all = new ArrayList<Outcome>();
        rounds.scheme().ifPresent(scheme -> {
            var mentees = years(scheme, true);
            var mentors = years(scheme, false);
            for (var instrument : Instrument.values()) {
                var asked = mentees.stream()
                                .filter(it -> instrument.isFor(true, it.orElse(null)))
                                .count()
                        + mentors.stream()
                                .filter(it -> instrument.isFor(false, it.orElse(null)))
                                .count();
                var outcome = outcome(scheme, instrument, (int) asked);
                if (!outcome.waves().isEmpty() || outcome.why() == Why.CHANGED) {
                    all.add(outcome);
                }
            }
        });
        return all;
    }

    private List<Optional<Integer>> years(SchemeId scheme, boolean mentees) {
        return people.named(rounds.takingPart(scheme, mentees)).values().stream()
                .map(it -> Optional.ofNullable(it.yearGroup()))
                .toList();
    }

    /** What is told of one instrument of the last scheme. */
    Optional<Outcome> outcome(Instrument instrument) {
        return outcomes().stream().filter(it -> it.instrument() == instrument).findFirst();
    }

    private Outcome outcome(SchemeId scheme, Instrument instrument, int asked) {
        var open = rounds.of(scheme).stream()
                .filter(it -> it.closedAt() == null)
                .map(Rounds.Round::wave)
                .toList();
        var results = rounds.results(scheme, instrument).stream()
                .filter(it -> !open.contains(it.wave()))
                .toList();
        var both = rounds.both(scheme, instrument);
        var dropped = people(results, Wave.BEFORE) - both.size();
        var joined = people(results, Wave.AFTER) - both.size();
        var why = !open.isEmpty() || people(results, Wave.BEFORE) == 0 || people(results, Wave.AFTER) == 0
                ? Why.NOT_YET
                : both.size() < group
                        ? Why.TOO_FEW
                        : isFew(dropped) || isFew(joined)
                                ? Why.BETRAYS
                                : rule.mayTell(scheme, instrument, answers.of(scheme, instrument), today())
                                        ? Why.TOLD
                                        : Why.CHANGED;
        var waves = results.stream()
                .map(it -> answered(scheme, it, why == Why.TOLD && it.wave() != Wave.MIDDLE))
                .toList();
        return why == Why.TOLD
                ? new Outcome(
                        instrument,
                        asked,
                        waves,
                        Shift.of(both, instrument.isBetterLow(), fewest),
                        why,
                        dropped,
                        joined)
                : new Outcome(instrument, asked, waves, null, why, null, null);
    }

    /** @param told whether just those who answered are told of already */
    private Answered answered(SchemeId scheme, Rounds.Result result, boolean told) {
        var few = result.people() < group;
        var may = !few
                && (told
                        || rule.mayTellRound(
                                scheme,
                                result.instrument(),
                                result.wave(),
                                rounds.answered(scheme, result.instrument(), result.wave()),
                                today()));
        return may
                ? new Answered(result.wave(), result.people(), result.mean(), false)
                : new Answered(result.wave(), null, null, few);
    }

    private boolean isFew(int people) {
        return people > 0 && people < group;
    }

    private static int people(List<Rounds.Result> results, Wave wave) {
        return results.stream()
                .filter(it -> it.wave() == wave)
                .mapToInt(Rounds.Result::people)
                .sum();
    }
}
