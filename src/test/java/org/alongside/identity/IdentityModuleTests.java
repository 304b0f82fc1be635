package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.alongside.school.PersonLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.TestPropertySource;

/** Identity with the modules it stands on, and nothing else. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource( // who watches is not in this slice
        properties = "management.endpoint.health.validate-group-membership=false")
class IdentityModuleTests {
    private final PersonId mentor = PersonId.random();

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    @Test
    void whoeverLeavesTheSchoolCannotSignInAnyMore(Scenario school) {
        var account = new Account(
                mentor,
                "leaving." + mentor.value().toString().substring(0, 8),
                "{noop}x",
                false,
                Instant.parse("2026-09-01T08:00:00Z"));
        account.holdExactly(List.of(Roles.MENTOR), Instant.parse("2026-09-01T08:00:00Z"));
        var open = accounts.save(account);

        school.publish(new PersonLeft(mentor))
                .andWaitForStateChange(
                        () -> accounts.findById(open.id()).map(Account::isActive), it -> it.isPresent() && !it.get())
                .andVerify(active -> assertThat(active).contains(false));
        assertThat(context.containsBean("intake"))
                .describedAs("nothing of safeguarding is here")
                .isFalse();
    }

    @AfterEach
    void leaveNothingBehind() {
        database.sql("delete r from account_role r join account a on a.id = r.account_id where a.person_id = :person")
                .param("person", mentor.value())
                .update();
        database.sql("delete from account where person_id = :person")
                .param("person", mentor.value())
                .update();
    }
}
