package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Every public method of every service of these rooms, so that a new one cannot be forgotten. */
@ExtendWith(OutputCaptureExtension.class)
class WhoWorksWithAgenciesTests extends ReferralScene {
    private static final List<String> ROOMS = List.of("referrals", "screening", "clerk", "supervision");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate mainTemplate;

    @Autowired
    @Qualifier("safeguarding")
    DataSource safeguardingSource;

    private record Deed(Object service, Method method) {
        Object run() throws Exception {
            try {
                method.setAccessible(true);
                return method.invoke(
                        service,
                        Arrays.stream(method.getParameterTypes())
                                .map(Deed::argument)
                                .toArray());
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof Exception it ? it : thrown;
            }
        }

        private static Object argument(Class<?> type) {
            return type == long.class
                    ? (Object) 1L
                    : type == int.class
                            ? (Object) 1
                            : type == boolean.class
                                    ? (Object) true
                                    : type == UUID.class
                                            ? UUID.randomUUID()
                                            : type == CaseId.class
                                                    ? new CaseId(UUID.randomUUID())
                                                    : type == Narrative.class ? Narrative.of("x") : null;
        }

        boolean isTheClerks() {
            var name = method.getDeclaringClass().getSimpleName();
            return name.equals("ClerkDesk") || name.equals("Chasing");
        }

        boolean isForHeadsToo() {
            var type = method.getDeclaringClass();
            return type.getPackageName().endsWith(".referrals")
                            && !isTheClerks()
                            && !method.getName().equals("keep")
                    || type.getSimpleName().equals("CaseGatherings");
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        for (var service : context.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(service);
            if (ROOMS.stream().anyMatch(it -> type.getPackageName().endsWith("casework." + it))) {
                for (var method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic()) {
                        deeds.add(new Deed(service, method));
                    }
                }
            }
        }
        assertThat(deeds).hasSizeGreaterThan(30);
        return deeds;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MENTEE",
                "MENTOR",
                "TEACHER",
                "PSHE_LEAD",
                "COORDINATOR",
                "SAFEGUARDING_CLERK",
                "ADMIN",
                "HEAD",
                "CHAIR_OF_GOVERNORS",
                "DSL"
            })
    void whoeverIsNotMeantIsRefusedAtEveryDoor(String role) throws Exception {
        var nosy = Cast.staff(main, "Mx", "Nosy", role);
        try {
            for (var deed : deeds()) {
                var theirs = switch (role) {
                    case "SAFEGUARDING_CLERK" -> deed.isTheClerks();
                    case "DSL" -> !deed.isTheClerks();
                    case "HEAD", "CHAIR_OF_GOVERNORS" -> deed.isForHeadsToo();
                    default -> false;
                };
                if (!theirs) {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .as(role + " " + deed)
                            .isThrownBy(() -> as(nosy, deed::run));
                }
            }
        } finally {
            nosy.leave(main);
        }
    }

    @Test
    void whatWasWrittenIsNowhereInPlainText(CapturedOutput output) throws Exception {
        var id = started();
        var referral = sent(id);
        as(dsl, () -> {
            context.getBean(Telling.class)
                    .choose(
                            UUID.randomUUID(),
                            id,
                            new MayBeTold(Listener.FAMILY, MayBeTold.Choice.NO, Narrative.of(CANARY), null, null, 0));
            return null;
        });
        as(dsl, () -> referrals.open(referral));
        assertThat(places(mainTemplate, CANARY)).isEmpty();
        assertThat(places(mainTemplate, referral.toString())).isEmpty();
        assertThat(places(new JdbcTemplate(safeguardingSource), CANARY)).isEmpty();
        assertThat(output.getAll()).doesNotContain(CANARY);
        // the search sees what is there
        assertThat(places(new JdbcTemplate(safeguardingSource), "Mrs Siddiqui")).contains("referral.written_name");
    }

    private static List<String> places(JdbcTemplate database, String words) {
        var places = new ArrayList<String>();
        database.query("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                """, row -> {
            if (database.queryForObject(
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
}
