package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Every method of every service here, called by every role that has no business with it. */
class WhoKeepsAndGivesTests extends CaseworkScene {
    @Autowired
    Giving giving;

    @Autowired
    Retention retention;

    @Autowired
    AuditTrail trail;

    @Test
    void nobodyButReadersGivesOrKeeps() throws Exception {
        var readers = Set.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR);
        assertThat(openTo(Giving.class, giving, readers)).isEmpty();
        assertThat(openTo(Retention.class, retention, readers)).isEmpty();
    }

    @Test
    void nobodyButAuditorsSeesTheAudit() throws Exception {
        assertThat(openTo(AuditTrail.class, trail, Set.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD)))
                .isEmpty();
    }

    @Test
    void theHeadAuditsButChangesNoKeysAndNoTerms() throws Exception {
        assertThat(refused(head, trail, AuditTrail.class.getDeclaredMethod("changeKeys")))
                .isTrue();
        assertThat(refused(head, retention, Retention.class.getDeclaredMethod("keep", Terms.class)))
                .isTrue();
        assertThat(refused(head, trail, AuditTrail.class.getDeclaredMethod("fingerprint")))
                .as("the test sees what is open")
                .isFalse();
    }

    private List<String> openTo(Class<?> type, Object service, Set<String> allowed) throws Exception {
        var open = new ArrayList<String>();
        for (var role : Roles.ALL) {
            if (allowed.contains(role)) {
                continue;
            }
            var who = Cast.staff(main, "Mx", "Nobody", role);
            for (var method : Arrays.stream(type.getDeclaredMethods())
                    .filter(it -> !Modifier.isPrivate(it.getModifiers())
                            && !Modifier.isStatic(it.getModifiers())
                            && !it.isSynthetic())
                    .toList()) {
                if (!refused(who, service, method)) {
                    open.add(role + " " + method.getName());
                }
            }
            who.leave(main);
        }
        return open;
    }

    private boolean refused(Cast who, Object service, Method method) throws Exception {
        return as(who, () -> {
            try {
                method.invoke(
                        service,
                        Arrays.stream(method.getParameterTypes())
                                .map(it -> it == boolean.class ? (Object) false : it == int.class ? (Object) 0 : null)
                                .toArray());
                return false;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof AccessDeniedException;
            }
        });
    }
}
