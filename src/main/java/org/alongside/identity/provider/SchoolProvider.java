package org.alongside.identity.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * The provider that this school signs in with.
 *
 * @param issuer exactly as the provider says it in its tokens
 * @param clientSecret never shown again and never in {@link #toString()}
 * @param pinned the one Google Workspace domain, or the one Entra tenant, whose people may come; null for another
 *     provider, whose issuer is the school's own
 * @param factorClasses the values of {@code acr} that stand for a second factor, in the provider's own words
 */
public record SchoolProvider(
        ProviderKind kind,
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable String pinned,
        Set<String> factorClasses) {
    /** How somebody proved who they are, in the words of RFC 8176, when more than a password was needed. */
    private static final Set<String> MORE_THAN_A_PASSWORD = Set.of("mfa", "otp", "hwk", "swk", "fpt", "face", "iris");

    public SchoolProvider {
        factorClasses = Set.copyOf(factorClasses);
    }

    /** Whether somebody with this token belongs to the school. The provider's word counts, never an e-mail address. */
    public boolean welcomes(OidcIdToken token) {
        return switch (kind) {
            case GOOGLE -> pinned != null && pinned.equalsIgnoreCase(token.getClaimAsString("hd"));
            case ENTRA -> pinned != null && pinned.equalsIgnoreCase(token.getClaimAsString("tid"));
            case OIDC -> true;
        };
    }

    /**
     * What stays the same for this person whatever else changes: {@code sub}, and for Entra the tenant and the object,
     * because its {@code sub} differs between applications. Empty if the token does not say.
     */
    public Optional<String> subjectOf(OidcIdToken token) {
        if (kind != ProviderKind.ENTRA) {
            return Optional.ofNullable(token.getSubject()).filter(it -> !it.isBlank());
        }
        var tenant = token.getClaimAsString("tid");
        var object = token.getClaimAsString("oid");
        return tenant == null || object == null
                ? Optional.empty()
                : Optional.of((tenant + ":" + object).toLowerCase(Locale.ROOT));
    }

    /** Whether the provider says that it asked for more than a password. */
    public boolean sawSecondFactor(OidcIdToken token) {
        var methods = token.getAuthenticationMethods();
        var acr = token.getAuthenticationContextClass();
        return (methods != null && methods.stream().anyMatch(MORE_THAN_A_PASSWORD::contains))
                || (acr != null && factorClasses.contains(acr));
    }

    /** What is asked for: who it is, and a name to show to the administrator who links. */
    static List<String> scopes() {
        return List.of("openid", "profile", "email");
    }

    @Override
    public String toString() {
        return "SchoolProvider[" + kind + ", " + issuer + "]";
    }
}
