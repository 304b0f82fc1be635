package org.alongside.identity;

import java.io.Serial;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows who it is, and they may not come in here. */
final class SchoolRefusal extends OAuth2AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** As the sign-in page says it. */
    enum Why {
        /** Of another domain or tenant. */
        ELSEWHERE("school-elsewhere"),
        /** Not joined to an account; the administrator has been told. */
        UNLINKED("school-unlinked"),
        /** Joined as soon as a second person agrees. */
        ASKED("school-asked"),
        /** The account here is closed. */
        SHUT("school-shut"),
        /** The school has not opened the portal. */
        NOT_OPEN("school-not-open"),
        /** The answer was not for this portal, or not from this provider. */
        REFUSED("school-refused");

        private final String word;

        Why(String word) {
            this.word = word;
        }
    }

    SchoolRefusal(Why why) {
        super(new OAuth2Error(why.word));
        this.why = why;
    }

    String word() {
        return why.word;
    }
}
