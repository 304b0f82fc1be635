package org.alongside.curriculum.delivery.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.delivery.coverage.Apart.Why;
import org.alongside.curriculum.delivery.coverage.Occasion.Fate;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.Test;

/** What each case means, and thousands of random small schools against a recomputation that follows the words. */
class CoverageTests {
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 7);
    private static final StatementCode A = new StatementCode("A");
    private static final StatementCode B = new StatementCode("B");

    private final UUID nineR = UUID.randomUUID();
    private final UUID nineT = UUID.randomUUID();
    private final PersonId pupil = new PersonId(UUID.randomUUID());
    private final List<Seat> seats = new ArrayList<>(List.of(new Seat(nineR, pupil, AUTUMN, null)));
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();

    private Occasion lesson(UUID schoolClass, int day, Fate fate, StatementCode... codes) {
        var occasion = new Occasion(UUID.randomUUID(), schoolClass, AUTUMN.plusDays(day), fate, List.of(codes));
        occasions.add(occasion);
        return occasion;
    }

    private void apart(Occasion occasion, Why why) {
        apart.add(new Apart(occasion.id(), pupil, why));
    }

    private Coverage coverage() {
        return Coverage.of(List.of(A, B), AUTUMN.plusDays(100), seats, occasions, apart);
    }

    private Standing standing() {
        return coverage().standing(pupil, A);
    }

    @Test
    void whoWasPresentHasMetWhatTheLessonServes() {
        lesson(nineR, 1, Fate.TAUGHT, A);
        assertThat(standing()).isEqualTo(Standing.MET);
        assertThat(coverage().standing(pupil, B)).isEqualTo(Standing.NOT_PLANNED);
        assertThat(coverage().cell(nineR, A)).isEqualTo(new Cell(0, 1, 0, 1, 1, 0, 0));
    }

    @Test
    void whoWasAwayHasToCatchUpUntilThatIsNoted() {
        apart(lesson(nineR, 1, Fate.TAUGHT, A), Why.AWAY);
        assertThat(standing()).isEqualTo(Standing.TO_CATCH_UP);
        apart.clear();
        apart(occasions.getFirst(), Why.CAUGHT_UP);
        assertThat(standing()).isEqualTo(Standing.MET);
    }

    @Test
    void withdrawnIsNeverCalledMissed() {
        apart(lesson(nineR, 1, Fate.TAUGHT, A), Why.WITHDRAWN);
        lesson(nineR, 2, Fate.MISSED, A);
        assertThat(standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(coverage().cell(nineR, A)).isEqualTo(new Cell(0, 1, 1, 1, 0, 1, 0));
        assertThat(coverage().cell(nineR, A).isMetByAll()).isTrue();
    }

    @Test
    void anotherLessonWithTheSameStatementMendsIt() {
        apart(lesson(nineR, 1, Fate.TAUGHT, A), Why.AWAY);
        lesson(nineR, 30, Fate.TAUGHT, A);
        assertThat(standing()).isEqualTo(Standing.MET);
    }

    @Test
    void whoJoinedLaterHasNotMetItYet() {
        seats.set(0, new Seat(nineR, pupil, AUTUMN.plusDays(10), null));
        lesson(nineR, 1, Fate.TAUGHT, A);
        assertThat(standing()).isEqualTo(Standing.JOINED_LATER);
        lesson(nineR, 200, Fate.PLANNED, A);
        assertThat(standing()).isEqualTo(Standing.PLANNED);
    }

    @Test
    void whoChangedClassesKeepsWhatTheyMet() {
        seats.set(0, new Seat(nineR, pupil, AUTUMN, AUTUMN.plusDays(20)));
        seats.add(new Seat(nineT, pupil, AUTUMN.plusDays(21), null));
        lesson(nineR, 5, Fate.TAUGHT, A);
        lesson(nineT, 6, Fate.TAUGHT, A);
        lesson(nineR, 30, Fate.TAUGHT, B);
        assertThat(standing()).isEqualTo(Standing.MET);
        assertThat(coverage().standing(pupil, B)).isEqualTo(Standing.NOT_PLANNED);
        assertThat(coverage().cell(nineR, A).pupils()).isZero();
        assertThat(coverage().cell(nineT, A).met()).isEqualTo(1);
    }

    @Test
    void aLessonThatNobodyTaughtIsMissedAndOneToComeIsPlanned() {
        lesson(nineR, 1, Fate.MISSED, A);
        assertThat(standing()).isEqualTo(Standing.MISSED);
        lesson(nineR, 2, Fate.PLANNED, A);
        assertThat(standing()).isEqualTo(Standing.PLANNED);
    }

    @Test
    void threeThousandRandomSchoolsAgreeWithTheNaiveOracle() {
        var seen = java.util.EnumSet.noneOf(Standing.class);
        for (int seed = 0; seed < 3_000; seed++) {
            var school = new RandomSchool(new Random(seed));
            var oracle = new NaiveCoverage(school.seats, school.occasions, school.apart);
            var coverage = Coverage.of(
                    RandomSchool.STATEMENTS, RandomSchool.TODAY, school.seats, school.occasions, school.apart);
            for (var code : RandomSchool.STATEMENTS) {
                for (var one : school.pupils) {
                    seen.add(coverage.standing(one, code));
                    assertThat(coverage.standing(one, code))
                            .as("school %d, %s, %s", seed, one, code)
                            .isEqualTo(oracle.standing(one, code));
                }
                for (var schoolClass : school.classes) {
                    assertThat(coverage.cell(schoolClass, code))
                            .as("school %d, %s", seed, code)
                            .isEqualTo(oracle.cell(schoolClass, code, RandomSchool.TODAY));
                }
            }
        }
        assertThat(seen).as("the random schools reach every case").hasSize(Standing.values().length);
    }
}
