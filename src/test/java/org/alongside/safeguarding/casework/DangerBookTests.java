package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes away what it added: the other classes share this database. */
@AlongsideTest
class DangerBookTests {
    @Autowired
    DangerBook words;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient owner;

    @AfterEach
    void nobody() {
        owner.sql("delete from danger_word where added_by is not null").update();
        SecurityContextHolder.clearContext();
    }

    private void signInLead() {
        SignedIn.as(SignedIn.person("a lead"), Roles.DSL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he HITS him at home",
                "talk about self-harm",
                "she said don’t tell",
                "threatened on the bus",
                "wants  to die",
                "a knife."
            })
    void whatShipsFindsPlainSigns(String text) {
        signInLead();
        assertThat(words.anyIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "bring the cards", "drawing manga", "secretary", "skill share", "whits end"})
    void ordinaryPlansAreLeftAlone(String text) {
        signInLead();
        assertThat(words.anyIn(text)).isFalse();
    }

    @Test
    void aLeadAddsAndTakesAwayAndTheNextLineKnowsIt() {
        signInLead();
        assertThat(words.anyIn("the snake pit")).isFalse();
        words.add(" Snake  Pit ");
        assertThat(words.anyIn("the snake pit")).isTrue();
        words.remove("snake pit");
        assertThat(words.anyIn("the snake pit")).isFalse();
        words.add("snake pit");
        assertThat(words.entries())
                .filteredOn(it -> it.phrase().equals("snake pit"))
                .hasSize(1);
    }

    @Test
    void anEntryThatWouldBeEverywhereOrBreakTheSearchIsRefused() {
        signInLead();
        for (var wrong : List.of("", "a*", "*kill", "(hit", "x".repeat(61))) {
            assertThatIllegalArgumentException().isThrownBy(() -> words.add(wrong));
        }
    }

    @Test
    void onlyLeadsSeeAndChangeTheList() {
        SignedIn.as(SignedIn.person("a mentor"), Roles.MENTOR);
        assertThat(words.anyIn("a knife")).isTrue();
        assertThat(catchThrowable(words::entries)).isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowable(() -> words.add("anything"))).isInstanceOf(AccessDeniedException.class);
    }
}
