package org.alongside.mentoring;

import org.alongside.base.Roles;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The services ask who calls; while the demo school is told it is the coordinator of the story. */
final class DemoCoordinator {
    private DemoCoordinator() {}

    static void speaks(Runnable chapter) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new TestingAuthenticationToken("demo", "", "ROLE_" + Roles.COORDINATOR)));
            chapter.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
