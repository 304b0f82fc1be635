package org.alongside.mentoring.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.curriculum.MentorCourse;
import org.alongside.curriculum.Scenario;
import org.alongside.curriculum.TrainingModule;
import org.alongside.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Parts on the phone and hours with an adult make somebody trained, and it has to be fresh. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class TrainingTests extends JoiningScene {
    @Autowired
    OwnTraining training;

    @Autowired
    TrainingDesk desk;

    @Autowired
    TrainingBook book;

    @Autowired
    MentorCourse course;

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
}
