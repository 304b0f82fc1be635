package org.alongside.mentoring.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.mentoring.measures.Outcome.Why;
import org.alongside.mentoring.measures.Rounds.TwoSums;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.reporting.spi.Count;
import org.alongside.school.PersonId;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class EvaluationTests extends SpringBrowserlessTest {
    @Autowired
    EvaluationDesk desk;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private final List<PersonId> pupils = new ArrayList<>();

    @BeforeEach
    void thirtyMentees() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        school.scheme();
        database.update(
                "update scheme set starts_on = ?, created_at = utc_timestamp() + interval 1 day where coordinator_id = ?",
                Date.valueOf(school.today),
                school.coordinator.value());
        for (int i = 0; i < 30; i++) {
            pupils.add(school.pupil("e" + i, 8));
            database.update(
                    "insert into participant (scheme_id, person_id, side) select id, ?, 'MENTEE' from scheme where coordinator_id = ?",
                    pupils.getLast().value(),
                    school.coordinator.value());
        }
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** Each of these values four times, so that the sum is four times as much; 0 is no answer. */
    private void wave(Wave wave, int... values) {
        var scheme = rounds.scheme().orElseThrow();
        rounds.open(scheme, wave, school.coordinator, school.today.atTime(9, 0));
        var round = rounds.of(scheme).stream()
                .filter(it -> it.wave() == wave)
                .findFirst()
                .orElseThrow()
                .id();
        for (int i = 0; i < values.length; i++) {
            for (int item = 1; item <= 4 && values[i] > 0; item++) {
                rounds.answer(round, pupils.get(i), new Rounds.Item(Instrument.MENTEE, item), values[i]);
            }
        }
        rounds.close(scheme, school.today.atTime(10, 0));
    }

    private static int[] times(int n, int value) {
        return IntStream.generate(() -> value).limit(n).toArray();
    }

    private Outcome outcome() {
        return desk.outcomes().stream()
                .filter(it -> it.instrument() == Instrument.MENTEE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangeThatRoundsToNoughtHasNoSign() {
        assertThat(EvaluationWords.one(-0.04)).isEqualTo("0.0");
        assertThat(EvaluationWords.one(-0.4)).isEqualTo("−0.4");
    }

    @Test
    void aChangeIsToldWithItsRangeAndWhoDidNoWorse() {
        wave(Wave.BEFORE, times(20, 2));
        wave(
                Wave.AFTER,
                IntStream.range(0, 20).map(it -> it < 8 ? 3 : it < 14 ? 2 : 1).toArray());
        var outcome = outcome();
        assertThat(outcome.why()).isEqualTo(Why.TOLD);
        assertThat(outcome.dropped()).isZero();
        var shift = outcome.shift();
        assertThat(shift).isNotNull();
        assertThat(shift.change()).isCloseTo(4 * (8 - 6) / 20.0, within(1e-9));
        assertThat(shift.isUnclear()).isTrue();
        assertThat(shift.noWorse()).isEqualTo(new Count.Shown(14));
        assertThat(shift.better()).isEqualTo(new Count.Shown(8));
        assertThat(shift.worse()).isEqualTo(new Count.Shown(6));
    }

    @Test
    void whoDroppedOutIsShownIfTheyAreAGroupAndElseNothingIsTold() {
        wave(Wave.BEFORE, times(30, 2));
        wave(Wave.AFTER, times(18, 3));
        assertThat(outcome().dropped()).isEqualTo(12);
        database.update(
                "delete from measure_answer where person_id in (?, ?, ?) and round_id in (select id from measure_round where wave = 'BEFORE')",
                pupils.get(27).value(),
                pupils.get(28).value(),
                pupils.get(29).value());
        var betrayed = outcome();
        assertThat(betrayed.why()).isEqualTo(Why.BETRAYS);
        assertThat(betrayed.shift()).isNull();
        assertThat(betrayed.dropped()).isNull();
    }

    @Test
    void tooFewAndNotYetSaySo() {
        wave(Wave.BEFORE, times(9, 2));
        assertThat(outcome().why()).isEqualTo(Why.NOT_YET);
        assertThat(outcome().waves()).singleElement().matches(it -> it.people() == null && it.mean() == null);
        wave(Wave.AFTER, times(9, 3));
        assertThat(outcome().why()).isEqualTo(Why.TOO_FEW);
    }

    /** The first mean is told before anybody knows of an end: a later one of one fewer would tell what that pupil said. */
    @Test
    void aRoundIsNotToldAgainWithOneFewerAlsoBeforeTheLastOne() {
        wave(Wave.BEFORE, times(20, 2));
        wave(Wave.MIDDLE, times(15, 3));
        assertThat(outcome().waves()).extracting(Outcome.Answered::people).containsExactly(20, 15);
        database.update(
                "delete from measure_answer where person_id = ?",
                pupils.getFirst().value());
        assertThat(outcome().waves()).hasSize(2).allMatch(it -> it.people() == null && it.mean() == null && !it.few());
    }

    /** If nobody did worse, or everybody did better, that would be said of each of them. */
    @Test
    void whatHoldsForEverybodyIsNotCounted() {
        var all = Shift.of(
                IntStream.range(0, 12).mapToObj(it -> new TwoSums(8, 12)).toList(), false, 5);
        assertThat(List.of(all.better(), all.noWorse(), all.worse())).containsOnly(Count.UNTOLD);
    }

    /** Nothing below five is told or left over, whatever is added and taken away, in a thousand random groups. */
    @Test
    void noCountIsSmallAndNoneBecomesSmallByTakingAway() {
        var random = new Random(18);
        for (int round = 0; round < 1000; round++) {
            var n = 10 + random.nextInt(30);
            var sums = IntStream.range(0, n)
                    .mapToObj(it -> new TwoSums(8, 7 + random.nextInt(3) * random.nextInt(2)))
                    .toList();
            var shift = Shift.of(sums, random.nextBoolean(), 5);
            var better = told(shift.better());
            var noWorse = told(shift.noWorse()).or(() -> told(shift.worse()).map(it -> n - it));
            var known = new ArrayList<Long>();
            better.ifPresent(known::add);
            noWorse.ifPresent(known::add);
            // whoever is in the one and not in the other stayed the same
            better.ifPresent(it -> noWorse.ifPresent(all -> known.add(all - it)));
            for (var one : known) {
                assertThat(one).isNotIn(0L, 1L, 2L, 3L, 4L);
                assertThat(n - one).isNotIn(0L, 1L, 2L, 3L, 4L);
            }
        }
    }

    private static Optional<Long> told(Count count) {
        return count instanceof Count.Shown it ? Optional.of(it.n()) : Optional.empty();
    }

    @Test
    void aLowerSumIsBetterWhereLonelinessIsAsked() {
        var sums = IntStream.range(0, 20)
                .mapToObj(it -> new TwoSums(6, it < 8 ? 4 : it < 14 ? 7 : 6))
                .toList();
        assertThat(Shift.of(sums, true, 5).better()).isEqualTo(new Count.Shown(8));
        assertThat(Shift.of(sums, false, 5).better()).isEqualTo(new Count.Shown(6));
    }

    /** As printed tables have it. */
    @Test
    void studentsPointsAreThoseOfTheTables() {
        assertThat(Shift.student(9)).isCloseTo(2.262, within(0.001));
        assertThat(Shift.student(19)).isCloseTo(2.093, within(0.001));
        assertThat(Shift.student(60)).isCloseTo(2.000, within(0.001));
    }

    @Test
    void theSpreadsheetHasTypedCellsFrozenHeadsAndAFormulaThatAgrees() throws Exception {
        wave(Wave.BEFORE, times(20, 2));
        wave(Wave.AFTER, IntStream.range(0, 20).map(it -> it < 12 ? 3 : 2).toArray());
        var words = new EvaluationWords((key, values) -> key);
        var bytes = EvaluationBook.of(desk.outcomes(), words, 10, school.today);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var changes = book.getSheetAt(1);
            assertThat(changes.getPaneInformation().isFreezePane()).isTrue();
            assertThat(changes.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(20);
            assertThat(changes.getRow(1).getCell(4).getCellFormula()).isEqualTo("D2-C2");
            assertThat(changes.getRow(1).getCell(4).getNumericCellValue()).isCloseTo(2.4, within(1e-9));
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                            assertThat(cell.getStringCellValue()).doesNotStartWith("=");
                        }
                    }
                }
            }
        }
    }

    @Test
    void theHeadSeesItAndAMentorDoesNot() {
        school.signIn(pupils.getFirst(), Roles.HEAD);
        wave(Wave.BEFORE, times(12, 2));
        navigate("mentoring/evaluation", EvaluationView.class);
        assertThat($(H1.class).all()).extracting(H1::getText).containsExactly("Not asked both times yet");
        assertThat($(Paragraph.class).all())
                .filteredOn(it -> it.hasClassName("letterhead"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.getElement().getTextRecursively()).startsWith("Alongside ·"));
        assertThat($(Paragraph.class).all())
                .noneMatch(it -> it.getText().toLowerCase(Locale.UK).contains("because of mentoring"));
        school.signIn(pupils.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(desk::outcomes);
    }
}
