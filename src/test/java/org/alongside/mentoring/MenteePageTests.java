package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What a mentee says is read by nobody but the coordinator. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class MenteePageTests extends SpringBrowserlessTest {
    @Autowired
    MenteePage page;

    @Autowired
    MentorWishDesk wishes;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pairing;
    private MeetingId last;
    private MeetingId next;
    private MeetingId foreign;

    @BeforeEach
    void aPair() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.scheme();
        pairing = school.pairing(school.mentors.get(0), school.mentees.get(0));
        last = school.meeting(pairing, school.today.minusDays(3));
        next = school.meeting(pairing, school.today.plusDays(4));
        foreign =
                school.meeting(school.pairing(school.mentors.get(1), school.mentees.get(1)), school.today.plusDays(4));
        asMentee();
    }

    private void asMentee() {
        school.signIn(school.mentees.get(0), Roles.MENTEE);
    }

    private String mentorsPages() {
        school.signIn(school.mentors.get(0), Roles.MENTOR);
        return navigate(TodayView.class).getElement().getTextRecursively()
                + navigate(MeetingsView.class).getElement().getTextRecursively();
    }

    @Test
    void thePageSaysWhoWhenWhereAndWhatStaysBetweenThem() {
        var text = navigate(MyMentorView.class).getElement().getTextRecursively();
        assertThat(text)
                .contains(
                        "Mentor0 is your mentor",
                        school.roomName("Quiet"),
                        "It stays with Mentor0 and Mrs Price",
                        "I would like a different mentor",
                        "No reason needed",
                        "I want to talk to an adult",
                        "Mentor0 is not told",
                        "You can skip this")
                .doesNotContain("Mentor1");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("tell", "mentoring/change-mentor");
    }

    @Test
    void thePromiseAndTheShortTrainingComeBeforeTheFirstMeeting() {
        database.update(
                "insert into participant (scheme_id, person_id, side) select scheme_id, mentee_id, 'MENTEE' from pairing where id = ?",
                pairing.value());
        var before = navigate(MyMentorView.class).getElement().getTextRecursively();
        assertThat(before).contains("Before you meet");
        assertThat(before.indexOf("Before you meet")).isLessThan(before.indexOf("12.30"));
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select scheme_id, mentee_id, 'demo', 'MENTEE', 1, now() from pairing where id = ?",
                pairing.value());
        assertThat(navigate(MyMentorView.class).getElement().getTextRecursively())
                .as("promised on paper: the short training is still before everything else")
                .contains("Before you meet", "Good to know before you meet");
        database.update(
                "insert into training_done (person_id, module, done_on) select mentee_id, 'mentee-confidentiality', starts_on from pairing where id = ?",
                pairing.value());
        assertThat(navigate(MyMentorView.class).getElement().getTextRecursively())
                .doesNotContain("This comes first.");
    }

    @Test
    void whoHadAMentorAsksAgainWithOneTap() {
        database.update(
                "update person set year_group = 8 where id = ?",
                school.mentees.get(0).value());
        assertThat($(com.vaadin.flow.component.button.Button.class)
                        .withId("ask")
                        .exists())
                .isFalse();
        database.update(
                "update pairing set ended_on = ?, ended_why = 'COMPLETED' where id = ?",
                java.sql.Date.valueOf(school.today),
                pairing.value());
        assertThat(navigate(MyMentorView.class).getElement().getTextRecursively())
                .contains("I would like a mentor again");
        test($(com.vaadin.flow.component.button.Button.class).withId("ask").single())
                .click();
        assertThat(school.count(
                        "select count(*) from mentor_request where person_id = ? and state = 'ASKED'",
                        school.mentees.get(0).value()))
                .isEqualTo(1);
        assertThat($(com.vaadin.flow.component.button.Button.class)
                        .withId("take-back")
                        .exists())
                .isTrue();
    }

    @Test
    void howItWasIsOneTapThatOnlyTheCoordinatorReads() {
        var ignored = navigate(MyMentorView.class);
        $(Feelings.class).withId("felt").single().setValue(2);
        assertThat(page.feeling(last)).contains(2);
        assertThat(mentorsPages()).doesNotContain("A bit flat");
        school.signInCoordinator();
        assertThat(wishes.felt(pairing)).singleElement().satisfies(it -> {
            assertThat(it.mentee()).isEqualTo(2);
            assertThat(it.mentor()).isNull();
        });
    }

    @Test
    void whatTheMenteeWouldLikeReachesTheMentor() {
        page.choose(next, List.of("music-swap", "drawing"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.choose(next, List.of("music-swap", "drawing", "game", "walk")))
                .withMessage("mentoring.agenda.too-many");
        assertThatIllegalArgumentException().isThrownBy(() -> page.choose(next, List.of("hacking")));
        assertThat(mentorsPages()).contains("Mentee0 would like: Swap a song, Drawing");
    }

    @Test
    void aGuessedMeetingIsRefusedExactlyLikeOneThatDoesNotExist() {
        var guessed = new MeetingId(UUID.randomUUID());
        List<Consumer<MeetingId>> ways =
                List.of(page::feeling, page::agenda, id -> page.feel(id, 3), id -> page.choose(id, List.of("game")));
        for (var way : ways) {
            var other = catchThrowable(() -> way.accept(foreign));
            var unknown = catchThrowable(() -> way.accept(guessed));
            assertThat(other).isInstanceOf(AccessDeniedException.class).hasNoCause();
            assertThat(unknown).isExactlyInstanceOf(other.getClass()).hasMessage(other.getMessage());
            way.accept(next);
        }
        assertThat(school.count("select count(*) from mentee_feeling where meeting_id = ?", foreign.value()))
                .isZero();
    }

    @Test
    void askingForSomebodyElseIsTwoTapsOnceAndHiddenFromTheMentor() {
        var ignored = navigate(ChangeMentorView.class);
        test($(Button.class).withId("wish").single()).click();
        page.wishAnother(true);
        assertThat(page.wish()).isPresent();
        assertThat(mentorsPages()).doesNotContain("different mentor", "asked");
        school.signInCoordinator();
        assertThat(wishes.open()).hasSize(1);
        assertThat(navigate(MentorWishesView.class).getElement().getTextRecursively())
                .contains("One mentee asks for another mentor", "Mentee0");
        assertThat(school.count(
                        "select count(*) from notice where notice_key = 'mentoring.notice.wish' and person_id = ?",
                        school.coordinator.value()))
                .isEqualTo(1);
        wishes.settle(wishes.open().getFirst().id());
        assertThat(wishes.open()).isEmpty();
        asMentee();
        assertThat(page.wish()).isEmpty();
    }

    @Test
    void whoWouldRatherStayTakesItBack() {
        page.wishAnother(false);
        page.takeBack();
        assertThat(page.wish()).isEmpty();
        school.signInCoordinator();
        assertThat(wishes.open()).isEmpty();
    }

    @Test
    void noMentorReadsWhatMenteesSay() {
        school.signIn(school.mentors.get(0), Roles.MENTOR);
        for (var way : List.<Runnable>of(
                () -> page.feeling(last), () -> page.agenda(next), () -> page.wish(), () -> wishes.open())) {
            assertThat(catchThrowable(way::run)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aWishReachesWhoeverLooksAfterThePairAlsoWhileTheNextSchemeIsPrepared() {
        var next = java.util.UUID.randomUUID();
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Next', ?, ?, ?)",
                next,
                java.sql.Date.valueOf(school.today.plusYears(3)),
                java.sql.Date.valueOf(school.today.plusYears(4)),
                school.otherAdult.value());
        page.wishAnother(false);
        assertThat(school.count(
                        "select count(*) from notice where person_id = ? and notice_key = 'mentoring.notice.wish'",
                        school.coordinator.value()))
                .isOne();
        assertThat(school.count(
                        "select count(*) from notice where person_id = ? and notice_key = 'mentoring.notice.wish'",
                        school.otherAdult.value()))
                .isZero();
        school.signInCoordinator();
        assertThat(wishes.open()).extracting(MentorWishes.Wish::pairing).containsExactly(pairing);
    }
}
