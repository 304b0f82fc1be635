package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class WordsAtTheEndTests {
    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPageOfSomebodySignedInSaysAtTheEndWhatHappened() {
        SignedIn.as(PersonId.random(), Roles.MENTOR);
        assertThat(WordsAtTheEnd.now().getSessionExpiredURL()).isEqualTo("sign-in?why=ended");
        assertThat(WordsAtTheEnd.now().getSessionExpiredCaption())
                .as("no box of the library before it")
                .isNull();
    }

    @Test
    void aPageForEverybodyOnlyLoadsItselfAnew() {
        assertThat(WordsAtTheEnd.now().getSessionExpiredURL()).isNull();
        assertThat(WordsAtTheEnd.now().getSessionExpiredCaption()).isNull();
    }
}
