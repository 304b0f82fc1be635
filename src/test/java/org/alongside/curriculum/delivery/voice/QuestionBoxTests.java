package org.alongside.curriculum.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class QuestionBoxTests {
    private static final String PLAIN = "How do you know that you are in love?";

    @Autowired
    JdbcTemplate database;

    @Autowired
    QuestionBox box;

    @Autowired
    QuestionDesk desk;

    @Autowired
    PupilVoice voice;

    @Autowired
    VoiceDesk heard;

    @Autowired
    Clock clock;

    private PlanningFixture school;
    private Cast teacher;
    private Cast other;
    private TeachingClass nineR;
    private TeachingClass nineT;
    private TeachingClass sevenK;
    private final List<Cast> pupils = new ArrayList<>();
    private Cast alone;
    private Cast seven;
    private LocalDate today;

    @BeforeEach
    void fiveWritersInOneClass() {
        today = Said.dayOf(clock.instant());
        school = new PlanningFixture(database);
        var client = JdbcClient.create(database);
        teacher = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        for (int i = 0; i < 5; i++) {
            pupils.add(Cast.pupil(client, "Pupil" + i, 9, Roles.MENTEE));
        }
        alone = Cast.pupil(client, "Alone", 9, Roles.MENTEE);
        seven = Cast.pupil(client, "Seven", 7, Roles.MENTEE);
        nineR = school.addClass(
                "9R", 9, List.of(teacher.id()), pupils.stream().map(Cast::id).toList());
        nineT = school.addClass("9T", 9, List.of(other.id()), List.of(alone.id()));
        sevenK = school.addClass("7K", 7, List.of(other.id()), List.of(seven.id()));
        database.update("update teaching_class_member set from_day = ?", today.minusDays(90));
        pupils.getFirst().signIn();
    }

    private void nextDay() {
        database.update("update box_question set shown_from = ?", today);
    }

    @Test
    void nothingThatIsStoredSaysWhoAskedOrWhen() {
        box.ask(nineR.id(), PLAIN);

        var stored = database.queryForMap("select * from box_question");
        assertThat(stored.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "academic_year",
                        "class_id",
                        "year_group",
                        "shown_from",
                        "words",
                        "from_paper",
                        "may_be_worry",
                        "state",
                        "answer",
                        "handled_by",
                        "version");
        assertThat(stored.values().toString())
                .doesNotContain(pupils.getFirst().id().value().toString());
        assertThat(stored.get("handled_by")).isNull();
    }

    @Test
    void aTeacherSeesItFromTheNextSchoolDayOn() {
        box.ask(nineR.id(), PLAIN);
        teacher.signIn();
        assertThat(desk.toRead()).isEmpty();
        nextDay();
        assertThat(desk.toRead()).extracting(Question::words).containsExactly(PLAIN);
    }

    @Test
    void whatMayBeAWorryIsThereAtOnceAndMarked() {
        box.ask(nineR.id(), "My dad hits me.");
        teacher.signIn();
        assertThat(desk.toRead())
                .singleElement()
                .satisfies(it -> assertThat(it.mayBeWorry()).isTrue());
    }

    @Test
    void whoIsAlmostAloneInTheClassSharesTheBoxOfTheYearGroup() {
        alone.signIn();
        assertThat(box.classes()).extracting(PupilClass::reach).containsExactly(PupilClass.Reach.YEAR);
        box.ask(nineT.id(), PLAIN);
        nextDay();
        teacher.signIn();
        assertThat(desk.toRead())
                .singleElement()
                .satisfies(it -> assertThat(it.classId()).isNull());
    }

    @Test
    void whereTooFewShareEvenTheYearGroupThereIsNoBox() {
        seven.signIn();
        assertThat(box.classes()).extracting(PupilClass::reach).containsExactly(PupilClass.Reach.CLOSED);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> box.ask(sevenK.id(), PLAIN));
    }

    @Test
    void anotherClassIsLikeOneThatDoesNotExist() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> box.ask(nineT.id(), PLAIN));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> box.ask(ClassId.random(), PLAIN));
        assertThat(box.answered(nineT.id())).isEmpty();
    }

    @Test
    void tooManyInAnHourAreRefusedWithASentence() {
        for (int i = 0; i < AskedLately.MOST; i++) {
            box.ask(nineR.id(), PLAIN);
        }
        refused("curriculum.ask.too-many", () -> box.ask(nineR.id(), PLAIN));
    }

    @Test
    void emptyAndEndlessQuestionsAreRefusedAndMarkupStaysText() {
        refused("curriculum.ask.empty", () -> box.ask(nineR.id(), "  "));
        refused("curriculum.ask.long", () -> box.ask(nineR.id(), "x".repeat(401)));
        box.ask(nineR.id(), "<script>alert(1)</script>");
        assertThat(database.queryForObject("select words from box_question", String.class))
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aTeacherAnswersAndTheClassReadsIt() {
        box.ask(nineR.id(), PLAIN);
        nextDay();
        teacher.signIn();
        var question = desk.toRead().getFirst();
        refused(
                "curriculum.questions.answer-missing",
                () -> desk.become(question.id(), 0, Question.State.ANSWERED, " "));
        desk.become(question.id(), question.version(), Question.State.ANSWERED, "It feels different for everybody.");
        refused(
                "curriculum.questions.meanwhile",
                () -> desk.become(question.id(), question.version(), Question.State.PARKED, ""));

        pupils.get(1).signIn();
        assertThat(box.answered(nineR.id()))
                .extracting(Question::answer)
                .containsExactly("It feels different for everybody.");
    }

    @Test
    void aRemovedQuestionLosesItsWords() {
        box.ask(nineR.id(), PLAIN);
        nextDay();
        teacher.signIn();
        desk.become(desk.toRead().getFirst().id(), 0, Question.State.REMOVED, "");
        assertThat(desk.toRead()).isEmpty();
        assertThat(database.queryForObject("select words from box_question", String.class))
                .isNull();
    }

    @Test
    void anotherTeacherNeitherReadsNorTouchesIt() {
        box.ask(nineR.id(), "My dad hits me.");
        teacher.signIn();
        var id = desk.toRead().getFirst().id();
        other.signIn();
        assertThat(desk.toRead()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.become(id, 0, Question.State.REMOVED, ""));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.typeIn(nineR.id(), PLAIN));
    }

    @Test
    void aSlipOfPaperIsTypedInByTheTeacher() {
        teacher.signIn();
        desk.typeIn(nineR.id(), PLAIN);
        assertThat(desk.toRead())
                .singleElement()
                .satisfies(it -> assertThat(it.fromPaper()).isTrue());
    }

    @Test
    void aPupilIsAskedOnceAboutALessonTheyWereIn() {
        var lesson = taught(Set.of(pupils.get(1)));
        assertThat(voice.lessons()).extracting(Voices.Taught::planned).containsExactly(lesson.id());
        refused("curriculum.voice.missing", () -> voice.say(lesson.id(), Map.of(Ballot.USEFUL, "yes")));
        voice.say(lesson.id(), all("yes"));
        assertThat(voice.lessons()).isEmpty();
        assertThat(database.queryForObject("select sum(n) from voice_count", Long.class))
                .isEqualTo(3);
        assertThat(database.queryForList("select pupil_id from voice_ballot", UUID.class))
                .containsExactly(pupils.getFirst().id().value());

        pupils.get(1).signIn();
        assertThat(voice.lessons()).as("who was away is not asked").isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> voice.say(lesson.id(), all("yes")));
        alone.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> voice.say(lesson.id(), all("yes")));
    }

    @Test
    void staffHearNumbersOnlyWhenTheyAreMany() {
        var lesson = taught(Set.of());
        for (var pupil : pupils) {
            pupil.signIn();
            voice.say(lesson.id(), all(pupil == pupils.get(4) ? "no" : "yes"));
        }
        teacher.signIn();
        var answers = heard.heard().getFirst().answers().get(Ballot.USEFUL);
        assertThat(answers.answers().get("yes")).isNull();
        assertThat(answers.answers().get("no")).isNull();
        assertThat(answers.total()).isEqualTo(5);
    }

    @Test
    void whatWasDoneIsReadByThePupilsOfTheUnit() {
        taught(Set.of());
        teacher.signIn();
        var unit = heard.youSaid();
        assertThat(unit).isEmpty();
        refused(
                "curriculum.you-said.missing",
                () -> heard.tell(new org.alongside.curriculum.UnitId("nonsense"), "Less reading", "More talking"));
        heard.tell(new org.alongside.curriculum.UnitId("consent-clear-yes"), "Less reading", "More talking");
        pupils.getFirst().signIn();
        assertThat(voice.youSaid()).extracting(Voices.YouSaid::did).containsExactly("More talking");
        seven.signIn();
        assertThat(voice.youSaid()).isEmpty();
    }

    private static Map<Ballot, String> all(String useful) {
        var answers = new EnumMap<Ballot, String>(Ballot.class);
        answers.put(Ballot.USEFUL, useful);
        answers.put(Ballot.SAFE, "yes");
        answers.put(Ballot.MORE, "stories");
        return answers;
    }

    private PlannedLesson taught(Set<Cast> away) {
        var lesson = school.plan(nineR, Map.of(today, "consent-clear-yes")).getFirst();
        var id = UUID.randomUUID();
        database.update(
                """
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'DELIVERED', ?)
                """,
                id,
                lesson.id().value(),
                nineR.id().value(),
                lesson.lesson().value(),
                today,
                teacher.id().value());
        away.forEach(it -> database.update(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, 'AWAY')",
                id,
                it.id().value()));
        return lesson;
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(call)
                .withMessage(key);
    }
}
