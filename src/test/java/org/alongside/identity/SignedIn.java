package org.alongside.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.As;
import org.alongside.school.PersonId;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Signs test people in the way the sign-in page does, without a row of their own. */
public final class SignedIn {
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
        return new TestingAuthenticationToken(user, "", List.copyOf(user.getAuthorities()));
    }

    /** Reads {@link As}. */
    public static final class Factory implements WithSecurityContextFactory<As> {
        @Override
        public SecurityContext createSecurityContext(As as) {
            return new SecurityContextImpl(authentication(person(as.name()), as.name(), as.value()));
        }
    }
}
