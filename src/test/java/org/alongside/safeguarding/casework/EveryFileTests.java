package org.alongside.safeguarding.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.alongside.safeguarding.casework.vault.Handout;
import org.alongside.school.StaleSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;

/**
 * Every file that casework gives out, as each role. What gives out files is found in the program itself, so that a new one
 * is tried from its first day.
 */
class EveryFileTests {
    private static final String CASEWORK = EveryFileTests.class.getPackageName();

    static final List<String> roles = Roles.ALL;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
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
            assertThat(gives(new Handout(what, EveryFileTests::words)))
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
            assertThat(gives(new Handout(what, EveryFileTests::words))).isFalse();
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
