package org.alongside.identity;

import java.util.List;
import org.alongside.school.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held about somebody's way in; passwords are hashes and go to nobody. */
@Component
@Order(2)
class AccountRecords implements PersonalRecords {
    @Override
    public List<Table> tables() {
        return List.of(
                new Table("account", "identity.rights.account", """
                        select username, active, created_at from account where person_id = :person
                        """),
                new Table("account_role", "identity.rights.roles", """
                        select r.role, r.since from account_role r join account a on a.id = r.account_id
                        where a.person_id = :person order by r.since, r.role
                        """));
    }
}
