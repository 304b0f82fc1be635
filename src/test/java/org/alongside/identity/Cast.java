package org.alongside.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Invented people for tests: in the register, with an account where they have a role, and signed in on demand. */
public record Cast(PersonId id, List<String> roles) {

    /** Somebody who works here. */
    public static Cast staff(JdbcClient database, String title, String family, String... roles) {
        return add(database, "STAFF", title, "Demo", family, null, roles);
    }

    /** Somebody who learns here. */
    public static Cast pupil(JdbcClient database, String given, int year, String... roles) {
        return add(database, "PUPIL", null, given, "Demo", year, roles);
    }

    private static Cast add(
            JdbcClient database,
            String kind,
            String title,
            String given,
            String family,
            Integer year,
            String... roles) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into person (id, kind, title, legal_given, legal_family, year_group, email)
                        values (:id, :kind, :title, :given, :family, :year, :email)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("given", given)
                .param("family", family)
                .param("year", year)
                .param("email", id + "@school.example")
                .update();
        if (roles.length > 0) {
            database.sql(
                            "insert into account (id, person_id, username, password) values (:id, :person, :name, '{noop}x')")
                    .param("id", id)
                    .param("person", id)
                    .param("name", "t" + id)
                    .update();
        }
        for (var role : roles) {
            database.sql("insert into account_role (account_id, role, since)"
                            + " values (:id, :role, current_timestamp(6) - interval 30 day)")
                    .param("id", id)
                    .param("role", role)
                    .update();
        }
        return new Cast(new PersonId(id), List.of(roles));
    }

    /** This thread acts as them from now on. */
    public void signIn() {
        SecurityContextHolder.setContext(session());
    }

    /** What Spring Security knows of them. */
    public SecurityContext session() {
        return session(SignedIn.ALWAYS_FRESH);
    }

    /** The same, with a sign-in of that moment. */
    public SecurityContext session(Instant provedAt) {
        var account = new Account(id, "t" + id.value(), "{noop}x", false, Instant.EPOCH);
        account.holdExactly(roles, Instant.EPOCH);
        var user = new AccountUser(account);
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, SignedIn.withFactor(user, provedAt)));
    }

    /** No longer here: no account, so no role. Tests that share a database leave no leads behind. */
    public void leave(JdbcClient database) {
        database.sql("delete from account_role where account_id = :id")
                .param("id", id.value())
                .update();
        database.sql("delete from account where id = :id")
                .param("id", id.value())
                .update();
    }
}
