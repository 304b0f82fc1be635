package org.alongside.identity;

import java.util.List;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/** Who is signed in stands in {@link SignInRegister}; Spring's own register, in one node's memory, would only grow. */
@Component
final class KeepsNoSessions implements OidcSessionRegistry {
    KeepsNoSessions() {}

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // kept elsewhere
    }

    @Override
    @SuppressWarnings("NullAway") // Spring's own answers null for a session that it does not know, and expects it
    public OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}
