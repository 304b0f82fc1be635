package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.FreshGateCheck;
import org.alongside.school.FreshSignIn;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Reading needs a sign-in of the last minutes; raising never does. */
class FreshSignInTests extends CaseworkScene {
    @Autowired
    FreshSignIn signIn;

    @Autowired
    KeepingApart keeping;

    @Autowired
    Clock clock;

    private void signedIn(Cast who, Duration ago) {
        SecurityContextHolder.setContext(who.session(clock.instant().minus(ago)));
    }

    @Test
    void anOldSessionReadsNothingAndNothingIsAcknowledged() throws Exception {
        told(mentor, worry());
        var id = only();
        signedIn(dsl, signIn.lasts().plusSeconds(1));
        assertThatExceptionOfType(StaleSignIn.class).isThrownBy(() -> casework.open(id));
        assertThatExceptionOfType(StaleSignIn.class).isThrownBy(() -> casework.added(id));
        assertThatExceptionOfType(StaleSignIn.class).isThrownBy(() -> casework.handToLeads(id));
        assertThat(casework.waiting()).describedAs("that it waits is shown").hasSize(1);
        assertThat(list.waiting()).hasSize(1);
    }

    @Test
    void aSessionOfTheLastMinutesReads() throws Exception {
        told(mentor, worry());
        signedIn(dsl, signIn.lasts().minusSeconds(30));
        assertThat(casework.open(only()).words().disclose()).isEqualTo(CANARY);
    }

    @Test
    void whoMayNotReadLearnsThatFirst() throws Exception {
        told(mentor, worry());
        var id = only();
        signedIn(mentor, Duration.ofDays(1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> casework.open(id));
    }

    @Test
    void tellingNeverAsks() {
        signedIn(mentor, Duration.ofDays(1));
        assertThat(concerns.raise(worry()).reference()).isNotBlank();
        signedIn(dsl, Duration.ofDays(1));
        assertThat(concerns.raise(worry()).reference()).isNotBlank();
    }

    @Test
    void aSessionThatNeverProvedAnythingIsNotFresh() {
        var session = dsl.session();
        session.setAuthentication(new org.springframework.security.authentication.TestingAuthenticationToken(
                session.getAuthentication().getPrincipal(), "", "ROLE_DSL"));
        SecurityContextHolder.setContext(session);
        assertThat(signIn.isFresh()).isFalse();
        SecurityContextHolder.clearContext();
        assertThat(signIn.isFresh()).isFalse();
    }

    @Test
    void everyPageOfCaseworkAsksButThoseThatShowNoWords() {
        assertThat(FreshGateCheck.mayShowWords(ApartView.class)).isTrue();
        assertThat(FreshGateCheck.mayShowWords(DeskView.class)).isFalse();
        assertThat(FreshGateCheck.mayShowWords(RotaView.class)).isFalse();
        assertThat(FreshGateCheck.mayShowWords(PlantedPage.class)).isTrue();
    }

    /** A page that somebody writes tomorrow and forgets to think about it. */
    private static final class PlantedPage {}

    @Test
    void whyTwoAreKeptApartAsksToo() {
        var id = new ApartId(UUID.randomUUID());
        signedIn(dsl, signIn.lasts().plusSeconds(1));
        assertThatExceptionOfType(StaleSignIn.class).isThrownBy(() -> keeping.open(id));
        signedIn(dsl, Duration.ZERO);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> keeping.open(id));
    }

    /**
     * Those that look at the session themselves; what is somebody's own; names of a list; and tasks without their words.
     */
    private static final Set<String> OTHERWISE = Set.of(
            "Chronology.read",
            "Chronology.latest",
            "CaseFiles.subjectName",
            "Giving.read",
            "Intake.raise",
            "SenderReceipts.mine",
            "OwnCare.latest",
            "CaseActions.due",
            "CaseActions.forClerk");

    @Autowired
    ApplicationContext context;

    /** A panel beside the words is no way past the gate of the page: its service asks too. */
    @Test
    void everyServiceThatGivesOutWordsAsks() {
        assertThat(context.getBeansWithAnnotation(Service.class).values().stream()
                        .map(AopUtils::getTargetClass)
                        .filter(it -> it.getPackageName().startsWith("org.alongside.safeguarding.casework"))
                        .flatMap(it -> WordsOut.unguarded(it).stream())
                        .filter(it -> !OTHERWISE.contains(it)))
                .isEmpty();
        assertThat(WordsOut.unguarded(PlantedService.class)).containsExactly("PlantedService.ofEach");
    }

    @SuppressWarnings("unused") // read by name
    private static final class PlantedService {
        Map<UUID, List<Held>> ofEach() {
            return Map.of();
        }

        @NeedsFreshSignIn
        List<Narrative> asked() {
            return List.of();
        }

        long count() {
            return 0;
        }

        private record Held(@Nullable Narrative words) {}
    }
}
