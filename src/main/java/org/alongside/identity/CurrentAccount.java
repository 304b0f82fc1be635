package org.alongside.identity;

import java.util.Optional;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers "who is asking" from Spring Security's context. */
@Component
class CurrentAccount implements SignedInPerson {
    @Override
    public Optional<PersonId> id() {
        return user().map(AccountUser::person);
    }

    @Override
    public boolean is(String role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(it -> ("ROLE_" + role).equals(it.getAuthority()));
    }

    static Optional<AccountUser> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
