package org.alongside.identity.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an administrator types, before it is known to be right. Entries may be blank. */
record ProviderForm(
        ProviderKind kind, String issuer, String clientId, String clientSecret, String allowed, String factorClasses) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,250})\\.[a-z]{2,}");
    private static final Pattern TENANT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException with the message key of what is wrong */
    SchoolProvider checked() {
        var id = clientId.strip();
        if (id.isEmpty() || id.length() > 200) {
            throw new IllegalArgumentException("identity.provider.client-id.wrong");
        }
        if (clientSecret.isBlank() || clientSecret.length() > 400) {
            throw new IllegalArgumentException("identity.provider.client-secret.wrong");
        }
        var classes = ProviderBook.words(factorClasses);
        if (String.join(" ", classes).length() > 300) {
            throw new IllegalArgumentException("identity.provider.factor.wrong");
        }
        var pinned = allowed.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case GOOGLE -> {
                refuseUnless(DOMAIN.matcher(pinned).matches(), "identity.provider.allowed.GOOGLE.wrong");
                yield new SchoolProvider(
                        kind, "https://accounts.google.com", id, clientSecret.strip(), pinned, classes);
            }
            case ENTRA -> {
                refuseUnless(TENANT.matcher(pinned).matches(), "identity.provider.allowed.ENTRA.wrong");
                yield new SchoolProvider(
                        kind,
                        "https://login.microsoftonline.com/" + pinned + "/v2.0",
                        id,
                        clientSecret.strip(),
                        pinned,
                        classes);
            }
            case OIDC -> new SchoolProvider(kind, address(issuer.strip()), id, clientSecret.strip(), null, classes);
        };
    }

    private static String address(String typed) {
        try {
            var uri = URI.create(typed);
            var host = uri.getHost();
            var secure =
                    "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host));
            refuseUnless(
                    host != null
                            && secure
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                            && uri.getUserInfo() == null
                            && typed.length() <= 250,
                    "identity.provider.issuer.wrong");
            return typed;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("identity.provider.issuer.wrong", e);
        }
    }

    private static void refuseUnless(boolean right, String key) {
        if (!right) {
            throw new IllegalArgumentException(key);
        }
    }

    @Override
    public String toString() {
        return "ProviderForm[" + kind + "]";
    }
}
