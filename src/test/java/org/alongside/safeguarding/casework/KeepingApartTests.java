package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.KeptApart;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A lead keeps two pupils apart: everybody else learns at most that it is so. */
@ExtendWith(OutputCaptureExtension.class)
class KeepingApartTests extends CaseworkScene {
    private static final String WHY = "His cousin hurt her last summer, SPARROWHAWK (demo)";

    @Autowired
    KeepingApart keeping;

    @Autowired
    KeptApart bareFact;

    @Autowired
    JdbcTemplate mainTemplate;

    private Cast mentee;
    private Cast coordinator;

    @BeforeEach
    void twoPupils() {
        forget();
        mentee = Cast.pupil(main, "Zofia", 8);
        coordinator = Cast.staff(main, "Mr", "Price", Roles.COORDINATOR);
    }

    @AfterEach
    void nobodyIsLeft() {
        forget();
        coordinator.leave(main);
    }

    private void forget() {
        safeguarding.sql("delete from kept_apart_read").update();
        safeguarding.sql("delete from kept_apart").update();
    }

    private void keepApart() throws Exception {
        as(dsl, () -> {
            keeping.keep(UUID.randomUUID(), mentor.id(), mentee.id(), Narrative.of(WHY));
            return null;
        });
    }

    @Test
    void theCoordinatorLearnsThatItIsSoAndNothingElse() throws Exception {
        keepApart();
        assertThat(as(coordinator, bareFact::standing)).containsExactly(TwoPeople.of(mentee.id(), mentor.id()));
        assertThat(KeptApart.class.getMethods()).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(coordinator, keeping::standing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MENTOR", "MENTEE", "TEACHER", "COORDINATOR", "HEAD", "ADMIN", "SAFEGUARDING_CLERK"})
    void nobodyButTheLeadsReadsOrChangesAReason(String role) throws Exception {
        keepApart();
        var id = as(dsl, keeping::standing).getFirst().id();
        var somebody = Cast.staff(main, "Mx", "Curious", role);
        try {
            var words = Narrative.of("I would like to know");
            List<java.util.concurrent.Callable<?>> deeds = List.of(
                    () -> keeping.open(id),
                    keeping::standing,
                    keeping::lifted,
                    () -> {
                        keeping.lift(id, words);
                        return null;
                    },
                    () -> {
                        keeping.keep(UUID.randomUUID(), mentor.id(), mentee.id(), words);
                        return null;
                    });
            for (var deed : deeds) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(somebody, deed));
            }
            if (!role.equals("COORDINATOR")) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> as(somebody, bareFact::standing));
            }
        } finally {
            somebody.leave(main);
        }
    }

    @Test
    void aDeputyReadsWhyAndTheReadingIsWrittenDown() throws Exception {
        keepApart();
        var id = as(deputy, keeping::standing).getFirst().id();
        var opened = as(deputy, () -> keeping.open(id));
        assertThat(opened.reason().disclose()).isEqualTo(WHY);
        assertThat(opened).hasToString("OpenApart[" + id + "]");
        assertThat(safeguarding
                        .sql("select person_name from kept_apart_read where kept_apart_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("Mr Blake");
    }

    @Test
    void theReasonIsSealedAndNowhereInTheMainDatabaseOrTheLog(CapturedOutput output) throws Exception {
        keepApart();
        var id = as(dsl, keeping::standing).getFirst().id();
        as(dsl, () -> keeping.open(id));
        as(coordinator, bareFact::standing);
        assertThat(output.getAll()).doesNotContain("SPARROWHAWK");
        assertThat(new String(
                        safeguarding
                                .sql("select reason from kept_apart")
                                .query((row, number) -> row.getBytes(1))
                                .single(),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SPARROWHAWK");
        assertThat(placesInMainDatabase("SPARROWHAWK")).isEmpty();
        assertThat(placesInMainDatabase(id.value().toString())).isEmpty();
        // the search sees what is there
        assertThat(placesInMainDatabase("Zofia")).contains("person.legal_given");
    }

    private List<String> placesInMainDatabase(String words) {
        var places = new ArrayList<String>();
        mainTemplate.query(
                "select table_name, column_name from information_schema.columns where table_schema = database()",
                row -> {
                    if (mainTemplate.queryForObject(
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

    @Test
    void liftingKeepsBothReasonsAndOnlyTheFirstLeadLifts() throws Exception {
        keepApart();
        var id = as(dsl, keeping::standing).getFirst().id();
        as(deputy, () -> {
            keeping.lift(id, Narrative.of("They have made up (demo)"));
            return null;
        });
        assertThat(as(coordinator, bareFact::standing)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    keeping.lift(id, Narrative.of("Again"));
                    return null;
                }))
                .withMessage("safeguarding.apart.gone");
        var opened = as(dsl, () -> keeping.open(id));
        assertThat(opened.reason().disclose()).isEqualTo(WHY);
        assertThat(opened.lifted().disclose()).isEqualTo("They have made up (demo)");
    }

    @Test
    void sendingTheSameFormTwiceKeepsItOnce() throws Exception {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(dsl, () -> {
                keeping.keep(key, mentor.id(), mentee.id(), Narrative.of(WHY));
                return null;
            });
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    keeping.keep(UUID.randomUUID(), mentee.id(), mentor.id(), Narrative.of(WHY));
                    return null;
                }))
                .withMessage("safeguarding.apart.already");
        assertThat(as(dsl, keeping::standing)).hasSize(1);
    }

    @Test
    void onlyTwoDifferentPupilsAreKeptApartAndAGuessedIdIsNothing() throws Exception {
        refused("safeguarding.apart.same-person", mentor.id(), mentor.id());
        refused("safeguarding.apart.not-pupils", mentor.id(), head.id());
        refused("safeguarding.apart.not-pupils", mentor.id(), PersonId.random());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> keeping.open(new ApartId(UUID.randomUUID()))))
                .withMessage("safeguarding.apart.gone");
    }

    private void refused(String key, PersonId one, PersonId other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    keeping.keep(UUID.randomUUID(), one, other, Narrative.of(WHY));
                    return null;
                }))
                .withMessage(key);
    }

    @Test
    void twoOthersUnderTheSameKeyAreKeptApartToo() throws Exception {
        var third = Cast.pupil(main, "Ines", 9);
        var key = UUID.randomUUID();
        try {
            for (var who : List.of(mentee, third, mentee)) {
                as(dsl, () -> {
                    keeping.keep(key, mentor.id(), who.id(), Narrative.of(WHY));
                    return null;
                });
            }
            assertThat(as(coordinator, bareFact::standing))
                    .containsExactlyInAnyOrder(
                            TwoPeople.of(mentee.id(), mentor.id()), TwoPeople.of(third.id(), mentor.id()));
        } finally {
            third.leave(main);
        }
    }
}
