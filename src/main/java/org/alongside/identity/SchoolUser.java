package org.alongside.identity;

import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who signed in at the school's provider. Roles come from the account here and from nowhere else. */
final class SchoolUser extends AccountUser implements OidcUser {
    @Serial
    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    SchoolUser(Account account, OidcIdToken token, boolean awaitsSecondStep) {
        super(account, awaitsSecondStep);
        this.token = token;
    }

    @Override
    boolean mustChangePassword() {
        return false; // they came without it
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null; // never asked for
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String toString() {
        return "SchoolUser[" + getUsername() + "]";
    }
}
