package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What the portal asks of the provider: who it is, with PKCE and a nonce, and a fresh proof where one is needed. */
final class SchoolRequests implements OAuth2AuthorizationRequestResolver {
    /** In the address: the provider asks anew although somebody is signed in there. */
    static final String AGAIN = "again";

    private final DefaultOAuth2AuthorizationRequestResolver plain;

    SchoolRequests(ClientRegistrationRepository registrations) {
        plain = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return fresh(request, plain.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return fresh(request, plain.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest fresh(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || request.getParameter(AGAIN) == null) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(it -> it.putAll(Map.of("prompt", "login", "max_age", "0")))
                .build();
    }
}
