package org.alongside.mentoring.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.school.PersonId;
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
class ResearchTests {
    private static final EvaluationWords WORDS = new EvaluationWords(
            (key, values) -> ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.ROOT)
                    .getString(key));

    @Autowired
    ResearchDesk desk;

    @Autowired
    EvaluationDesk evaluation;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private final List<PersonId> pupils = new ArrayList<>();
    private final PersonId head = SignedIn.person("research-head");

    @BeforeEach
    void thirtyMenteesWhoWereAskedTwice() {
        var school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        school.scheme();
        database.update(
                "update scheme set starts_on = ?, created_at = utc_timestamp() + interval 1 day where coordinator_id = ?",
                Date.valueOf(school.today),
                school.coordinator.value());
        var scheme = rounds.scheme().orElseThrow();
        for (int i = 0; i < 30; i++) {
            pupils.add(school.pupil("r" + i, i < 15 ? 8 : 9));
            database.update(
                    "insert into participant (scheme_id, person_id, side) values (?, ?, 'MENTEE')",
                    scheme.value(),
                    pupils.getLast().value());
        }
        for (var wave : List.of(Wave.BEFORE, Wave.AFTER)) {
            rounds.open(scheme, wave, school.coordinator, school.today.atTime(9, 0));
            var round = rounds.of(scheme).stream()
                    .filter(it -> it.wave() == wave)
                    .findFirst()
                    .orElseThrow()
                    .id();
            for (int i = 0; i < 30; i++) {
                for (int item = 1; item <= 4; item++) {
                    rounds.answer(
                            round,
                            pupils.get(i),
                            new Rounds.Item(Instrument.MENTEE, item),
                            1 + (i + wave.ordinal()) % 3);
                }
            }
            rounds.close(scheme, school.today.atTime(10, 0));
        }
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private UUID asked() {
        desk.ask("University of Example, Dr Demo", "Does meeting more often help?");
        return desk.latest().getFirst().id();
    }

    private UUID agreed() {
        var coordinator = SecurityContextHolder.getContext();
        var id = asked();
        SignedIn.as(head, Roles.HEAD);
        desk.confirm(id);
        SecurityContextHolder.setContext(coordinator);
        return id;
    }

    private static Map<String, String> files(byte[] zip) throws Exception {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private long acts(String act) {
        return database.queryForObject("select count(*) from administrative_act where act = ?", Long.class, act);
    }

    @Test
    void aFileHasALineForEachPupilADictionaryAndNobody() throws Exception {
        var files = files(desk.make(agreed(), WORDS));
        assertThat(files.keySet()).containsExactlyInAnyOrder("read-me.txt", "answers.csv", "dictionary.csv");
        var lines = files.get("answers.csv").lines().toList();
        assertThat(lines).hasSize(31);
        assertThat(lines.getFirst()).startsWith("pseudonym,instrument");
        assertThat(lines.stream().skip(1)).allMatch(it -> it.matches("p[0-9a-f]{16},MENTEE,both,.*"));
        for (var column : lines.getFirst().split(",")) {
            assertThat(files.get("dictionary.csv")).contains("\r\n" + column + ",");
        }
        for (var pupil : pupils) {
            assertThat(String.join("", files.values()))
                    .doesNotContain(pupil.value().toString());
        }
    }

    @Test
    void nobodyAgreesToTheirOwnAndWithoutASecondPersonNothingIsMade() {
        var id = asked();
        assertThatIllegalArgumentException().isThrownBy(() -> desk.confirm(id)).withMessageContaining("own");
        assertThatIllegalArgumentException().isThrownBy(() -> desk.make(id, WORDS));
    }

    @Test
    void itIsMadeOnceAndOnlyByTheOneWhoAskedAndAllIsWrittenDown() {
        var made = acts("research-made");
        var id = agreed();
        var coordinator = SecurityContextHolder.getContext();
        SignedIn.as(head, Roles.HEAD);
        assertThatIllegalArgumentException().isThrownBy(() -> desk.make(id, WORDS));
        SecurityContextHolder.setContext(coordinator);
        desk.make(id, WORDS);
        assertThatIllegalArgumentException().isThrownBy(() -> desk.make(id, WORDS));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.stop(id));
        assertThat(acts("research-made")).isEqualTo(made + 1);
        assertThat(desk.latest().getFirst().lines()).isEqualTo(30);
    }

    @Test
    void whatWasStoppedOrAgreedLongAgoIsNotMade() {
        var stopped = agreed();
        desk.stop(stopped);
        assertThatIllegalArgumentException().isThrownBy(() -> desk.make(stopped, WORDS));
        var old = agreed();
        database.update("update research_request set confirmed_at = confirmed_at - interval 15 day");
        assertThatIllegalArgumentException().isThrownBy(() -> desk.make(old, WORDS));
    }

    @Test
    void aGuessedNumberSaysTheSameAsOneThatIsOver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.confirm(UUID.randomUUID()))
                .withMessageContaining("gone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.make(UUID.randomUUID(), WORDS))
                .withMessageContaining("gone");
    }

    /** Two pupils’ answers are gone: the page and the next file would tell what they said. */
    @Test
    void afterAFewHaveGoneNeitherThePageNorAFileTellsAnything() {
        desk.make(agreed(), WORDS);
        for (var pupil : pupils.subList(0, 2)) {
            database.update("delete from measure_answer where person_id = ?", pupil.value());
        }
        var outcome = evaluation.outcomes().getFirst();
        assertThat(outcome.shift()).isNull();
        assertThat(outcome.waves()).hasSize(2).allMatch(it -> it.people() == null && it.mean() == null && !it.few());
        assertThat(outcome.why()).isEqualTo(Outcome.Why.CHANGED);
        var again = agreed();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.make(again, WORDS))
                .withMessageContaining("nothing");
    }

    @Test
    void theSamePeopleAreInTheSameGroupsOfALaterFileUnderOtherNames() throws Exception {
        var first = files(desk.make(agreed(), WORDS)).get("answers.csv");
        var second = files(desk.make(agreed(), WORDS)).get("answers.csv");
        assertThat(first.lines().skip(1).map(it -> it.substring(17)).sorted().toList())
                .isEqualTo(second.lines()
                        .skip(1)
                        .map(it -> it.substring(17))
                        .sorted()
                        .toList());
        assertThat(first.lines().skip(1))
                .doesNotContainAnyElementsOf(second.lines().skip(1).toList());
    }

    @Test
    void mentorsAskForNothing() {
        SignedIn.as(pupils.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.ask("a", "b"));
    }

    @Test
    void whoAndWhatForMustBeSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> desk.ask(" ", "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.ask("who", "x".repeat(301)));
    }
}
