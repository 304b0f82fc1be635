package org.alongside.curriculum.parents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.curriculum.CurriculumForReaders;
import org.alongside.curriculum.LessonId;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class ParentsTests {
    static final LessonId LESSON = new LessonId("healthy-pressure");
    static final String CODE = "kelp-otter-58";

    @Autowired
    ParentsSettings settings;

    @Autowired
    ParentsDoor door;

    @Autowired
    ParentsShelf shelf;

    @Autowired
    CurriculumForReaders curriculum;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void theLeadIsThere() {
        Cast.staff(database, "Miss", "Lead", "PSHE_LEAD").signIn();
    }

    @Test
    void nothingIsOpenUntilTheSchoolOpensIt() {
        aParentComes();

        assertThat(door.door()).isEqualTo(PageSettings.Door.OFF);
        assertThat(shelf.open(null)).isEmpty();
        assertThat(shelf.open(new Pass(""))).isEmpty();
        assertThat(door.enter("", "1.2.3.4").pass()).isEmpty();
    }

    @Test
    void withTheCodeOneSeesTheLessonsAndWithoutItNothing() {
        open(PageSettings.Door.CODE, CODE);
        aParentComes();

        assertThat(shelf.open(null)).isEmpty();
        assertThat(door.enter("something", "1.2.3.4").answer()).isEqualTo(ParentsDoor.Answer.WRONG);
        var pass = door.enter(" KELP otter 58", "1.2.3.4").pass();
        assertThat(pass).isPresent();
        assertThat(shelf.open(pass.get()))
                .hasValueSatisfying(it -> assertThat(it.lessons()).hasSameSizeAs(curriculum.lessons()));
    }

    @Test
    void aNewCodeEndsTheOldPasses() {
        open(PageSettings.Door.CODE, CODE);
        var pass = door.enter(CODE, "1.2.3.4").pass().orElseThrow();
        open(PageSettings.Door.CODE, "quite-another-1");

        assertThat(shelf.open(pass)).isEmpty();
    }

    @Test
    void guessingIsSlowedDownForOneAddressAndForAllTogether() {
        open(PageSettings.Door.CODE, CODE);
        aParentComes();
        for (int i = 0; i < 5; i++) {
            assertThat(door.enter("guess" + i, "6.6.6.6").answer()).isEqualTo(ParentsDoor.Answer.WRONG);
        }
        assertThat(door.enter(CODE, "6.6.6.6").answer()).isEqualTo(ParentsDoor.Answer.WAIT);
        assertThat(door.enter(CODE, "7.7.7.7").answer()).isEqualTo(ParentsDoor.Answer.RIGHT);

        for (int i = 0; i < 60; i++) {
            door.enter("guess", "8.8.8." + i);
        }
        assertThat(door.enter(CODE, "9.9.9.9").answer()).isEqualTo(ParentsDoor.Answer.WAIT);
    }

    @Test
    void noAddressIsKept() {
        open(PageSettings.Door.CODE, CODE);
        door.enter("guess", "6.6.6.6");

        assertThat(database.sql("select source from parents_try")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).hasSize(64).doesNotContain("6.6.6.6"));
    }

    @Test
    void materialsAreShownWhereTheSchoolChoseThemOnly() {
        open(PageSettings.Door.PUBLIC, null);
        settings.show(List.of(LESSON, new LessonId("nonsense")));
        aParentComes();

        var open = shelf.open(null).orElseThrow();
        assertThat(open.materials()).containsExactly(LESSON);
        assertThat(open.lesson(LESSON))
                .hasValueSatisfying(it -> assertThat(open.showsMaterialOf(it)).isTrue());
        assertThat(open.sexEducation()).isNotEmpty();
    }

    @Test
    void theSchoolsOwnTextStandsInThePlaceOfTheOriginal() {
        database.sql("insert into lesson_original (hash, lesson_id, text) values ('0', :lesson, 'of before')")
                .param("lesson", LESSON.value())
                .update();
        database.sql("""
                        insert into lesson_edition (id, lesson_id, owner_id, number, text, original_hash, written_by, written_at)
                        values (uuid(), :lesson, :school, 1, :text, '0', uuid(), now(6))
                        """)
                .param("lesson", LESSON.value())
                .param("school", new java.util.UUID(0, 0))
                .param("text", """
                        ---
                        id: healthy-pressure
                        title: Our own title
                        year: 9
                        strand: healthy
                        unit: healthy-pressure
                        lesson: 1
                        minutes: 60
                        sensitivity: take care
                        outcomes:
                          - Our own outcome
                        ---
                        """)
                .update();
        open(PageSettings.Door.PUBLIC, null);
        aParentComes();

        assertThat(shelf.open(null).orElseThrow().lesson(LESSON))
                .hasValueSatisfying(it -> assertThat(it.title()).isEqualTo("Our own title"));
    }

    @Test
    void aPolicyIsWrittenPartByPartAndBadLinksAreRefused() {
        settings.write(new PolicyText(PolicySlot.SEND, "We adapt.", "https://school.example/rse", null, null, 0));

        assertThat(settings.policy().get(PolicySlot.SEND).isWritten()).isTrue();
        assertThat(settings.policy()).hasSize(PolicySlot.values().length);
        assertThatThrownBy(() -> settings.write(new PolicyText(PolicySlot.SEND, "Again", null, null, null, 0)))
                .hasMessage("curriculum.parents.changed");
        for (var link : List.of("javascript:alert(1)", "school", "file:///etc/passwd")) {
            assertThatThrownBy(() -> settings.write(new PolicyText(PolicySlot.MAKING, null, link, null, null, 0)))
                    .hasMessage("curriculum.parents.no-link");
        }
    }

    @Test
    void aShortCodeIsRefusedAndANewOneIsLong() {
        assertThatThrownBy(() -> open(PageSettings.Door.CODE, "1234 - ")).hasMessage("curriculum.parents.short-code");
        assertThatThrownBy(() -> open(PageSettings.Door.CODE, null)).hasMessage("curriculum.parents.short-code");
        assertThat(settings.newCode()).hasSize(14).isNotEqualTo(settings.newCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEACHER", "COORDINATOR", "DSL", "ADMIN", "MENTOR", "MENTEE"})
    void nobodyElseDecidesWhatParentsSee(String role) {
        Cast.staff(database, "Mx", "Nobody", role).signIn();

        assertThatThrownBy(() -> settings.settings()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> shelf.preview()).isInstanceOf(AccessDeniedException.class);
    }

    private void open(PageSettings.Door how, String code) {
        settings.change(new PageSettings(
                how, code, null, "Miss Lead", null, settings.settings().version()));
    }

    private static void aParentComes() {
        SecurityContextHolder.setContext(new SecurityContextImpl(new AnonymousAuthenticationToken(
                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
    }
}
