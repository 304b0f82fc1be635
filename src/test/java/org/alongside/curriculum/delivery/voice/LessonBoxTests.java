package org.alongside.curriculum.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Pupils without an account write with the code of the day. Rolled back. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class LessonBoxTests extends SpringBrowserlessTest {
    private static final String PLAIN = "How do you know that you are in love?";
    private static final String WORRY = "What if somebody hits me at home?";

    @Autowired
    JdbcTemplate database;

    @Autowired
    BoxDesk desk;

    @Autowired
    LessonBox box;

    @Autowired
    QuestionDesk questions;

    @Autowired
    WrongCodes wrong;

    @Autowired
    Clock clock;

    private Cast teacher;
    private Cast other;
    private PlannedLesson today;
    private PlannedLesson tomorrow;
    private PlannedLesson small;

    @BeforeEach
    void aLessonToday() {
        var school = new PlanningFixture(database);
        teacher = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        var pupils = new ArrayList<PersonId>();
        for (int i = 0; i < 5; i++) {
            pupils.add(school.pupil("Pupil" + i, 9).id());
        }
        var nineR = school.addClass("9R", 9, List.of(teacher.id()), pupils);
        var nineT = school.addClass("9T", 9, List.of(teacher.id()), pupils.subList(0, 4));
        database.update("update teaching_class_member set from_day = ?", day().minusDays(90));
        today = school.plan(nineR, Map.of(day(), "consent-clear-yes")).getFirst();
        tomorrow = school.plan(nineR, Map.of(day().plusDays(1), "consent-pressure"))
                .getFirst();
        small = school.plan(nineT, Map.of(day(), "consent-clear-yes")).getFirst();
        teacher.signIn();
    }

    private LocalDate day() {
        return Said.dayOf(clock.instant());
    }

    private BoxCode code() {
        teacher.signIn();
        var code = desk.open(today.id());
        SecurityContextHolder.clearContext();
        return code;
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(deed)
                .withMessage(key);
    }

    @Test
    void whoeverKnowsTheCodeLearnsTheTitleAndNothingElse() {
        var code = code();
        assertThat(code.code()).matches("[" + BoxCodes.ALPHABET + "]{6}");
        var typed = code.asShown().toLowerCase(java.util.Locale.ROOT);
        assertThat(box.enter(typed, "10.0.0.1")).contains(code);
        assertThat(code.title()).isNotBlank().doesNotContain("9R");
        box.ask(code, PLAIN);
        var stored = database.queryForMap("select * from box_question");
        assertThat(stored.get("handled_by")).isNull();
        assertThat(stored.toString()).doesNotContain(code.code(), "10.0.0.1");
        assertThat(database.queryForMap("select * from box_code").toString()).doesNotContain("10.0.0.1", PLAIN);
        assertThat(database.queryForList("show columns from box_code").stream().map(it -> it.get("Field")))
                .containsExactlyInAnyOrder(
                        "planned_lesson_id",
                        "code",
                        "class_id",
                        "academic_year",
                        "year_group",
                        "title",
                        "valid_on",
                        "opened_by",
                        "closed",
                        "left_over");
    }

    @Test
    void aTeacherReadsItOnTheNextSchoolDayAndAWorryAtOnce() {
        var code = code();
        box.ask(code, PLAIN);
        box.ask(code, WORRY);
        teacher.signIn();
        assertThat(questions.toRead()).singleElement().satisfies(it -> {
            assertThat(it.words()).isEqualTo(WORRY);
            assertThat(it.mayBeWorry()).isTrue();
        });
        other.signIn();
        assertThat(questions.toRead()).isEmpty();
    }

    @Test
    void aCodeThatIsWrongOrShutOrOfAnotherDayGetsTheSameAnswer() {
        var code = code();
        assertThat(box.enter("QQQQQQ", "a")).isEmpty();
        assertThat(box.enter("", "a")).isEmpty();
        teacher.signIn();
        desk.close(today.id());
        assertThat(box.enter(code.code(), "a")).isEmpty();
        assertThat(box.isOpen(code)).isFalse();
        refused("curriculum.box.shut", () -> box.ask(code, PLAIN));
        var fresh = desk.open(today.id());
        assertThat(fresh.code()).isNotEqualTo(code.code());
        database.update("update box_code set valid_on = ?", day().minusDays(1));
        assertThat(box.enter(fresh.code(), "a")).isEmpty();
        refused("curriculum.box.shut", () -> box.ask(fresh, PLAIN));
        assertThat(database.queryForObject("select count(*) from box_question", Integer.class))
                .isZero();
    }

    @Test
    void guessingIsSlowedDownAndOneCodeLetsOnlySoMuchIn() {
        var code = code();
        for (int i = 0; i < WrongCodes.MOST; i++) {
            assertThat(box.enter("BBBBBB", "b")).isEmpty();
        }
        refused("curriculum.box.wait", () -> box.enter(code.code(), "b"));
        assertThat(box.enter(code.code(), "c")).isPresent();
        database.update("update box_code set left_over = 1");
        box.ask(code, PLAIN);
        refused("curriculum.box.shut", () -> box.ask(code, PLAIN));
    }

    @Test
    void aCodeIsMadeOnTheDayByWhoTeachesAndOnlyForAClassThatHidesItsWriters() {
        assertThat(desk.open(today.id())).isEqualTo(desk.open(today.id()));
        refused("curriculum.box.other-day", () -> desk.open(tomorrow.id()));
        refused("curriculum.box.too-few", () -> desk.open(small.id()));
        other.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.open(today.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.close(today.id()));
        database.update(
                "insert into lesson_cover (planned_lesson_id, person_id, named_by) values (?, ?, ?)",
                today.id().value(),
                other.id().value(),
                teacher.id().value());
        assertThat(desk.code(today.id())).isPresent();
    }

    @Test
    void thePageSaysWhoToTellBeforeAndAfterAndSendsWhatSomebodyWantsToSend() {
        var code = code();
        UI.getCurrent().navigate("box");
        test($(TextField.class).id("code")).setValue("nonsense");
        test($(Button.class).id("enter")).click();
        assertThat(text()).contains("does not work");
        test($(TextField.class).id("code")).setValue(code.asShown());
        test($(Button.class).id("enter")).click();
        assertThat(text())
                .contains(code.title(), "talk to a safe adult", "Childline")
                .doesNotContain("9R", "Own");
        test($(TextArea.class).id("words")).setValue(WORRY);
        test($(Button.class).id("send")).click();
        assertThat(answer()).contains("A safe adult can, today", "Childline");
        assertThat(database.queryForObject("select count(*) from box_question", Integer.class))
                .isZero();
        test($(Button.class).id("send-anyway")).click();
        assertThat(answer()).contains("It is in the box", "Please tell a safe adult as well");
        assertThat(database.queryForObject("select count(*) from box_question", Integer.class))
                .isEqualTo(1);
        test($(TextArea.class).id("words")).setValue(PLAIN);
        teacher.signIn();
        desk.close(today.id());
        SecurityContextHolder.clearContext();
        test($(Button.class).id("send")).click();
        assertThat(answer()).contains("shut now");
        assertThat($(TextArea.class).id("words").getValue()).isEqualTo(PLAIN);
    }

    @Test
    void theTeacherShowsTheCodeAndShutsIt() {
        UI.getCurrent().navigate("curriculum/box-code/" + today.id().value());
        test($(Button.class).id("open")).click();
        var shown = desk.code(today.id()).orElseThrow();
        assertThat(text()).contains(shown.asShown(), "Type this code");
        test($(Button.class).id("close")).click();
        assertThat(desk.code(today.id())).isEmpty();
        other.signIn();
        UI.getCurrent().navigate("curriculum/box-code/" + today.id().value());
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String answer() {
        return $(Div.class).id("answer").getElement().getTextRecursively();
    }
}
