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
                        """),
                new Table("administrative_act", "identity.rights.changes", """
                        select done_at, detail, act = 'role-given' from administrative_act
                        where about_id = :person and act in ('role-given', 'role-taken') order by done_at
                        """),
                new Table("provider_join_request", "identity.rights.join-request", """
                        select r.name, r.email, r.asked_at from provider_join_request r
                        join account a on a.id = r.account_id where a.person_id = :person
                        """),
                new Table("provider_identity", "identity.rights.provider", """
                        select p.issuer, p.subject, p.linked_at from provider_identity p
                        join account a on a.id = p.account_id where a.person_id = :person
                        """),
                new Table("second_factor", "identity.rights.factor", """
                        select f.since from second_factor f join account a on a.id = f.account_id
                        where a.person_id = :person
                        """),
                new Table("passkey", "identity.rights.passkeys", """
                        select k.name, k.host, k.made_at, k.used_at from passkey k join account a on a.id = k.account_id
                        where a.person_id = :person order by k.made_at
                        """),
                new Table("signed_in", "identity.rights.sessions", """
                        select s.device, s.began_at, s.seen_at, s.ended_at from signed_in s
                        join account a on a.id = s.account_id where a.person_id = :person order by s.began_at
                        """),
                new Table("sign_in_trace", "identity.rights.trace", """
                        select t.at, t.what from sign_in_trace t join account a on a.id = t.account_id
                        where a.person_id = :person order by t.at
                        """));
    }
}
