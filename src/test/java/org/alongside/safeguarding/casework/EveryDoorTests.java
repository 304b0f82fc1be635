package org.alongside.safeguarding.casework;

import static org.alongside.base.Roles.CHAIR;
import static org.alongside.base.Roles.COORDINATOR;
import static org.alongside.base.Roles.DEPUTY_DSL;
import static org.alongside.base.Roles.DSL;
import static org.alongside.base.Roles.HEAD;
import static org.alongside.base.Roles.SAFEGUARDING_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.alongside.safeguarding.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * Every way into casework but its pages, which {@code WhoMayOpenWhatTests} opens, its tables ({@link EveryTableTests})
 * and its files ({@link EveryFileTests}): each method of each service as each role. The product is asked what there is,
 * so that a new door is tried from its first day. Each search has a hole of its own to find.
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
            "DemoRota of DemoChapter",
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
}
