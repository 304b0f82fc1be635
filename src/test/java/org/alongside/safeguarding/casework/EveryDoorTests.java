package org.alongside.safeguarding.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.base.Roles.CHAIR;
import static org.alongside.base.Roles.COORDINATOR;
import static org.alongside.base.Roles.DEPUTY_DSL;
import static org.alongside.base.Roles.DSL;
import static org.alongside.base.Roles.HEAD;
import static org.alongside.base.Roles.SAFEGUARDING_CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import jakarta.servlet.Servlet;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.alongside.safeguarding.Watch;
import org.alongside.safeguarding.casework.vault.Handout;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * Every way into casework but its pages, which {@code WhoMayOpenWhatTests} opens: each method of each service as each
 * role, each table as each database user, each download. The product is asked what there is, so that a new door is
 * tried from its first day. Each search has a hole of its own to find.
 */
@AlongsideTest
class EveryDoorTests {
    private static final String CASEWORK = EveryDoorTests.class.getPackageName();
    private static final Set<String> EVERYBODY = Set.copyOf(Roles.ALL);
    private static final Set<String> LEADS = Set.of(DSL, DEPUTY_DSL);
    private static final Set<String> READERS = Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR);
    private static final Set<String> CLERK = Set.of(SAFEGUARDING_CLERK);

    /** Who gets in: a service, or one method where it differs from its service. */
    private static final Map<String, Set<String>> WHO = Map.ofEntries(
            // telling is everybody's, and each of these knows only one's own
            Map.entry("Intake", EVERYBODY),
            Map.entry("SealedDrafts", EVERYBODY),
            Map.entry("SenderReceipts", EVERYBODY),
            Map.entry("SchoolWatch", EVERYBODY),
            Map.entry("HintBook", EVERYBODY),
            Map.entry("DangerBook", EVERYBODY),
            Map.entry("DangerBook.entries", LEADS),
            Map.entry("DangerBook.add", LEADS),
            Map.entry("DangerBook.remove", LEADS),
            // whether two people may be a pair, and nothing of why
            Map.entry("BareFact", Set.of(COORDINATOR)),
            Map.entry("Casework", READERS),
            Map.entry("Rota", LEADS),
            Map.entry("KeepingApart", LEADS),
            Map.entry("CaseFiles", READERS),
            Map.entry("Chronology", READERS),
            Map.entry("CasePeople", READERS),
            Map.entry("CaseFacts", READERS),
            Map.entry("CaseMoves", READERS),
            Map.entry("CaseMeetings", READERS),
            Map.entry("CaseDrafts", READERS),
            Map.entry("Patterns", READERS),
            Map.entry("HandedOver", LEADS),
            Map.entry("FlaggedChildren", LEADS),
            Map.entry("CaseActions", READERS),
            Map.entry("CaseActions.forClerk", CLERK),
            Map.entry("CaseActions.doneByClerk", CLERK),
            Map.entry("Referrals", READERS),
            Map.entry("Telling", READERS),
            Map.entry("InspectionList", LEADS),
            Map.entry("Agencies", READERS),
            Map.entry("Chasing", CLERK),
            Map.entry("ClerkDesk", CLERK),
            Map.entry("CaseGatherings", READERS),
            Map.entry("CaseLetters", LEADS),
            Map.entry("FamilyLetters", LEADS),
            Map.entry("Screenings", LEADS),
            Map.entry("Plans", LEADS),
            Map.entry("Indicators", LEADS),
            Map.entry("OwnCare", LEADS),
            Map.entry("Retention", READERS),
            Map.entry("Giving", READERS),
            Map.entry("AuditTrail", Set.of(DSL, DEPUTY_DSL, HEAD)),
            Map.entry("AuditTrail.latest", READERS), // the chair's: what is about the head
            Map.entry("AuditTrail.reason", READERS),
            Map.entry("AuditTrail.changeKeys", LEADS));

    /** What casework answers to other modules, through their own interfaces; none of them carries a word that was told. */
    private static final Set<String> DOORS_TO_OTHERS = Set.of(
            "AlarmWatched of Watched",
            "BareFact of KeptApart",
            "CaseDuties of Duties",
            "CouncilFigures of StatisticsSource",
            "DangerBook of DangerWords",
            "DemoApart of DemoChapter",
            "DemoCases of DemoChapter",
            "DemoClerk of DemoChapter",
            "DemoOwnCare of DemoChapter",
            "DemoReferrals of DemoChapter",
            "DemoWorries of DemoChapter",
            "HintBook of WordHints",
            "Intake of Concerns",
            "LeadDuties of Duties",
            "NamesInRecords of StillNeeded",
            "ReferralFigures of StatisticsSource",
            "SchoolWatch of Watch",
            "SafeguardingBackedUp of BackedUp",
            "SafeguardingWatched of Watched",
            "SealedDrafts of Drafts",
            "SenderReceipts of Receipts",
            "WorryFigures of StatisticsSource");

    static final List<String> roles = Roles.ALL;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguarding")
    JdbcClient atWork;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient owner;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyServiceIsInTheTable() {
        assertThat(services().keySet())
                .isEqualTo(new TreeSet<>(
                        WHO.keySet().stream().filter(it -> !it.contains(".")).toList()));
        assertThat(methods())
                .containsAll(
                        WHO.keySet().stream().filter(it -> it.contains(".")).toList());
    }

    @ParameterizedTest
    @FieldSource("roles")
    void aRoleIsRefusedByEveryMethodThatIsNotForIt(String role) {
        SignedIn.as(SignedIn.person("every door"), role);
        assertThat(doorsThatOpen(services(), role)).isEmpty();
    }

    @Test
    void whoIsNotSignedInGetsNothingAtAll() {
        SecurityContextHolder.clearContext();
        var open = doorsThatOpen(services(), "nobody");
        assertThat(open)
                .as("what the clock may ask: whether anybody watches, what is too old to keep")
                .allMatch(it -> it.startsWith("SchoolWatch.") || it.startsWith("SealedDrafts."));
    }

    @Test
    void theSearchSeesADoorThatStandsOpen() {
        SignedIn.as(SignedIn.person("every door"), COORDINATOR);
        var withHole = new TreeMap<>(services());
        withHole.put("PlantedDoor", new PlantedDoor());
        assertThat(doorsThatOpen(withHole, COORDINATOR)).containsExactly("PlantedDoor.words");
    }

    private Map<String, Object> services() {
        var found = new TreeMap<String, Object>();
        beans.getBeansWithAnnotation(Service.class).values().stream()
                .filter(it -> AopUtils.getTargetClass(it).getPackageName().startsWith(CASEWORK))
                .forEach(it -> found.put(AopUtils.getTargetClass(it).getSimpleName(), it));
        return found;
    }

    private Set<String> methods() {
        var all = new TreeSet<String>();
        services().forEach((name, bean) -> methods(bean).forEach(it -> all.add(name + "." + it.getName())));
        return all;
    }

    private static List<Method> methods(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                .filter(it -> !Modifier.isPrivate(it.getModifiers())
                        && !Modifier.isStatic(it.getModifiers())
                        && !it.isSynthetic())
                .toList();
    }

    /** Only what this role must not call is called, so that nothing is done by trying. */
    private static List<String> doorsThatOpen(Map<String, Object> services, String role) {
        var open = new ArrayList<String>();
        services.forEach((name, bean) -> {
            for (var method : methods(bean)) {
                var door = name + "." + method.getName();
                var allowed = WHO.getOrDefault(door, WHO.getOrDefault(name, Set.of()));
                if (!allowed.contains(role) && !isRefused(bean, method)) {
                    open.add(door);
                }
            }
        });
        return open;
    }

    private static boolean isRefused(Object bean, Method method) {
        method.setAccessible(true);
        try {
            var ignored = method.invoke(bean, nothing(method));
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException || e.getCause() instanceof AuthenticationException;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(it -> it == boolean.class
                        ? (Object) false
                        : it == int.class ? (Object) 0 : it == long.class ? (Object) 0L : null)
                .toArray();
    }

    /** A service on which somebody forgot to say who may call it. */
    static class PlantedDoor {
        String words() {
            return "whatever somebody told";
        }
    }

    @Test
    void whatOtherModulesMayAskOfCaseworkIsKnownByName() {
        assertThat(doorsToOthers(beansOfCasework())).isEqualTo(new TreeSet<>(DOORS_TO_OTHERS));
        var withHole = beansOfCasework();
        withHole.add(PlantedWindow.class);
        assertThat(doorsToOthers(withHole)).contains("PlantedWindow of Watch");
    }

    private List<Class<?>> beansOfCasework() {
        var all = new ArrayList<Class<?>>();
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null && ClassUtils.getUserClass(type).getPackageName().startsWith(CASEWORK)) {
                all.add(ClassUtils.getUserClass(type));
            }
        }
        return all;
    }

    private static Set<String> doorsToOthers(List<Class<?>> types) {
        var doors = new TreeSet<String>();
        for (var type : types) {
            for (var way : ClassUtils.getAllInterfacesForClass(type)) {
                if (way.getPackageName().startsWith("org.alongside")
                        && !way.getPackageName().startsWith(CASEWORK)) {
                    doors.add(type.getSimpleName() + " of " + way.getSimpleName());
                }
            }
        }
        return doors;
    }

    /** Answers to everybody's interface from inside casework. */
    abstract static class PlantedWindow implements Watch {}

    @Test
    void nobodyButItsOwnUsersGetsIntoAnyTableOfTheSafeguardingDatabase() {
        var tables = tables(owner);
        assertThat(tables).hasSizeGreaterThan(30);
        assertThat(tablesThatOpen(main, "safeguarding", tables)).isEmpty();
        assertThat(tablesThatOpen(atWork, "alongside", tables(main)))
                .as("and the other way round")
                .isEmpty();
        var user = main.sql(
                        "select concat(quote(substring_index(current_user(), '@', 1)), '@', quote(substring_index(current_user(), '@', -1)))")
                .query(String.class)
                .single();
        owner.sql("create or replace table planted_hole (id uuid not null primary key)")
                .update();
        owner.sql("grant select on planted_hole to " + user).update();
        try {
            assertThat(tablesThatOpen(main, "safeguarding", List.of("concern", "planted_hole")))
                    .containsExactly("select * from `safeguarding`.`planted_hole` where 1 = 0");
        } finally {
            owner.sql("revoke select on planted_hole from " + user).update();
            owner.sql("drop table planted_hole").update();
        }
    }

    @Test
    void theUserAtWorkChangesNoTablesAndNothingThatIsOnlyAddedTo() {
        var appendOnly = owner.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_comment like 'append-only%'
                        """).query(String.class).list();
        assertThat(appendOnly)
                .contains("case_entry", "audit_entry", "read_log", "case_read", "erasure_certificate", "concern_link");
        for (var table : appendOnly) {
            assertThat(isDenied(atWork, "delete from `%s` where 1 = 0".formatted(table)))
                    .as("deleting from " + table)
                    .isTrue();
            assertThat(isDenied(atWork, "update `%s` set id = id where 1 = 0".formatted(table)))
                    .as("changing " + table)
                    .isTrue();
        }
        for (var table : tables(owner)) {
            for (var deed : List.of("truncate table `%s`", "drop table `%s`", "alter table `%s` comment = ''")) {
                assertThat(isDenied(atWork, deed.formatted(table)))
                        .as(deed.formatted(table))
                        .isTrue();
            }
        }
        assertThat(isDenied(atWork, "create table planted_by_the_user_at_work (id int)"))
                .isTrue();
        assertThat(isDenied(owner, "select 1 from concern where 1 = 0"))
                .as("the search sees what is allowed")
                .isFalse();
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private static List<String> tablesThatOpen(JdbcClient user, String database, List<String> tables) {
        return tables.stream()
                .flatMap(it -> List.of(
                        "select * from `%s`.`%s` where 1 = 0".formatted(database, it),
                        "delete from `%s`.`%s` where 1 = 0".formatted(database, it),
                        "lock tables `%s`.`%s` read".formatted(database, it))
                        .stream())
                .filter(it -> !isDenied(user, it))
                .toList();
    }

    private static boolean isDenied(JdbcClient user, String sql) {
        try {
            if (sql.startsWith("select")) {
                user.sql(sql).query().listOfRows();
            } else {
                user.sql(sql).update();
            }
            return false;
        } catch (DataAccessException refused) {
            return refused.getRootCause() instanceof SQLException e
                    && Set.of(1044, 1142, 1143, 1227).contains(e.getErrorCode());
        }
    }

    private static final ArchRule NO_ADDRESS_OF_ITS_OWN = noClasses()
            .should()
            .beAnnotatedWith(Controller.class)
            .orShould()
            .beMetaAnnotatedWith(Controller.class)
            .orShould()
            .implement(RequestHandler.class)
            .orShould()
            .beAssignableTo(Servlet.class)
            .because("an address that anybody can ask knows nothing of the page that was opened by whom");

    private static final ArchRule FILES_ARE_GIVEN_OUT_IN_ONE_WAY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Handout.class.getName())
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are addresses of Vaadin",
                    it -> (it.isAssignableTo(ElementRequestHandler.class)
                                    || it.isAssignableTo(AbstractStreamResource.class))
                            && !it.isEquivalentTo(Handout.class)))
            .because(
                    "a handout asks again who follows its link; another handler would give to whoever has the address");

    /** What is given out where; a new place has to be thought about. */
    private static final Map<String, Handout.What> HANDOUTS = Map.of(
            "CopyFiles", Handout.What.COPY,
            "ReferralView", Handout.What.REFERRAL,
            "StaffAccountPanel", Handout.What.STAFF_FILE,
            "ClerkView", Handout.What.LETTER,
            "FamilyLetterPanel", Handout.What.FAMILY_LETTER);

    @Test
    void everyPlaceThatGivesOutAFileIsKnownAndSaysWhatItIs() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(CASEWORK).stream()
                                .filter(it -> it.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(Handout.class)))
                                .filter(it -> !it.getName().startsWith(Handout.class.getName()))
                                .map(it -> it.getSimpleName())
                                .collect(Collectors.toSet()))
                .isEqualTo(HANDOUTS.keySet());
        assertThat(HANDOUTS.values()).containsExactlyInAnyOrder(Handout.What.values());
    }

    @ParameterizedTest
    @FieldSource("roles")
    void aRoleSavesNoFileThatIsNotForIt(String role) throws Exception {
        SignedIn.as(SignedIn.person("every door"), role);
        for (var what : Handout.What.values()) {
            assertThat(gives(new Handout(what, EveryDoorTests::words)))
                    .as(what + " for " + role)
                    .isEqualTo(what.roles().contains(role));
        }
        assertThat(gives(PlantedDownload.words()))
                .as("the search sees a file for everybody")
                .isTrue();
    }

    @Test
    void noFileIsSavedByWhoIsNotSignedInOrProvedItTooLongAgo() throws Exception {
        SecurityContextHolder.clearContext();
        for (var what : Handout.What.values()) {
            assertThat(gives(new Handout(what, EveryDoorTests::words))).isFalse();
            SignedIn.as(SignedIn.person("every door"), what.roles().iterator().next());
            assertThat(gives(new Handout(what, () -> {
                        throw new StaleSignIn();
                    })))
                    .isFalse();
            assertThat(gives(new Handout(what, () -> {
                        throw new AccessDeniedException("Not on this desk");
                    })))
                    .isFalse();
            SecurityContextHolder.clearContext();
        }
    }

    private static Handout.Content words() {
        return new Handout.Content("words.pdf", "application/pdf", "whatever somebody told".getBytes(UTF_8));
    }

    /** Whether anything of it comes out of a request for its address. */
    private static boolean gives(DownloadHandler file) throws Exception {
        var service = new VaadinServletService(null, null) {
            @Override
            public String getMimeType(String name) {
                return "application/pdf";
            }
        };
        var answer = new MockHttpServletResponse();
        file.handleDownloadRequest(new DownloadEvent(
                new VaadinServletRequest(new MockHttpServletRequest(), service),
                new VaadinServletResponse(answer, service),
                new VaadinSession(service),
                new Element("a")));
        return answer.getContentAsByteArray().length > 0 && answer.getStatus() == 200;
    }

    @Test
    void nothingOfCaseworkIsGivenOutButByAPageThatWasOpened() {
        var casework = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(CASEWORK);
        for (var rule : List.of(NO_ADDRESS_OF_ITS_OWN, FILES_ARE_GIVEN_OUT_IN_ONE_WAY)) {
            rule.check(casework);
        }
        assertCatches(NO_ADDRESS_OF_ITS_OWN, PlantedAddress.class);
        assertCatches(FILES_ARE_GIVEN_OUT_IN_ONE_WAY, PlantedDownload.class);
    }

    private static void assertCatches(ArchRule rule, Class<?> planted) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(new ClassFileImporter().importClasses(planted)));
    }

    /** Gives out whatever it is asked for. */
    @Controller
    static final class PlantedAddress {}

    /** A link of which no test knows. */
    static final class PlantedDownload {
        static DownloadHandler words() {
            return DownloadHandler.fromInputStream(event -> {
                var bytes = "whatever somebody told".getBytes(UTF_8);
                return new DownloadResponse(
                        new ByteArrayInputStream(bytes), "words.pdf", "application/pdf", bytes.length);
            });
        }
    }
}
