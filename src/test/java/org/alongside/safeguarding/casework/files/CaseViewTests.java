package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteNotFoundError;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Spoilt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@ViewPackages(packages = {"org.alongside.safeguarding", "com.vaadin.flow.router"})
class CaseViewTests extends SpringBrowserlessTest {
    private static final String CANARY = "canary-" + UUID.randomUUID();

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    @Autowired
    ChainHeads heads;

    @Autowired
    CaseFiles files;

    @Autowired
    Chronology chronology;

    private Cast dsl;
    private Cast head;
    private Cast pupil;
    private CaseId id;

    @BeforeEach
    void aCase() {
        CaseScene.emptyCases(safeguarding, heads);
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        head = Cast.staff(main, "Dr", "Adeyemi", Roles.HEAD);
        pupil = Cast.pupil(main, "Tia", 9, Roles.MENTEE);
        dsl.signIn();
        id = files.start(new NewCase(
                UUID.randomUUID(),
                pupil.id(),
                null,
                Category.ONLINE_ADULT,
                Track.LEADS,
                null,
                List.of(new Part(PartKind.ACCOUNT, Narrative.of(CANARY)))));
    }

    @AfterEach
    void nothingIsLeft() {
        CaseScene.emptyCases(safeguarding, heads);
        dsl.leave(main);
        head.leave(main);
        pupil.leave(main);
    }

    private void open() {
        UI.getCurrent().navigate("safeguarding/case/" + id.value());
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @Test
    void openingIsWrittenDownAndShowsTheWordsAndThatTheyAreIntact() {
        open();
        assertThat($(H1.class).single().getText()).startsWith("Tia Demo");
        assertThat(paragraphs()).contains(CANARY);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("Intact: 1 of 1 entry");
        assertThat(safeguarding
                        .sql("select person_name from case_read")
                        .query(String.class)
                        .list())
                .containsOnly("Mrs Siddiqui");
    }

    @Test
    void wordsThatWereChangedByHandAreSaidToBeAndWhere() {
        safeguarding
                .sql("update case_part set words = " + Spoilt.in("words", 20))
                .update();
        open();
        assertThat($(H1.class).single().getText())
                .as("the rest of the case is there")
                .startsWith("Tia Demo");
        assertThat(paragraphs()).anyMatch(it -> it.startsWith("These words do not open"));
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.contains("Not intact. Entry 1: its words are not those that were written."));
    }

    @Test
    void aHeadFindsNoSuchPageAndNothingIsWrittenDown() {
        head.signIn();
        open();
        assertThat(getCurrentView()).isInstanceOf(RouteNotFoundError.class);
        assertThat(safeguarding
                        .sql("select count(*) from case_read")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsTypedIsKeptForThisWriterUntilItIsSent() {
        open();
        test($(Button.class).withId("add-entry").single()).click();
        var form = $(EntryForm.class).single();
        form.texts.get(PartKind.ACCOUNT).setValue("In the library");
        form.texts.get(PartKind.CHILD_WORDS).setValue("he’s a man");
        open(); // as after a reload
        form = $(EntryForm.class).single();
        assertThat(form.texts.get(PartKind.CHILD_WORDS).getValue()).isEqualTo("he’s a man");
        test($(Button.class).withId("send-entry").single()).click();
        assertThat($(EntryForm.class).all()).isEmpty();
        assertThat(paragraphs()).contains("he’s a man", "In the library");
        assertThat($(H3.class).all())
                .extracting(it -> it.getElement().getTextRecursively())
                .contains("Spoke with the child");
        assertThat(safeguarding
                        .sql("select count(*) from case_draft")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(chronology.count(id)).isEqualTo(2);
    }

    @Test
    void whoCameToAMeetingIsKeptWhileItIsTypedToo() {
        open();
        test($(Button.class).withId("add-entry").single()).click();
        $(EntryForm.class).single().kind.setValue(EntryKind.MEETING);
        var agencies = $(TextField.class).all().stream()
                .filter(it -> "Agency".equals(it.getLabel()))
                .toList();
        agencies.getFirst().setValue("Police");
        open(); // as after a reload
        var form = $(EntryForm.class).single();
        assertThat(form.kind.getValue()).isEqualTo(EntryKind.MEETING);
        assertThat(form.attendance.attendance()).containsExactly(new Attendance("Police", Attendance.Came.CAME));
        assertThat(safeguarding
                        .sql("select count(*) from case_draft where instr(words, 'Police') > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFormOfAMeetingBeginsWithWhatWasBookedAndNoted() {
        var meeting = UUID.randomUUID();
        safeguarding
                .sql("""
                        insert into case_meeting (id, case_id, on_day, at_time, place, booked_at, booked_by, booked_name)
                        values (:id, :case, :day, '09:30', 'Room 3', utc_timestamp(6), :id, 'Mr Marsh')
                        """)
                .param("id", meeting)
                .param("case", id.value())
                .param("day", LocalDate.now().minusDays(3))
                .update();
        safeguarding.sql("""
                        insert into case_meeting_agency (meeting_id, agency_id, agency_name, came)
                        values (:id, uuid(), 'Police', 'REPORT'), (:id, uuid(), 'School nurse', null)
                        """).param("id", meeting).update();
        open();
        test($(Button.class).withId("add-entry").single()).click();
        var form = $(EntryForm.class).single();
        assertThat(form.diary.isVisible()).isFalse();
        form.kind.setValue(EntryKind.MEETING);
        assertThat(form.day.getValue()).isEqualTo(LocalDate.now().minusDays(3));
        assertThat(form.time.getValue()).hasToString("09:30");
        form.texts.get(PartKind.ACCOUNT).setValue("We agreed to meet again");
        test($(Button.class).withId("send-entry").single()).click();
        assertThat(form.answer.getElement().getTextRecursively())
                .as("nobody has noted whether the nurse came")
                .contains("Please choose for each agency");
        $(Select.class).all().stream()
                .filter(it -> it.isEmpty() && "Took part".equals(it.getLabel()))
                .forEach(it -> choose(it));
        test($(Button.class).withId("send-entry").single()).click();
        assertThat(chronology.count(id)).isEqualTo(2);
        assertThat(safeguarding
                        .sql("select agency from case_attendance order by agency")
                        .query(String.class)
                        .list())
                .hasSize(2);
        test($(Button.class).withId("add-entry").single()).click();
        $(EntryForm.class).single().kind.setValue(EntryKind.MEETING);
        assertThat($(EntryForm.class).single().diary.isVisible())
                .as("it is written down")
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> how) {
        ((Select<Attendance.Came>) how).setValue(Attendance.Came.CAME);
    }

    @Test
    void aDecisionWithoutReasonsIsRefusedInAPlainSentence() {
        open();
        test($(Button.class).withId("add-entry").single()).click();
        var form = $(EntryForm.class).single();
        form.kind.setValue(EntryKind.DECISION);
        form.texts.get(PartKind.OUTCOME).setValue("Refer");
        test($(Button.class).withId("send-entry").single()).click();
        assertThat(form.answer.getElement().getTextRecursively())
                .contains("A decision needs both: what was decided, and why.");
        assertThat(chronology.count(id)).isEqualTo(1);
    }

    @Test
    void aCorrectionIsANewEntryAndTheOldOneStays() {
        open();
        test($(Button.class).all().stream()
                        .filter(it -> "Correct entry 1".equals(it.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        $(EntryForm.class).single().texts.get(PartKind.ACCOUNT).setValue("It was Tuesday");
        test($(Button.class).withId("send-entry").single()).click();
        assertThat(paragraphs()).contains(CANARY, "It was Tuesday");
        assertThat($(H3.class).all())
                .extracting(it -> it.getElement().getTextRecursively())
                .contains("Correction to entry 1");
    }

    @Test
    void aBrokenRecordSaysWhere() {
        safeguarding
                .sql("update case_entry set author_name = 'Mr Other' where case_id = :id")
                .param("id", id.value())
                .update();
        open();
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("Not intact. Entry 1: "));
    }

    @Test
    void theListFindsByNameAndReferenceAndShowsNoWords() {
        UI.getCurrent().navigate("safeguarding/cases");
        var view = (CasesView) getCurrentView();
        assertThat($(H1.class).single().getText()).isEqualTo("One case is open");
        assertThat(links()).contains("safeguarding/case/" + id.value());
        view.search.setValue("nobody of this name");
        assertThat(links()).doesNotContain("safeguarding/case/" + id.value());
        view.search.setValue("tia d");
        assertThat(links()).contains("safeguarding/case/" + id.value());
        assertThat(view.getElement().getTextRecursively()).doesNotContain(CANARY);
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
