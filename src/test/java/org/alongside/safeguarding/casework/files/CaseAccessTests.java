package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Whoever is not a lead comes nowhere near a case; a head comes near those of the adults' track alone. */
@ExtendWith(OutputCaptureExtension.class)
class CaseAccessTests extends CaseScene {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate mainTemplate;

    @Autowired
    CaseFacts facts;

    @Autowired
    CasePeople persons;

    @Autowired
    CaseActions actions;

    @Autowired
    CaseMoves moves;

    @Autowired
    CaseDrafts drafts;

    private Cast chair;

    @BeforeEach
    void thereIsAChair() {
        chair = Cast.staff(main, "Mr", "Osei", Roles.CHAIR);
    }

    @AfterEach
    void theChairLeaves() {
        chair.leave(main);
    }

    /** Every public method of every service of this room, so that a new one cannot be forgotten. */
    private List<Deed> deeds(CaseId id) {
        var deeds = new ArrayList<Deed>();
        for (var service : context.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(service);
            if (type.getPackage().equals(CaseFiles.class.getPackage())) {
                for (var method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic()) {
                        deeds.add(new Deed(service, method, id));
                    }
                }
            }
        }
        assertThat(deeds).hasSizeGreaterThan(30);
        return deeds;
    }

    private record Deed(Object service, Method method, CaseId id) {
        Object run() throws Exception {
            try {
                method.setAccessible(true);
                return method.invoke(
                        service,
                        Arrays.stream(method.getParameterTypes())
                                .map(this::argument)
                                .toArray());
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof Exception it ? it : thrown;
            }
        }

        private Object argument(Class<?> type) {
            return type == CaseId.class
                    ? id
                    : type == UUID.class
                            ? UUID.randomUUID()
                            : type == long.class
                                    ? (Object) 5L
                                    : type == int.class
                                            ? 5
                                            : type == String.class
                                                    ? "title"
                                                    : type == LocalDate.class
                                                            ? LocalDate.of(2026, 11, 23)
                                                            : type == Narrative.class
                                                                    ? Narrative.of("x")
                                                                    : type == org.alongside.school.PersonId.class
                                                                            ? org.alongside.school.PersonId.random()
                                                                            : type == Set.class
                                                                                    ? Set.of(CaseRole.HARMED)
                                                                                    : type == List.class
                                                                                            ? List.of()
                                                                                            : type == Facts.class
                                                                                                    ? Facts.NONE
                                                                                                    : type
                                                                                                                    == Category
                                                                                                                            .class
                                                                                                            ? Category
                                                                                                                    .OTHER
                                                                                                            : type
                                                                                                                            == Task
                                                                                                                                    .class
                                                                                                                    ? Task
                                                                                                                            .PHONE
                                                                                                                    : type
                                                                                                                                    == EntryKind
                                                                                                                                            .class
                                                                                                                            ? EntryKind
                                                                                                                                    .NOTE
                                                                                                                            : type
                                                                                                                                            == Happened
                                                                                                                                                    .class
                                                                                                                                    ? justNow()
                                                                                                                                    : type
                                                                                                                                                    == CaseStatus
                                                                                                                                                                    []
                                                                                                                                                            .class
                                                                                                                                            ? CaseStatus
                                                                                                                                                    .values()
                                                                                                                                            : type
                                                                                                                                                            == NewEntry
                                                                                                                                                                    .class
                                                                                                                                                    ? NewEntry
                                                                                                                                                            .of(
                                                                                                                                                                    EntryKind
                                                                                                                                                                            .NOTE,
                                                                                                                                                                    justNow(),
                                                                                                                                                                    Narrative
                                                                                                                                                                            .of(
                                                                                                                                                                                    "x"))
                                                                                                                                                    : type
                                                                                                                                                                    == Origin
                                                                                                                                                                            .class
                                                                                                                                                            ? new Origin(
                                                                                                                                                                    UUID
                                                                                                                                                                            .randomUUID(),
                                                                                                                                                                    "KT4-72",
                                                                                                                                                                    "x",
                                                                                                                                                                    PartKind
                                                                                                                                                                            .ACCOUNT,
                                                                                                                                                                    Narrative
                                                                                                                                                                            .of(
                                                                                                                                                                                    "x"),
                                                                                                                                                                    null,
                                                                                                                                                                    List
                                                                                                                                                                            .of(),
                                                                                                                                                                    Instant
                                                                                                                                                                            .now(),
                                                                                                                                                                    Track
                                                                                                                                                                            .LEADS,
                                                                                                                                                                    null)
                                                                                                                                                            : type
                                                                                                                                                                            == NewCase
                                                                                                                                                                                    .class
                                                                                                                                                                    ? new NewCase(
                                                                                                                                                                            UUID
                                                                                                                                                                                    .randomUUID(),
                                                                                                                                                                            org
                                                                                                                                                                                    .alongside
                                                                                                                                                                                    .school
                                                                                                                                                                                    .PersonId
                                                                                                                                                                                    .random(),
                                                                                                                                                                            null,
                                                                                                                                                                            Category
                                                                                                                                                                                    .OTHER,
                                                                                                                                                                            Track
                                                                                                                                                                                    .LEADS,
                                                                                                                                                                            null,
                                                                                                                                                                            List
                                                                                                                                                                                    .of())
                                                                                                                                                                    : null;
        }

        boolean namesACase() {
            return Arrays.asList(method.getParameterTypes()).contains(CaseId.class);
        }

        boolean isTheClerks() {
            return Set.of("forClerk", "doneByClerk").contains(method.getName());
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MENTEE", "MENTOR", "TEACHER", "PSHE_LEAD", "COORDINATOR", "SAFEGUARDING_CLERK", "ADMIN"})
    void nobodyButALeadComesNearACase(String role) throws Exception {
        var id = started();
        var nosy = Cast.staff(main, "Mx", "Nosy", role);
        try {
            for (var deed : deeds(id)) {
                if (!deed.isTheClerks() || !role.equals(Roles.SAFEGUARDING_CLERK)) {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .as(deed.toString())
                            .isThrownBy(() -> as(nosy, deed::run));
                }
            }
        } finally {
            nosy.leave(main);
        }
        assertThat(rows("case_read")).isZero();
        assertThat(rows("case_entry")).isEqualTo(1);
    }

    @Test
    void aHeadAndAChairGetTheAnswerOfAnIdThatDoesNotExist() throws Exception {
        var id = started();
        for (var reader : List.of(head, chair)) {
            for (var deed : deeds(id)) {
                if (deed.namesACase() && !deed.method().getName().equals("find")) {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .as(deed.toString())
                            .isThrownBy(() -> as(reader, deed::run))
                            .withMessage("Not on this desk");
                }
            }
            assertThat(as(reader, () -> files.find(id))).isEmpty();
            assertThat(as(reader, () -> files.mine(CaseStatus.values()))).isEmpty();
            assertThat(as(reader, () -> actions.due(LocalDate.of(9999, 1, 1)))).isEmpty();
            assertThat(as(reader, () -> moves.stranded())).isEmpty();
            assertThat(as(reader, () -> persons.casesOf(pupil.id()))).isEmpty();
        }
        for (var deed : deeds(new CaseId(UUID.randomUUID()))) {
            if (deed.namesACase() && !deed.method().getName().equals("find")) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .as(deed.toString())
                        .isThrownBy(() -> as(dsl, deed::run))
                        .withMessage("Not on this desk");
            }
        }
    }

    @Test
    void aCaseAboutAnAdultIsTheHeadsAndNoLeadsNorThatAdults() throws Exception {
        var teacher = Cast.staff(main, "Mr", "Hart", Roles.TEACHER);
        var about = new NewCase(
                UUID.randomUUID(), teacher.id(), null, Category.ADULT_LOW_LEVEL, Track.HEAD, null, List.of());
        var id = as(head, () -> files.start(about));
        assertThat(as(head, () -> files.find(id))).isPresent();
        assertThat(as(dsl, () -> files.find(id))).isEmpty();
        assertThat(as(dsl, () -> persons.casesOf(teacher.id()))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        dsl,
                        () -> files.start(new NewCase(
                                UUID.randomUUID(),
                                teacher.id(),
                                null,
                                Category.ADULT_LOW_LEVEL,
                                Track.HEAD,
                                null,
                                List.of()))));
        // whoever it is about does not read it, whatever they become
        var ofHead = new NewCase(
                UUID.randomUUID(), head.id(), null, Category.ADULT_ALLEGATION, Track.CHAIR, head.id(), List.of());
        var chairs = as(chair, () -> files.start(ofHead));
        assertThat(as(head, () -> files.find(chairs))).isEmpty();
        teacher.leave(main);
    }

    @Test
    void theMainUserReadsNoTableOfTheSafeguardingDatabase() {
        var tables = safeguarding
                .sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list();
        assertThat(tables).contains("case_entry", "case_part", "case_key", "chain_key", "case_draft");
        for (var table : tables) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(table)
                    .isThrownBy(() -> mainTemplate.queryForList("select * from safeguarding.`" + table + "`"))
                    .havingRootCause()
                    .withMessageContaining("command denied");
        }
    }

    @Test
    void aClerkSeesTasksAndNoWords() throws Exception {
        var id = started();
        as(dsl, () -> {
            actions.add(
                    UUID.randomUUID(),
                    id,
                    Task.BOOK_MEETING,
                    Narrative.of(CANARY),
                    dsl.id(),
                    LocalDate.now().plusDays(2));
            return null;
        });
        var clerk = Cast.staff(main, "Mr", "Marsh", Roles.SAFEGUARDING_CLERK);
        var seen = as(clerk, () -> actions.forClerk(LocalDate.now().plusYears(1)));
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().words()).isNull();
        assertThat(seen.getFirst().reference()).startsWith("C-");
        assertThat(as(clerk, () -> actions.doneByClerk(seen.getFirst().id()))).isTrue();
        assertThat(as(clerk, () -> actions.doneByClerk(seen.getFirst().id()))).isFalse();
        clerk.leave(main);
    }

    @Test
    void whatAnybodyWroteIsNowhereInPlainText(CapturedOutput output) throws Exception {
        var words = Narrative.of(CANARY);
        var id = started();
        added(id, CANARY);
        as(dsl, () -> {
            actions.add(
                    UUID.randomUUID(),
                    id,
                    Task.OTHER,
                    words,
                    dsl.id(),
                    LocalDate.now().plusDays(2));
            persons.put(UUID.randomUUID(), id, null, words, Set.of(CaseRole.ADULT_OF_CONCERN), words);
            facts.change(
                    UUID.randomUUID(),
                    id,
                    new Facts(
                            Set.of(Flag.SEN_SUPPORT),
                            java.util.Map.of(Fact.ACCOUNTS, words, Fact.OWN_VIEW, words),
                            null,
                            null,
                            0));
            drafts.keep(id, "ACCOUNT", CANARY);
            moves.review(UUID.randomUUID(), id, LocalDate.now().plusDays(7));
            return null;
        });
        assertThat(as(dsl, () -> drafts.mine(id))).containsEntry("ACCOUNT", CANARY);
        assertThat(as(deputy, () -> drafts.mine(id))).isEmpty();
        assertThat(as(dsl, () -> facts.of(id)).text(Fact.ACCOUNTS)).isEqualTo(CANARY);
        assertThat(places(mainTemplate, CANARY)).isEmpty();
        assertThat(places(new JdbcTemplate(dataSource()), CANARY)).isEmpty();
        assertThat(output.getAll()).doesNotContain(CANARY);
        assertThat(places(mainTemplate, id.value().toString())).isEmpty();
        // the search sees what is there
        assertThat(places(new JdbcTemplate(dataSource()), "Mrs Siddiqui")).contains("case_file.lead_name");
    }

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("safeguarding")
    javax.sql.DataSource safeguardingSource;

    private javax.sql.DataSource dataSource() {
        return safeguardingSource;
    }

    private static List<String> places(JdbcTemplate database, String words) {
        var places = new ArrayList<String>();
        database.query(
                "select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name where c.table_schema = database() and t.table_type = 'BASE TABLE'",
                row -> {
                    if (database.queryForObject(
                                    "select count(*) from `%s` where cast(`%s` as char) like ?"
                                            .formatted(row.getString(1), row.getString(2)),
                                    Long.class,
                                    "%" + words + "%")
                            > 0) {
                        places.add(row.getString(1) + "." + row.getString(2));
                    }
                });
        return places;
    }

    private long rows(String table) {
        return safeguarding
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
