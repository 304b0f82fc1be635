package org.alongside.safeguarding.casework.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.Attendance;
import org.alongside.safeguarding.casework.files.CaseActions;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.Task;
import org.alongside.safeguarding.casework.referrals.ReferralScene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A clerk books meetings and posts letters, and no word of a case is in any of them. */
class LettersTests extends ReferralScene {
    private static final LocalDate NEXT_WEEK = LocalDate.now().plusDays(7);

    @Autowired
    ClerkDesk desk;

    @Autowired
    CaseLetters letters;

    @Autowired
    CaseGatherings meetings;

    @Autowired
    CaseActions actions;

    @Autowired
    FamilyLetters family;

    private Cast clerk;

    @BeforeEach
    void aClerk() {
        clerk = Cast.staff(main, "Mr", "Marsh", Roles.SAFEGUARDING_CLERK);
    }

    @AfterEach
    void noClerk() {
        clerk.leave(main);
    }

    private static Booking booking() {
        return new Booking(UUID.randomUUID(), NEXT_WEEK, LocalTime.of(14, 30), "Room 12", Set.of(MASH));
    }

    private void run(Cast who, Runnable deed) throws Exception {
        as(who, () -> {
            deed.run();
            return null;
        });
    }

    private CaseId booked() throws Exception {
        var id = started();
        run(
                dsl,
                () -> actions.add(
                        UUID.randomUUID(), id, Task.BOOK_MEETING, Narrative.of(CANARY), dsl.id(), LocalDate.now()));
        var task = as(clerk, desk::tasks).getFirst().id();
        run(clerk, () -> desk.book(task, booking()));
        return id;
    }

    private UUID held(CaseId id) throws Exception {
        run(
                dsl,
                () -> meetings.book(
                        id,
                        new Booking(UUID.randomUUID(), LocalDate.now(), LocalTime.of(9, 0), "Room 12", Set.of(MASH))));
        safeguarding
                .sql("update case_meeting set on_day = on_day - interval 2 day")
                .update();
        return as(clerk, desk::held).getFirst().id();
    }

    private String everyWord(CaseId id) throws Exception {
        return as(dsl, () -> chronology.read(id)).stream()
                .flatMap(it -> it.parts().stream())
                .map(it -> it.words() == null ? "" : it.words().disclose())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aClerkNotesOnceHowEachAgencyTookPartAndItIsInTheCase() throws Exception {
        var id = started();
        var meeting = held(id);
        var agency = as(clerk, desk::held).getFirst().asked().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(clerk, () -> desk.came(meeting, Map.of())))
                .withMessage("safeguarding.clerk.came.missing");
        run(clerk, () -> desk.came(meeting, Map.of(agency.agency(), Attendance.Came.REPORT)));
        assertThat(as(clerk, desk::held)).isEmpty();
        assertThat(everyWord(id)).contains(agency.name() + ": sent a report");
        assertThat(safeguarding
                        .sql("select came from case_attendance")
                        .query(String.class)
                        .list())
                .containsExactly("REPORT");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> run(clerk, () -> desk.came(meeting, Map.of(agency.agency(), Attendance.Came.CAME))));
    }

    @Test
    void aMeetingIsBookedOnceAndWithAnotherHourAfterALostAnswerItIsAnother() throws Exception {
        var id = started();
        var mine = booking();
        var later = new Booking(mine.key(), mine.day(), LocalTime.of(15, 30), mine.place(), mine.agencies());
        for (var it : List.of(mine, mine, later, later)) {
            run(dsl, () -> meetings.book(id, it));
        }
        assertThat(safeguarding
                        .sql("select at_time from case_meeting order by at_time")
                        .query(LocalTime.class)
                        .list())
                .containsExactly(mine.time(), later.time());
    }

    @Test
    void aMeetingOfTheHeadsCaseIsNotThereForAClerk() throws Exception {
        var meeting = held(started());
        safeguarding.sql("update case_file set track = 'HEAD'").update();
        assertThat(as(clerk, desk::held)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> run(clerk, () -> desk.came(meeting, Map.of())));
    }

    @Test
    void aLetterToAFamilyIsWrittenByALeadAndPostedByAClerkWhoReadsNothingOfIt() throws Exception {
        var id = started();
        var letter = new FamilyLetter(
                Narrative.of("Ms " + CANARY + "\n1 High Street"), Narrative.of("What we agreed"), Narrative.of(CANARY));
        var key = UUID.randomUUID();
        var row = as(dsl, () -> family.write(key, id, letter, true));
        assertThat(as(dsl, () -> family.write(key, id, letter, true)).place()).isEqualTo(row.place());
        assertThat(as(dsl, () -> family.of(id))).hasSize(1);
        assertThat(everyWord(id)).contains("1 High Street", "What we agreed");
        var tasks = as(clerk, desk::tasks);
        assertThat(tasks).singleElement().satisfies(it -> assertThat(it.task()).isEqualTo("POST_ENVELOPE"));
        assertThat(tasks.toString() + as(clerk, desk::letters))
                .doesNotContain(CANARY)
                .doesNotContain("High Street")
                .doesNotContain("Tia");
        var pdf = as(dsl, () -> family.print(id, row.place()));
        try (var document = Loader.loadPDF(pdf.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("1 High Street", CANARY, "Mrs Siddiqui");
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("another entry is no letter")
                .isThrownBy(() -> as(dsl, () -> family.print(id, 1)));
        for (var who : new Cast[] {clerk, head, mentor}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(who, () -> family.print(id, row.place())));
        }
        assertThat(safeguarding
                        .sql("select count(*) from case_part where instr(words, :canary) > 0")
                        .param("canary", CANARY)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private CaseLetter only() throws Exception {
        return as(clerk, desk::letters).getFirst();
    }

    @Test
    void bookingDoesTheTaskAsksTheAgenciesAndIsWrittenIntoTheCase() throws Exception {
        var id = booked();
        assertThat(as(clerk, desk::tasks)).isEmpty();
        var meeting = as(clerk, desk::meetings).getFirst();
        assertThat(meeting.place()).isEqualTo("Room 12");
        assertThat(meeting.asked()).contains("MASH");
        assertThat(as(dsl, () -> meetings.of(id))).hasSize(1);
        assertThat(as(dsl, () -> chronology.read(id)).toString()).doesNotContain(CANARY);
        assertThat(as(dsl, () -> chronology.read(id)).stream()
                        .flatMap(it -> it.parts().stream())
                        .map(it -> it.words() == null ? "" : it.words().disclose()))
                .anyMatch(it -> it.startsWith("Meeting booked: ") && it.contains("Room 12"));
        assertThat(only().toString()).doesNotContain(CANARY).doesNotContain("Tia");
        assertThat(only().body()).contains("14.30").contains("Room 12").doesNotContain("[");
    }

    @Test
    void nothingGoesOutThatNoLeadHasReleased() throws Exception {
        booked();
        var letter = only().id();
        refused(clerk, () -> desk.print(letter), "safeguarding.clerk.letter.not-yet");
        refused(clerk, () -> desk.posted(letter), "safeguarding.clerk.letter.not-yet");
        run(dsl, () -> letters.release(letter));
        refused(deputy, () -> letters.giveBack(letter, Returned.NOT_NOW), "safeguarding.letters.faster");
        try (var pdf = Loader.loadPDF(as(clerk, () -> desk.print(letter)).pdf())) {
            assertThat(pdf.getNumberOfPages()).as("letter and envelope").isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Mrs Siddiqui")
                    .contains("Room 12")
                    .doesNotContain(CANARY)
                    .doesNotContain("Tia");
        }
        run(clerk, () -> desk.posted(letter));
        refused(clerk, () -> desk.posted(letter), "safeguarding.clerk.letter.gone");
        assertThat(as(clerk, desk::letters)).isEmpty();
    }

    @Test
    void whatIsGivenBackSaysWhyToTheClerk() throws Exception {
        booked();
        var letter = only().id();
        run(dsl, () -> letters.giveBack(letter, Returned.WRONG_ADDRESS));
        assertThat(only().returned()).isEqualTo("WRONG_ADDRESS");
        assertThat(as(dsl, letters::waiting)).isEmpty();
    }

    @Test
    void aMeetingThatIsMovedOvertakesItsLettersAndTwoWhoMoveItSeeEachOther() throws Exception {
        booked();
        var meeting = as(clerk, desk::meetings).getFirst();
        var later = new Booking(meeting.id(), NEXT_WEEK.plusDays(1), LocalTime.of(9, 0), "Room 4", Set.of(MASH));
        run(clerk, () -> desk.move(later, meeting.version()));
        assertThat(as(clerk, desk::letters))
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("Room 4"));
        refused(clerk, () -> desk.move(later, meeting.version()), "safeguarding.clerk.book.other");
        run(clerk, () -> desk.cancel(meeting.id()));
        assertThat(as(clerk, desk::meetings)).isEmpty();
        assertThat(as(clerk, desk::letters)).isEmpty();
    }

    @Test
    void aLetterThatAsksForAnAnswerIsAStepOfTheReferralWhenItIsPosted() throws Exception {
        var referral = sent(started());
        var key = UUID.randomUUID();
        run(clerk, () -> desk.draftChase(key, referral));
        run(clerk, () -> desk.draftChase(key, referral));
        assertThat(as(clerk, desk::letters)).singleElement();
        run(dsl, () -> letters.release(key));
        run(clerk, () -> desk.posted(key));
        assertThat(as(clerk, desk::chases).getFirst().chased()).isNotNull();
    }

    @Test
    void aGuessedIdAndACaseOfTheHeadAreNotThere() throws Exception {
        var id = booked();
        var meeting = as(clerk, desk::meetings).getFirst();
        var letter = only().id();
        safeguarding.sql("update case_file set track = 'HEAD'").update();
        assertThat(as(clerk, desk::meetings)).isEmpty();
        assertThat(as(clerk, desk::letters)).isEmpty();
        assertThat(as(dsl, letters::waiting)).isEmpty();
        denied(clerk, () -> desk.cancel(meeting.id()));
        denied(clerk, () -> desk.posted(letter));
        denied(clerk, () -> desk.book(UUID.randomUUID(), booking()));
        denied(clerk, () -> desk.draftChase(UUID.randomUUID(), UUID.randomUUID()));
        denied(dsl, () -> letters.release(letter));
        denied(dsl, () -> meetings.of(id));
        denied(dsl, () -> meetings.cancel(meeting.id()));
        denied(mentor, () -> letters.template(LetterKind.CHASE));
        run(head, () -> meetings.book(id, booking()));
        assertThat(as(head, () -> meetings.of(id))).hasSize(2);
        assertThat(safeguarding
                        .sql("select count(*) from case_letter")
                        .query(Long.class)
                        .single())
                .as("nobody drafts letters of the head’s cases")
                .isEqualTo(1);
    }

    private void denied(Cast who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> run(who, deed));
    }

    private void refused(Cast who, Runnable deed, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> run(who, deed)).withMessage(why);
    }
}
