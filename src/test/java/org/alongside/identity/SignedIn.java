package org.alongside.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.As;
import org.alongside.school.PersonId;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Signs test people in the way the sign-in page does, without a row of their own. */
public final class SignedIn {
    /** Whatever a test makes of the time: a sign-in that is never too old. */
    static final Instant ALWAYS_FRESH = Instant.parse("9999-01-01T00:00:00Z");

    private SignedIn() {}

    /** The person behind a test account of this name. */
    public static PersonId person(String name) {
        return new PersonId(UUID.nameUUIDFromBytes(("test:" + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** From now on this test thread is this person. */
    public static void as(PersonId person, String... roles) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(person, "test", roles)));
    }

    static Authentication authentication(PersonId person, String name, String... roles) {
        var account = new Account(person, name, "{noop}never", false, Instant.EPOCH);
        account.holdExactly(List.of(roles), Instant.EPOCH);
        var user = new AccountUser(account);
        return new TestingAuthenticationToken(user, "", withFactor(user, ALWAYS_FRESH));
    }

    /** The roles, and when this person proved who they are. */
    static List<GrantedAuthority> withFactor(AccountUser user, Instant provedAt) {
        var all = new ArrayList<GrantedAuthority>(user.getAuthorities());
        all.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(provedAt)
                .build());
        return List.copyOf(all);
    }

    /** Reads {@link As}. */
    public static final class Factory implements WithSecurityContextFactory<As> {
        @Override
        public SecurityContext createSecurityContext(As as) {
            return new SecurityContextImpl(authentication(person(as.name()), as.name(), as.value()));
        }
    }
}
