package org.alongside.mentoring.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alongside.mentoring.flow.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three solvers that share nothing with ours say the same. */
class OrToolsTests {
    @BeforeAll
    static void whereTheNativesLoad() {
        assumeThat(OrTools.isThere()).as("OR-Tools can be loaded here").isTrue();
    }

    @Test
    void aFlowOfTheWholeYearMissesAsManyWeeksAtTheSameCost() {
        for (var seed = 0; seed < 10; seed++) {
            // with a minimum that all reach, missing fewer weeks is all that counts
            var problem = of(ReferenceYear.of(20, 1 + seed % 3, seed), 0, 99);
            var value = SchedulePlanner.flows().plan(problem, Progress.UNHEARD).value();
            assertThat(OrTools.MISSED * value.missed() + value.cost()).isEqualTo(OrTools.year(problem));
            assertThat(ProvenLevels.of(problem)).isEqualTo(OrTools.year(problem));
        }
    }

    @Test
    void noLinearProgrammeIsBetterWithTheLimitOnLessons() {
        var problem = ReferenceYear.of(40, 6, 1);
        var plan = SchedulePlanner.flows().plan(problem, Progress.UNHEARD);
        var value = plan.value();
        assertThat(new LinearBound(value.shortfall(), value.missed(), value.cost()))
                .isEqualTo(LinearBound.of(problem));
        assertThat(plan.provenBest()).isTrue();
    }

    @Test
    void constraintProgrammingGivesUpNoFewerMeetingsWhenARoomIsLost() {
        for (var seed = 0; seed < 3; seed++) {
            var problem = of(ReferenceYear.of(14, 2, seed), 26, 99);
            var plan = SchedulePlanner.flows().plan(problem, Progress.UNHEARD);
            var lost = new ScheduleProblem(
                            losing(problem, new Random(seed)), problem.pairs(), 26, 99, List.of(), 0, seed)
                    .published(plan.meetings(), 12);
            var mended = SchedulePlanner.flows().plan(lost, Progress.UNHEARD);
            assertThat(mended.value().changed()).isPositive().isEqualTo(FewestChanges.of(lost));
        }
    }

    private static ScheduleProblem of(ScheduleProblem problem, int minimum, int limit) {
        return new ScheduleProblem(problem.weeks(), problem.pairs(), minimum, limit, List.of(), 0, problem.seed());
    }

    private static List<TeachingWeek> losing(ScheduleProblem problem, Random random) {
        var weeks = new ArrayList<TeachingWeek>();
        for (var week : problem.weeks()) {
            weeks.add(new TeachingWeek(
                    week.monday(),
                    week.halfTerm(),
                    week.openings().stream()
                            .map(opening -> opening.rooms().isEmpty() || random.nextInt(100) > 70
                                    ? opening
                                    : new Opening(
                                            opening.slot(),
                                            opening.rooms()
                                                    .subList(1, opening.rooms().size()),
                                            opening.adultPlaces()))
                            .toList()));
        }
        return weeks;
    }
}
