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
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.alongside.safeguarding.casework.vault.Lead;
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

    @Autowired
    Audit audit;

    @Autowired
    AuditBook book;

    @Test
    void nobodyButReadersGivesOrKeeps() throws Exception {
        var readers = Set.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR);
        assertThat(openTo(Giving.class, giving, readers)).isEmpty();
        assertThat(openTo(Retention.class, retention, readers)).isEmpty();
    }

    @Test
    void nobodyButAuditorsSeesTheAudit() throws Exception {
        assertThat(openTo(AuditTrail.class, trail, Set.of(Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD)))
                .as("the lines about records on the chair’s own desk, and nothing else")
                .containsExactlyInAnyOrder(Roles.CHAIR + " latest", Roles.CHAIR + " reason");
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

    @Test
    void nobodyLearnsFromTheAuditOfRecordsOnAnotherDesk() throws Exception {
        told(mentor, worry());
        var reference = safeguarding
                .sql("select reference from concern")
                .query(String.class)
                .single();
        audit.begin();
        audit.add(new Lead(dsl.id(), "Mrs Siddiqui"), Deed.READ_WORRY, reference, null, Narrative.of(CANARY));
        var chair = Cast.staff(main, "Mrs", "Chair", Roles.CHAIR);
        try {
            assertThat(seenBy(dsl, reference)).isTrue();
            assertThat(seenBy(head, reference)).as("the leads’ auditor").isTrue();
            assertThat(seenBy(chair, reference)).isFalse();
            safeguarding.sql("update concern set track = 'HEAD'").update();
            assertThat(seenBy(dsl, reference)).isFalse();
            assertThat(seenBy(head, reference)).isTrue();
            safeguarding.sql("update concern set track = 'CHAIR'").update();
            assertThat(seenBy(head, reference)).as("about the head").isFalse();
            assertThat(seenBy(chair, reference)).isTrue();
            assertThat(as(chair, () -> trail.latest(true, 0, 200))).allMatch(it -> reference.equals(it.subject()));
        } finally {
            chair.leave(main);
        }
    }

    private boolean seenBy(Cast who, String reference) throws Exception {
        var row = as(who, () -> trail.latest(true, 0, 200)).stream()
                .filter(it -> reference.equals(it.subject()))
                .findFirst();
        var hidden = book.latest(true, 0, 50).stream()
                .filter(it -> reference.equals(it.subject()))
                .findFirst()
                .orElseThrow();
        var reason = as(who, () -> trail.reason(hidden));
        assertThat(reason.isPresent()).as("the reason goes with the line").isEqualTo(row.isPresent());
        return row.isPresent();
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
