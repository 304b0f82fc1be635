package org.alongside.curriculum.delivery;

import java.util.function.Supplier;
import org.alongside.base.Roles;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The services ask who calls; while the demo school is told it is the PSHE lead of the story. */
final class AsLead {
    private AsLead() {}

    static <T> T ask(Supplier<T> question) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new TestingAuthenticationToken("demo", "", "ROLE_" + Roles.PSHE_LEAD)));
            return question.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
