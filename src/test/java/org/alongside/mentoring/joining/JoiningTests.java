package org.alongside.mentoring.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.MentorCourse;
import org.alongside.curriculum.Scenario;
import org.alongside.curriculum.TrainingModule;
import org.alongside.identity.SignedIn;
import org.alongside.reporting.spi.Count;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Applied, trained, agreed. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class JoiningTests {
    @Autowired
    OwnTraining training;

    @Autowired
    TrainingDesk desk;

    @Autowired
    TrainingBook book;

    @Autowired
    MentorCourse course;

    @Autowired
    OwnPromise promise;

    @Autowired
    PromiseWatch watch;

    @Autowired
    MenteeTraining menteeTraining;

    @Autowired
    OwnApplication own;

    @Autowired
    ApplicationDesk applications;

    @Autowired
    AskedDesk asked;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private final UUID scheme = UUID.randomUUID();
    private PersonId mentor;
    private PersonId mentee;
    private PersonId coordinator;
    private PersonId teacher;
    private LocalDate today;

    @BeforeEach
    void aScheme() {
        today = Said.dayOf(clock.instant());
        coordinator = person("STAFF", "Price", null);
        teacher = person("STAFF", "Lowe", null);
        mentor = person("PUPIL", "Mo", 12);
        mentee = person("PUPIL", "Mina", 8);
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo', ?, ?, ?)",
                scheme,
                Date.valueOf(today.plusYears(1)),
                Date.valueOf(today.plusYears(2)),
                coordinator.value());
        takesPart(mentor, "MENTOR");
        takesPart(mentee, "MENTEE");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private PersonId person(String kind, String name, Integer year) {
        var id = UUID.randomUUID();
        database.update(
                "insert into person (id, kind, title, legal_given, legal_family, year_group) values (?, ?, ?, ?, 'Demo', ?)",
                id,
                kind,
                kind.equals("STAFF") ? "Mr" : null,
                name,
                year);
        return new PersonId(id);
    }

    private void takesPart(PersonId who, String side) {
        database.update(
                "insert into participant (scheme_id, person_id, side) values (?, ?, ?)", scheme, who.value(), side);
    }

    private boolean trained() {
        return database.queryForObject(
                "select trained from participant where person_id = ?", Boolean.class, mentor.value());
    }

    private void take(TrainingModule module) {
        for (var scenario : module.scenarios()) {
            var best = scenario.options().stream()
                    .filter(it -> it.fit() == Scenario.Fit.YES)
                    .findFirst()
                    .orElseThrow();
            assertThat(training.answer(scenario.id(), scenario.options().indexOf(best)))
                    .isEqualTo(best);
        }
        training.finish(module.id());
    }

    private void takeWhatComesFirst() {
        SignedIn.as(mentor, Roles.MENTOR);
        course.modules().stream().filter(TrainingModule::beforeFirstMeeting).forEach(this::take);
    }

    private void session(int minutes) {
        SignedIn.as(coordinator, Roles.COORDINATOR);
        desk.record(new LiveSession(UUID.randomUUID(), today, minutes, "Listening", "Mr Price", Set.of(mentor), -1));
    }

    @Test
    void partsOnThePhoneAndHoursWithAnAdultTogetherMakeSomebodyTrained() {
        takeWhatComesFirst();
        assertThat(trained()).as("no hours yet").isFalse();
        assertThat(training.certified()).isEmpty();
        session(60);
        assertThat(trained()).isFalse();
        session(60);
        assertThat(trained()).isTrue();
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(training.overview().complete()).isTrue();
        assertThat(training.certified()).contains(mentor);
    }

    @Test
    void hoursFirstAndPartsLaterMakeSomebodyTrainedToo() {
        session(120);
        takeWhatComesFirst();
        assertThat(trained()).isTrue();
    }

    @Test
    void aPartIsDoneOnlyWhenEverythingIsAnsweredAndWhatMattersMostWouldServe() {
        SignedIn.as(mentor, Roles.MENTOR);
        var module = course.module("training-limits").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.finish(module.id()))
                .withMessage("mentoring.training.open");
        for (var scenario : module.scenarios()) {
            var worst = scenario.options().stream()
                    .filter(it -> it.fit() == Scenario.Fit.NO)
                    .findFirst()
                    .orElseThrow();
            assertThat(training.answer(scenario.id(), scenario.options().indexOf(worst))
                            .feedback())
                    .isNotBlank();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.finish(module.id()))
                .withMessage("mentoring.training.critical");
        take(module);
        assertThat(training.overview().modules())
                .filteredOn(it -> it.module().equals(module))
                .allMatch(it -> today.equals(it.doneOn()) && !it.due());
    }

    @Test
    void whatWasLearnedLongAgoHasToBeFreshAgain() {
        takeWhatComesFirst();
        session(120);
        database.update(
                "update training_done set done_on = ? where module = 'training-role'",
                Date.valueOf(today.minusMonths(12).plusWeeks(3)));
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(training.overview().complete()).isTrue();
        assertThat(training.next()).get().satisfies(it -> {
            assertThat(it.module()).isEqualTo("training-role");
            assertThat(it.again()).isTrue();
        });
        database.update(
                "update training_done set done_on = ? where module = 'training-role'",
                Date.valueOf(today.minusMonths(12)));
        assertThat(training.overview().complete()).isFalse();
        take(course.module("training-role").orElseThrow());
        assertThat(training.overview().complete()).isTrue();
    }

    @Test
    void aSessionIsStoredOnceAndASecondEditorIsTold() {
        SignedIn.as(coordinator, Roles.COORDINATOR);
        var session = new LiveSession(UUID.randomUUID(), today, 60, "Listening", "Mr Price", Set.of(mentor), -1);
        desk.record(session);
        desk.record(session);
        assertThat(desk.sessions())
                .filteredOn(it -> it.id().equals(session.id()))
                .hasSize(1);
        desk.record(new LiveSession(session.id(), today, 90, "Listening", "Mr Price", Set.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        desk.record(new LiveSession(session.id(), today, 30, "Listening", "Mr Price", Set.of(), 0)))
                .withMessage("mentoring.sessions.changed");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> desk.record(new LiveSession(UUID.randomUUID(), today, 60, "X", "Y", Set.of(mentee), -1)))
                .withMessage("mentoring.sessions.not-mentors");
        for (var wrong : List.of(
                new LiveSession(UUID.randomUUID(), today, 5, "X", "Y", Set.of(), -1),
                new LiveSession(UUID.randomUUID(), today, 60, " ", "Y", Set.of(), -1),
                new LiveSession(UUID.randomUUID(), today.plusDays(1), 60, "X", "Y", Set.of(), -1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> desk.record(wrong));
        }
    }

    @Test
    void everyPartHasItsCardsAndTheDemoKnowsWhatComesFirst() {
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(course.modules())
                .allSatisfy(it -> assertThat(TrainingTexts.ofModule(it.id())).isNotEmpty());
        assertThat(book.required()).containsExactlyInAnyOrderElementsOf(DemoJoining.REQUIRED);
        assertThat(TrainingTexts.menteeQuestions())
                .allSatisfy(it -> assertThat(it.options()).anyMatch(TrainingTexts.MenteeOption::well));
    }

    @Test
    void theCertificateIsATaggedPageThatWritesEveryName() throws Exception {
        try (var page = new TaggedPage("Certificate")) {
            page.line("H1", 26, "Certificate");
            page.line("P", 12, "Mateusz Zieliński, Nguyễn, Łucja ".repeat(12));
            var bytes = page.bytes();
            try (var read = org.apache.pdfbox.Loader.loadPDF(bytes)) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(read))
                        .contains("Zieliński", "Łucja");
                var catalog = read.getDocumentCatalog();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getLanguage()).isEqualTo("en-GB");
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            }
        }
    }

    @Test
    void whoeverHasANameThatTheFontCannotWriteGetsACertificateToo() throws Exception {
        try (var page = new TaggedPage("Certificate")) {
            page.line("P", 12, "张伟 Zhang, called 😟");
            try (var read = org.apache.pdfbox.Loader.loadPDF(page.bytes())) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(read))
                        .contains("□□ Zhang, called □");
            }
        }
    }

    @Test
    void thePromiseIsGivenOnceATermAndTheCoordinatorSeesWhoHas() {
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(promise.isDue()).isTrue();
        promise.give();
        promise.give();
        assertThat(promise.isDue()).isFalse();
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(watch.count()).contains(new PromiseBook.Count(2, 1, 0));
        assertThat(watch.lines(0, 10))
                .first()
                .extracting(PromiseBook.Line::person)
                .isEqualTo(mentee);
        watch.onPaper(mentee);
        assertThat(watch.count()).contains(new PromiseBook.Count(2, 0, 0));
        database.update("update promise_given set term = 'last term' where person_id = ?", mentor.value());
        assertThat(watch.count()).contains(new PromiseBook.Count(2, 0, 1));
        SignedIn.as(mentor, Roles.MENTOR);
        assertThat(promise.isDue()).as("a new term asks again").isTrue();
    }

    @Test
    void whoTakesNoPartHasNothingToPromise() {
        SignedIn.as(person("PUPIL", "Nobody", 9), Roles.MENTEE);
        assertThat(promise.isDue()).isFalse();
        assertThat(promise.state()).isEmpty();
    }

    @Test
    void menteesHaveTheirOwnShortTraining() {
        SignedIn.as(mentee, Roles.MENTEE);
        assertThat(menteeTraining.isDone()).isFalse();
        menteeTraining.finish();
        assertThat(menteeTraining.isDone()).isTrue();
    }

    private MentorApplication filled(MentorApplication draft) {
        return draft.with(Set.of("help"), Set.of("listen"), "", "Mr Lowe", true);
    }

    private MentorApplication sent(PersonId who) {
        SignedIn.as(who, Roles.MENTOR);
        own.send(filled(own.blank()));
        var sent = own.latest().orElseThrow();
        SignedIn.as(coordinator, Roles.COORDINATOR);
        return applications.find(sent.id()).orElseThrow();
    }

    @Test
    void anApplicationIsNobodysBusinessBeforeItIsSentAndIsSentOnce() {
        var applicant = person("PUPIL", "Ama", 12);
        SignedIn.as(applicant, Roles.MENTOR);
        var draft = own.keep(own.blank().with(Set.of("help"), Set.of(), "hello", "", false));
        assertThat(own.latest()).contains(draft);
        assertThatIllegalArgumentException().isThrownBy(() -> own.send(draft)).withMessage("mentoring.apply.choose");
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(applications.find(draft.id())).isEmpty();
        SignedIn.as(applicant, Roles.MENTOR);
        own.send(filled(draft));
        own.send(filled(draft));
        assertThatIllegalArgumentException().isThrownBy(() -> own.keep(draft));
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(applications.find(draft.id()))
                .get()
                .extracting(MentorApplication::stage)
                .isEqualTo(MentorApplication.Stage.SENT);
    }

    @Test
    void aStaffReferenceThenAYesMakesAMentorWhoIsNotReadyYet() {
        var applicant = person("PUPIL", "Ama", 12);
        var application = sent(applicant);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> applications.decide(application, MentorApplication.Decision.YES, null))
                .withMessage("mentoring.applications.nobody-said");
        applications.ask(application, teacher, Asked.Task.REFERENCE);
        SignedIn.as(teacher, Roles.TEACHER);
        var mine = asked.mine().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> asked.answer(mine));
        asked.answer(new Asked(
                mine.application(),
                mine.applicant(),
                mine.adult(),
                mine.task(),
                java.util.Map.of("reliable", 4, "kind", 3, "trust", 4),
                Asked.Support.YES,
                "",
                mine.version()));
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThatIllegalArgumentException()
                .as("decided on what was seen before somebody was asked")
                .isThrownBy(() -> applications.decide(application, MentorApplication.Decision.YES, null))
                .withMessage("mentoring.applications.changed");
        applications.decide(applications.find(application.id()).orElseThrow(), MentorApplication.Decision.YES, null);
        assertThat(database.queryForObject(
                        "select concat(side, trained, cleared) from participant where person_id = ?",
                        String.class,
                        applicant.value()))
                .isEqualTo("MENTOR00");
    }

    @Test
    void aNoNeedsAReasonAndTheApplicantReadsThatAlone() {
        var applicant = person("PUPIL", "Ama", 13);
        var application = sent(applicant);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> applications.decide(application, MentorApplication.Decision.NOT_NOW, null))
                .withMessage("mentoring.applications.reason-missing");
        applications.decide(application, MentorApplication.Decision.NOT_NOW, "exams");
        SignedIn.as(applicant, Roles.MENTOR);
        assertThat(own.latest()).get().extracting(MentorApplication::reason).isEqualTo("exams");
    }

    @Test
    void onlyWhoWasAskedMayAnswer() {
        var application = sent(person("PUPIL", "Ama", 12));
        SignedIn.as(teacher, Roles.TEACHER);
        var guessed = new Asked(
                application.id(),
                application.person(),
                teacher,
                Asked.Task.REFERENCE,
                java.util.Map.of("reliable", 1, "kind", 1, "trust", 1),
                Asked.Support.NO,
                "",
                0);
        assertThat(catchThrowable(() -> asked.answer(guessed))).isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowable(() -> applications.find(application.id()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theBalanceHidesSmallNumbersAndThoseThatWouldBetrayThem() {
        for (int i = 0; i < 7; i++) {
            var application = sent(person("PUPIL", "Ama" + i, 12));
            if (i < 5) {
                database.update(
                        "update mentor_application set stage = 'DECIDED', decision = 'YES' where id = ?",
                        application.id());
            }
        }
        var ignored = sent(person("PUPIL", "Bo", 13));
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(applications.balance())
                .contains(
                        new ApplicationDesk.YearBalance(12, new Count.Shown(7), null),
                        new ApplicationDesk.YearBalance(13, new Count.Hidden(5), null));
    }

    @Test
    void theYoungerOnesAreToldFromWhenOn() {
        SignedIn.as(mentee, Roles.MENTEE);
        assertThat(own.mayApply()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.send(filled(own.blank())))
                .withMessage("mentoring.apply.too-young");
    }

    @Test
    void somebodyElsesApplicationIsNotChangedByItsNumber() {
        var applicant = person("PUPIL", "Ada", 12);
        SignedIn.as(applicant, Roles.PUPIL);
        var theirs =
                own.keep(own.blank().with(Set.of("help"), Set.of("calm"), "I had a mentor myself", "Mr Lowe", true));
        var other = person("PUPIL", "Eve", 12);
        SignedIn.as(other, Roles.PUPIL);
        var forged = theirs.with(Set.of("future"), Set.of("fun"), "Take somebody else", "nobody", true);
        assertThatIllegalArgumentException().isThrownBy(() -> own.keep(forged));
        assertThatIllegalArgumentException().isThrownBy(() -> own.send(forged));
        assertThat(own.latest()).isEmpty();
        SignedIn.as(applicant, Roles.PUPIL);
        assertThat(own.latest()).contains(theirs);
    }
}
