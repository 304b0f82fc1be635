package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@ViewPackages(packages = "org.alongside.mentoring")
class PickViewTests extends SpringBrowserlessTest {
    @Autowired
    SchemeWork work;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Picking picking;

    @Autowired
    Schemes schemes;

    @Autowired
    Participants participants;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PersonId mentee;
    private PersonId mentor;

    @BeforeEach
    void aScheme() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.adults(Set.of(school.coordinator, school.otherAdult));
        mentee = school.mentees.getFirst();
        mentor = school.mentors.getFirst();
        work.put(new Participant(mentee, Side.MENTEE, 1, false, false, 1, List.of()));
        work.put(new Participant(mentor, Side.MENTOR, 1, true, true, 1, List.of("chess")));
        open(clock.instant());
        school.signIn(mentee, Roles.MENTEE);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void open(Instant from) {
        database.update("update scheme set picking_from = ?", from == null ? null : Timestamp.from(from));
    }

    private Participant kept(PersonId who) {
        return participants.find(schemes.current().orElseThrow().id(), who).orElseThrow();
    }

    private void press(String id) {
        test($(NativeButton.class).withId(id).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void everyTapIsKeptWithoutSending() {
        navigate(PickView.class);
        press("tile-manga");
        press("tile-chess");
        press("tile-football");
        press("star-football");
        press("star-chess");
        press("up-chess");
        assertThat(kept(mentee).picks()).isEqualTo(new Picks(List.of("chess", "football", "manga"), 2, List.of()));
        assertThat(page()).contains("3 of 8 chosen", "Saved at");
        press("off-manga");
        navigate(PickView.class);
        assertThat(page()).contains("2 of 8 chosen");
        assertThat($(NativeButton.class)
                        .withId("tile-chess")
                        .single()
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void aNinthIsRefusedInWordsAndNothingIsLost() {
        navigate(PickView.class);
        Interests.KEYS.subList(0, 9).forEach(it -> press("tile-" + it));
        assertThat(kept(mentee).likes()).isEqualTo(Interests.KEYS.subList(0, 8));
        assertThat(page()).contains("That is eight. Take one away to make room.");
    }

    @Test
    void theSearchKnowsWhatPupilsSay() {
        navigate(PickView.class);
        test($(TextField.class).withId("search-interests").single()).setValue("footy");
        assertThat($(NativeButton.class).withId("tile-football").exists()).isTrue();
        assertThat($(NativeButton.class).withId("tile-chess").exists()).isFalse();
        test($(TextField.class).withId("search-interests").single()).setValue("xylophagy");
        assertThat(page()).contains("We have no word for that.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void wishesAreKeptAsTheyAreMeantAndWhatNobodyAskedForIsNot() {
        navigate(PickView.class);
        test($(RadioButtonGroup.class).withId("same-sex").single()).selectItem("Must be");
        test($(RadioButtonGroup.class).withId("own-sex").single()).selectItem("Female");
        test($(RadioButtonGroup.class).withId("somebody-new").single()).selectItem("Would be nice");
        assertThat(kept(mentee).wishes()).isEqualTo(new Wishes(Strength.MUST, Strength.NICE, OwnSex.FEMALE));
        test($(RadioButtonGroup.class).withId("same-sex").single()).selectItem("I do not mind");
        assertThat(kept(mentee).wishes()).isEqualTo(new Wishes(Strength.NO, Strength.NICE, null));
    }

    @Test
    void aNameIsKeptAsWrittenAndNobodyIsLookedUp() {
        navigate(PickView.class);
        test($(TextField.class).withId("name-PLEASE_NOT").single()).setValue("  Callum   from drama ");
        test($(Button.class).withId("add-PLEASE_NOT").single()).click();
        assertThat(picking.mine().names())
                .singleElement()
                .satisfies(it -> assertThat(it.written()).isEqualTo("Callum from drama"))
                .satisfies(it -> assertThat(it.strength()).isEqualTo(Strength.MUST))
                .satisfies(it -> assertThat(it).hasToString("NamedPerson[PLEASE_NOT]"));
        test($(TextField.class).withId("name-PLEASE_NOT").single()).setValue("12345");
        test($(Button.class).withId("add-PLEASE_NOT").single()).click();
        assertThat(page()).contains("Write a name of at most 60 letters.");
    }

    @Test
    void theNoteGoesToTheCoordinatorAndAWorryIsLedAway() {
        navigate(PickView.class);
        test($(TextArea.class).withId("note").single()).setValue("I also like unicycles (demo)");
        assertThat(picking.mine().note()).isEqualTo("I also like unicycles (demo)");
        assertThat(page()).contains("Is something worrying you? Do not write it here.");
        assertThat($(Button.class).withId("tell-instead").single().isVisible()).isTrue();
    }

    @Test
    void aRunOfTheMatchingFreezesWhatIsThere() {
        picking.choose(it -> it.liking("manga"));
        picking.done();
        school.signInCoordinator();
        assertThat(matchmaking.propose().pairs()).hasSize(1);
        school.signIn(mentee, Roles.MENTEE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> picking.choose(it -> it.liking("art")))
                .withMessage("mentoring.pick.closed");
        assertThatIllegalArgumentException().isThrownBy(() -> picking.note("x"));
        navigate(PickView.class);
        assertThat(page()).contains("Your choices are in", "Manga");
        open(clock.instant().plusSeconds(1));
        assertThat(picking.mine().state()).isEqualTo(PickSheet.State.OPEN);
    }

    @Test
    void beforeItIsOpenAndForWhoeverIsNotInItThePageSaysSo() {
        open(null);
        navigate(PickView.class);
        assertThat(page()).contains("Not open yet");
        school.signIn(school.mentees.getLast(), Roles.MENTEE);
        navigate(PickView.class);
        assertThat(page()).contains("You are not in the scheme yet");
    }

    @Test
    void nobodyTouchesAnothersNames() {
        picking.name(NamedPerson.Kind.PLEASE_NOT, "Callum");
        UUID name = picking.mine().names().getFirst().id();
        school.signIn(mentor, Roles.MENTOR);
        picking.unname(name);
        picking.nameMatters(name, Strength.NICE);
        school.signIn(mentee, Roles.MENTEE);
        assertThat(picking.mine().names())
                .singleElement()
                .satisfies(it -> assertThat(it.strength()).isEqualTo(Strength.MUST));
        school.signIn(school.coordinator, Roles.COORDINATOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(picking::mine);
    }

    @Test
    void onlyMenteesWishForAMentorAndMentorsSayOfThemselvesWhatTheyLike() {
        school.signIn(mentor, Roles.MENTOR);
        picking.wish(new Wishes(Strength.MUST, Strength.MUST, OwnSex.MALE));
        assertThat(kept(mentor).wishes()).isEqualTo(new Wishes(Strength.NO, Strength.NO, OwnSex.MALE));
    }
}
