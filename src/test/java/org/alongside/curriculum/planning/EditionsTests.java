package org.alongside.curriculum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.TextFault;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class EditionsTests {
    private static final LessonId LESSON = new LessonId("consent-clear-yes");
    private static final String HEADING = "Prior knowledge";

    @Autowired
    JdbcTemplate database;

    @Autowired
    Editions editions;

    @Autowired
    LessonDrafts drafts;

    @Autowired
    SchoolCopies copies;

    @Autowired
    PlannedLessons planned;

    @Autowired
    Clock clock;

    private Cast own;
    private Cast second;
    private Cast other;
    private Cast lead;
    private TeachingClass nineR;
    private EditionOwner forNineR;
    private PlannedLesson past;
    private PlannedLesson ahead;

    @BeforeEach
    void aClassWithTwoTeachers() {
        var school = new PlanningFixture(database);
        own = school.staff("Own", Roles.TEACHER);
        second = school.staff("Second", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        lead = school.staff("Lead", Roles.PSHE_LEAD);
        nineR = school.addClass("9R", 9, List.of(own.id(), second.id()), List.of());
        forNineR = EditionOwner.of(nineR.id());
        var today = Said.dayOf(clock.instant());
        var plan =
                new java.util.TreeMap<>(Map.of(today.minusDays(7), LESSON.value(), today.plusDays(7), LESSON.value()));
        var lessons = school.plan(nineR, plan);
        past = lessons.getFirst();
        ahead = lessons.getLast();
        own.signIn();
    }

    private Draft written(String words) {
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        return ((Saved.Kept) drafts.save(draft, changed(draft, words))).draft();
    }

    private static String changed(Draft draft, String words) {
        return LessonText.of(draft.text()).withBody(HEADING, words).text();
    }

    private Edition inUse(String words) {
        return ((Published.InUse) drafts.publish(written(words).id())).edition();
    }

    @Test
    void aTeacherAdaptsALessonForAClassAndTheOriginalStays() {
        var before = editions.original(LESSON).orElseThrow();
        var edition = inUse("They have met Esi and Samir.");
        assertThat(edition.number()).isEqualTo(1);
        assertThat(LessonText.of(edition.text()).plain(HEADING)).isEqualTo("They have met Esi and Samir.");
        assertThat(editions.original(LESSON)).contains(before);
        assertThat(editions.latest(LESSON, forNineR)).contains(edition);
        assertThat(drafts.drafts()).isEmpty();
    }

    @Test
    void theClassIsTaughtItFromTodayOnAndWhatWasTaughtStays() {
        var edition = inUse("New words.");
        assertThat(planned.find(ahead.id()).orElseThrow().edition()).isEqualTo(edition.id());
        assertThat(planned.find(past.id()).orElseThrow().edition()).isNull();
        assertThat(editions.of(planned.find(ahead.id()).orElseThrow())).contains(edition);
        assertThat(editions.of(past)).isEmpty();
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        var draft = written("Mine.");
        second.signIn();
        assertThat(drafts.draft(draft.id())).isEmpty();
        assertThat(drafts.drafts()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.save(draft, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.publish(draft.id()));
    }

    @Test
    void anotherTeachersClassHasNoTextToSeeOrWrite() {
        var edition = inUse("Ours.");
        other.signIn();
        assertThat(editions.find(edition.id())).isEmpty();
        assertThat(editions.latest(LESSON, forNineR)).isEmpty();
        assertThat(drafts.write(LESSON, forNineR)).isEmpty();
        assertThat(editions.of(planned.find(ahead.id()).orElse(ahead))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> copies.offer(edition.id(), "Better"));
    }

    @Test
    void twoTeachersWhoEditTheSameLessonBothSeeBothAndNothingIsLost() {
        written("The first one’s words.");
        second.signIn();
        var theirs = drafts.write(LESSON, forNineR).orElseThrow();
        var kept = ((Saved.Kept) drafts.save(
                        theirs,
                        LessonText.of(theirs.text())
                                .withBody("Grouping", "Threes.")
                                .text()))
                .draft();
        own.signIn();
        var first =
                ((Published.InUse) drafts.publish(drafts.drafts().getFirst().id())).edition();
        second.signIn();
        assertThat(drafts.publish(kept.id())).isEqualTo(new Published.Overtaken(first));
        var both = drafts.overtaken(kept.id()).orElseThrow();
        assertThat(both.differences())
                .extracting(ThreeWay.Difference::section, ThreeWay.Difference::who)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(HEADING, ThreeWay.Who.THEIRS),
                        org.assertj.core.api.Assertions.tuple("Grouping", ThreeWay.Who.MINE));
        var merged = ((Saved.Kept) drafts.takeTheirs(kept, Set.of(HEADING))).draft();
        var edition = ((Published.InUse) drafts.publish(merged.id())).edition();
        assertThat(edition.number()).isEqualTo(2);
        assertThat(LessonText.of(edition.text()).plain(HEADING)).isEqualTo("The first one’s words.");
        assertThat(LessonText.of(edition.text()).plain("Grouping")).isEqualTo("Threes.");
        assertThat(editions.find(first.id())).contains(first);
    }

    @Test
    void aSecondWindowIsToldWhatTheFirstOneSaved() {
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        drafts.save(draft, changed(draft, "First window."));
        var late = changed(draft, "Second window.");
        var answer = (Saved.ChangedElsewhere) drafts.save(draft, late);
        assertThat(LessonText.of(answer.theirs().text()).plain(HEADING)).isEqualTo("First window.");
        assertThat(answer.mine()).isEqualTo(late);
    }

    @Test
    void aBrokenTextIsNotPutIntoUseAndStaysADraft() {
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        var broken = draft.text().replace("### Four statements (10 minutes)", "### Four statements");
        var kept = ((Saved.Kept) drafts.save(draft, broken)).draft();
        var faults = ((Published.NotUsable) drafts.publish(draft.id())).faults();
        assertThat(faults).extracting(TextFault::key).contains("curriculum.finding.broken");
        assertThat(LessonText.of(broken).sectionAt(faults.getFirst().line())).isEqualTo("Activities");
        assertThat(drafts.draft(kept.id()).orElseThrow().text()).isEqualTo(broken);
        assertThat(editions.latest(LESSON, forNineR)).isEmpty();
    }

    @Test
    void tenThousandLinesAreTooMany() {
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        drafts.save(draft, draft.text() + "more\n".repeat(10_000));
        assertThat(((Published.NotUsable) drafts.publish(draft.id())).faults())
                .singleElement()
                .extracting(TextFault::key)
                .isEqualTo("curriculum.edition.fault.too-long");
    }

    @Test
    void aScriptIsSaidAndNeverRuns() {
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        drafts.save(draft, changed(draft, "Hello <script>alert(1)</script>"));
        assertThat(((Published.NotUsable) drafts.publish(draft.id())).faults())
                .extracting(TextFault::key)
                .contains("curriculum.edition.fault.html");
        assertThat(new org.alongside.curriculum.Prose("Hello <script>alert(1)</script>").html())
                .doesNotContain("<script");
    }

    @Test
    void anEditionKeepsItsPlaceInTheSpiral() {
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        drafts.save(draft, draft.text().replace("\nyear: 9\n", "\nyear: 10\n"));
        assertThat(((Published.NotUsable) drafts.publish(draft.id())).faults())
                .extracting(TextFault::key)
                .containsExactly("curriculum.edition.fault.place");
    }

    @Test
    void laterImprovementsOfTheOriginalAreShownAndTakenSectionBySection() {
        inUse("Ours.");
        // as if the program had been brought up to date since: what it was made from was another text
        var old = editions.original(LESSON).orElseThrow().withBody("Grouping", "As it was shipped then.");
        database.update(
                "insert into lesson_original (hash, lesson_id, text) values ('old', ?, ?)", LESSON.value(), old.text());
        database.update(
                "update lesson_edition set original_hash = 'old', text = ?",
                old.withBody(HEADING, "Ours.").text());
        assertThat(editions.isOriginalImproved(editions.latest(LESSON, forNineR).orElseThrow()))
                .isTrue();
        var draft = drafts.write(LESSON, forNineR).orElseThrow();
        var three = drafts.improved(draft.id()).orElseThrow();
        assertThat(three.differences())
                .extracting(ThreeWay.Difference::section, ThreeWay.Difference::who)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(HEADING, ThreeWay.Who.MINE),
                        org.assertj.core.api.Assertions.tuple("Grouping", ThreeWay.Who.THEIRS));
        var taken = ((Saved.Kept) drafts.takeImprovements(draft, Set.of("Grouping"))).draft();
        assertThat(drafts.improved(taken.id())).isEmpty();
        var edition = ((Published.InUse) drafts.publish(taken.id())).edition();
        assertThat(LessonText.of(edition.text()).plain(HEADING)).isEqualTo("Ours.");
        assertThat(LessonText.of(edition.text()).plain("Grouping"))
                .isEqualTo(editions.original(LESSON).orElseThrow().plain("Grouping"));
        assertThat(editions.isOriginalImproved(edition)).isFalse();
    }

    @Test
    void whatATeacherOffersBecomesTheSchoolsWhenTheLeadApproves() {
        var edition = inUse("Better for everybody.");
        var offer = copies.offer(edition.id(), "Pupils understood it at once.");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> copies.approve(offer.id(), 0));
        lead.signIn();
        assertThat(copies.waiting()).contains(offer);
        var school = copies.approve(offer.id(), 0);
        assertThat(editions.latest(LESSON, EditionOwner.SCHOOL)).contains(school);
        assertThat(notices(own)).containsExactly("curriculum.notice.offer-approved");
        assertThatIllegalArgumentException().isThrownBy(() -> copies.approve(offer.id(), 1));
        other.signIn();
        var begun = drafts.write(LESSON, EditionOwner.SCHOOL).orElseThrow();
        assertThat(LessonText.of(begun.text()).plain(HEADING)).isEqualTo("Better for everybody.");
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.publish(begun.id()));
    }

    @Test
    void whatIsReturnedComesBackWithAWordAndTheClassKeepsItsText() {
        var edition = inUse("Only for us.");
        var offer = copies.offer(edition.id(), "Try it.");
        lead.signIn();
        assertThatIllegalArgumentException().isThrownBy(() -> copies.giveBack(offer.id(), " "));
        copies.giveBack(offer.id(), "Please keep the box.");
        assertThat(notices(own)).containsExactly("curriculum.notice.offer-returned");
        own.signIn();
        assertThat(copies.mine())
                .singleElement()
                .matches(it -> it.state() == Offer.State.RETURNED && "Please keep the box.".equals(it.answer()));
        assertThat(editions.latest(LESSON, forNineR)).contains(edition);
        assertThat(editions.latest(LESSON, EditionOwner.SCHOOL)).isEmpty();
    }

    private List<String> notices(Cast person) {
        return database.queryForList(
                "select notice_key from notice where person_id = ?",
                String.class,
                person.id().value());
    }

    @Test
    void anApprovalThatOthersOvertookIsNotMadeBlindly() {
        var edition = inUse("Mine first.");
        var one = copies.offer(edition.id(), "One.");
        var two = copies.offer(edition.id(), "Two.");
        lead.signIn();
        copies.approve(one.id(), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copies.approve(two.id(), 0))
                .withMessage("curriculum.copies.mistake.overtaken");
        assertThat(copies.find(two.id()).orElseThrow().state()).isEqualTo(Offer.State.OFFERED);
    }

    @Test
    void aTextFromAFileBecomesADraftBesideThoseThatAreThere() {
        written("Typed.");
        var draft = drafts.draftFrom(LESSON, "whatever a file held");
        assertThat(drafts.drafts()).hasSize(2);
        assertThat(((Published.NotUsable) publishedForClass(draft)).faults()).isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.draftFrom(new LessonId("no-such"), "x"));
    }

    private Published publishedForClass(Draft draft) {
        var given = ((Saved.Kept) drafts.give(draft, forNineR)).draft();
        return drafts.publish(given.id());
    }
}
