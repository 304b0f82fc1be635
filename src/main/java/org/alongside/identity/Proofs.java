package org.alongside.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What a session holds of how somebody proved who they are, and when. */
final class Proofs {
    /** Digits from an app or a code from paper, among Spring Security's own names. */
    static final String TOTP = "FACTOR_TOTP";

    private static final Set<String> SECOND = Set.of(TOTP, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private Proofs() {}

    static boolean isSecondStep(GrantedAuthority authority) {
        return authority instanceof FactorGrantedAuthority && SECOND.contains(String.valueOf(authority.getAuthority()));
    }

    /** When the second step was done last; empty if it was not. */
    static Optional<Instant> secondStep(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(Proofs::isSecondStep)
                .map(it -> ((FactorGrantedAuthority) it).getIssuedAt())
                .max(Comparator.naturalOrder());
    }

    /** The second step where there was one, else the provider's own word, else the password. */
    static Optional<Instant> latest(Authentication authentication) {
        var second = secondStep(authentication);
        if (second.isPresent()) {
            return second;
        }
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return Optional.ofNullable(user.getAuthenticatedAt());
        }
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(it -> ((FactorGrantedAuthority) it).getIssuedAt())
                .max(Comparator.naturalOrder());
    }
}
