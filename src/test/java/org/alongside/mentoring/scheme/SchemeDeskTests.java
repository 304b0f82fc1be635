package org.alongside.mentoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Date;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.SchemeId;
import org.alongside.mentoring.SchemeStarted;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The scheme's sheet and books, its families and letters. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class SchemeDeskTests extends SpringBrowserlessTest {
    @Autowired
    SchemeDesk desk;

    @Autowired
    SchemeBooks books;

    @Autowired
    FamilyDesk families;

    @Autowired
    Letters letters;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;

    @BeforeEach
    void aScheme() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        school.scheme();
        database.update(
                "update scheme set starts_on = ?, created_at = utc_timestamp() + interval 1 day where coordinator_id = ?",
                Date.valueOf(school.today),
                school.coordinator.value());
        for (var mentee : school.mentees) {
            takesPart(mentee, "MENTEE");
        }
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private SchemeId scheme() {
        return desk.current().orElseThrow().id();
    }

    private void takesPart(PersonId person, String side) {
        database.update(
                "insert into participant (scheme_id, person_id, side) values (?, ?, ?)",
                scheme().value(),
                person.value(),
                side);
    }

    private SchemeSheet sheet(String aims, long version) {
        return new SchemeSheet(aims, List.of(7, 8), Set.of(SchemeSheet.Format.DROP_IN), 40, 6, 2, version);
    }

    private Entry policy(UUID id) {
        return new Entry(
                id,
                Entry.Book.POLICY,
                school.today,
                school.today.plusYears(1),
                "CONFIDENTIALITY",
                "The promise",
                "Staff handbook",
                null,
                school.coordinator);
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }

    private <T extends Component> String words(Class<T> view) {
        return $(view).single().getElement().getTextRecursively();
    }

    @Test
    void ofTwoWhoChangeTheSheetTheSecondHearsOfTheFirst() {
        var seen = desk.sheet();
        desk.write(sheet("Nobody is alone", seen.version()));
        refused("mentoring.book.newer", () -> desk.write(sheet("Something else", seen.version())));
        assertThat(desk.sheet()).isEqualTo(sheet("Nobody is alone", seen.version() + 1));
    }

    @Test
    void aSheetThatCannotBeIsRefusedWithWhatIsWrong() {
        refused(
                "mentoring.book.years-missing",
                () -> desk.write(new SchemeSheet("", List.of(6), Set.of(SchemeSheet.Format.DROP_IN), 1, 1, 1, 0)));
        refused(
                "mentoring.book.formats-missing",
                () -> desk.write(new SchemeSheet("", List.of(7), Set.of(), 1, 1, 1, 0)));
        refused(
                "mentoring.book.number-wrong",
                () -> desk.write(new SchemeSheet("", List.of(7), Set.of(SchemeSheet.Format.DROP_IN), 1, 61, 1, 0)));
        refused("mentoring.book.aims-long", () -> desk.write(sheet("x".repeat(1001), 0)));
    }

    @Test
    void anEntryIsKeptOnceAndStruckOutWithoutBeingLost() {
        var id = UUID.randomUUID();
        desk.add(policy(id));
        desk.add(policy(id));
        assertThat(desk.entries(Entry.Book.POLICY)).hasSize(1);
        desk.strike(id);
        assertThat(desk.entries(Entry.Book.POLICY)).isEmpty();
        assertThat(database.queryForObject("select count(*) from scheme_entry where id = ?", Integer.class, id))
                .isEqualTo(1);
        refused("mentoring.care.gone", () -> desk.strike(id));
        refused("mentoring.care.gone", () -> desk.strike(UUID.randomUUID()));
        var noDue = new Entry(id, Entry.Book.POLICY, school.today, null, "DATA", "x", "", null, school.coordinator);
        refused("mentoring.book.due-missing", () -> desk.add(noDue));
    }

    @Test
    void theNextSchemeBeginsWithTheSheetAndThePoliciesAndEmptyLogs() {
        desk.write(sheet("Nobody is alone", 0));
        desk.add(policy(UUID.randomUUID()));
        desk.add(new Entry(
                UUID.randomUUID(),
                Entry.Book.PUBLICITY,
                school.today,
                null,
                "ASSEMBLY",
                "Year 7",
                "",
                180,
                school.coordinator));
        var next = UUID.randomUUID();
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Next', ?, ?, ?)",
                next,
                Date.valueOf(school.today.plusMonths(8)),
                Date.valueOf(school.today.plusMonths(16)),
                school.coordinator.value());
        events.publishEvent(new SchemeStarted(new SchemeId(next), before(next)));
        assertThat(desk.current().orElseThrow().id().value()).isEqualTo(next);
        assertThat(desk.sheet().aims()).isEqualTo("Nobody is alone");
        assertThat(desk.sheet().debriefWeeks()).isEqualTo(2);
        assertThat(desk.entries(Entry.Book.POLICY)).extracting(Entry::title).containsExactly("The promise");
        assertThat(desk.entries(Entry.Book.PUBLICITY)).isEmpty();
    }

    private SchemeId before(UUID next) {
        return new SchemeId(database.queryForObject(
                "select id from scheme where coordinator_id = ? and id <> ?",
                UUID.class,
                school.coordinator.value(),
                next));
    }

    private Families.Event event(PersonId person, Families.Kind kind) {
        return new Families.Event(
                UUID.randomUUID(), person, kind, school.today, Families.How.FORM, "mother", school.coordinator);
    }

    @Test
    void theLastWordOfAFamilyCountsAndTheOthersStay() {
        var mentee = school.mentees.getFirst();
        var given = event(mentee, Families.Kind.GIVEN);
        families.record(given);
        families.record(given);
        assertThat(families.sum().orElseThrow().given()).isEqualTo(1);
        families.record(event(mentee, Families.Kind.WITHDRAWN));
        assertThat(families.sum().orElseThrow()).isEqualTo(new Families.Sum(7, 0, 6, 1));
        assertThat(families.of(mentee)).hasSize(2).allMatch(it -> it.by().equals(school.coordinator));
        families.record(event(school.mentees.get(1), Families.Kind.GIVEN));
        assertThat(families.page(0))
                .extracting(Families.Standing::decision)
                .startsWith(Families.Kind.WITHDRAWN, null, null)
                .endsWith(Families.Kind.GIVEN); // whoever needs somebody stands first
    }

    @Test
    void afterAskFirstNobodyTellsAFamilyAnythingUntilTheLeadTakesItBack() {
        var mentee = school.mentees.getFirst();
        families.hold(mentee);
        refused("mentoring.family.ask-first", () -> families.record(event(mentee, Families.Kind.INFORMED)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> families.lift(mentee));
        school.signIn(school.otherAdult, Roles.DSL);
        families.lift(mentee);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> families.record(event(mentee, Families.Kind.INFORMED)));
        school.signInCoordinator();
        families.record(event(mentee, Families.Kind.INFORMED));
    }

    @Test
    void aGuessedPersonIsAnsweredLikeOneWhoDoesNotTakePart() {
        for (var id : List.of(PersonId.random(), school.mentors.getFirst())) {
            refused("mentoring.care.gone", () -> families.of(id));
            refused("mentoring.care.gone", () -> families.hold(id));
            refused("mentoring.care.gone", () -> families.record(event(id, Families.Kind.GIVEN)));
        }
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> families.of(school.mentees.getFirst()));
        school.signIn(school.otherAdult, Roles.HEAD);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> families.page(0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.sheet());
    }

    @Test
    void ofTwoWhoWriteALetterTheSecondHearsOfTheFirst() {
        letters.forget(Letters.Kind.ENDING);
        letters.write(new Letters.Letter(Letters.Kind.ENDING, "Well done", "Dear family", 0));
        refused(
                "mentoring.letters.newer",
                () -> letters.write(new Letters.Letter(Letters.Kind.ENDING, "Bye", "Dear all", 0)));
        assertThat(letters.own(Letters.Kind.ENDING).orElseThrow().subject()).isEqualTo("Well done");
        refused("mentoring.letters.length", () -> letters.write(new Letters.Letter(Letters.Kind.ENDING, " ", "x", 1)));
    }

    @Test
    void thePagesShowWhatStandsThere() {
        desk.write(sheet("Nobody is alone", 0));
        navigate(SchemeView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Demo scheme");
        assertThat(words(SchemeView.class)).contains("more than 24 weeks, with at least 26 meetings held");
        UI.getCurrent().navigate(SchemeView.class, QueryParameters.simple(Map.of("book", "CO_DESIGN")));
        $(TextField.class).id("entry-title").setValue("A quieter room");
        test($(Button.class).id("add-entry")).click();
        assertThat(words(SchemeView.class)).contains("A quieter room", "They were told", "nothing yet");
        navigate(FamiliesView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("0 of 7 families have given permission");
        navigate(LettersView.class);
        assertThat(words(LettersView.class)).contains("Mentors do not promise secrecy.");
    }

    @Autowired
    LetterRun run;

    private Set<PersonId> addressees(LetterRun.Whom whom) {
        return run.round(Letters.Kind.MENTEE_FAMILY, whom).addressees().stream()
                .map(LetterRun.Addressee::pupil)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aLetterGoesToThoseWhomItIsForAndIsMarkedOnceAndNeverToThoseWhoAreAskedAboutFirst() {
        var scheme = books.current().orElseThrow().id();
        for (var mentee : school.mentees) {
            database.update(
                    "insert ignore into participant (scheme_id, person_id, side) values (?, ?, 'MENTEE')",
                    scheme.value(),
                    mentee.value());
        }
        var held = school.mentees.getFirst();
        families.hold(held);
        var before = run.round(Letters.Kind.MENTEE_FAMILY, LetterRun.Whom.NOT_TOLD);
        assertThat(before.held()).isEqualTo(1);
        assertThat(addressees(LetterRun.Whom.NOT_TOLD))
                .doesNotContain(held)
                .doesNotContainAnyElementsOf(school.mentors);
        var all = List.copyOf(school.mentees);
        var marked = run.sent(all);
        assertThat(marked).isEqualTo(school.mentees.size() - 1);
        assertThat(run.sent(all)).as("marked twice").isZero();
        assertThat(run.sent(List.of(new PersonId(UUID.randomUUID()), school.coordinator)))
                .isZero();
        assertThat(addressees(LetterRun.Whom.NOT_TOLD)).isEmpty();
        assertThat(addressees(LetterRun.Whom.NO_ANSWER))
                .contains(school.mentees.get(1))
                .doesNotContain(held);
    }

    @Test
    void aSheetIsFilledInWithWhatIsKnownOfThePupilAndWithNothingElse() {
        assertThat(LetterSheet.filled(
                        "[given name], [role] from [start]. [what was told]",
                        Map.of("given name", "Mina", "role", "a mentee", "start", "4 January 2027")))
                .isEqualTo("Mina, a mentee from 4 January 2027. [what was told]");
    }
}
