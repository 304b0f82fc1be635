package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** In the address: the page that was open, to come back to. */
    private static final String TO = "to";

    /** In the address: the code that was typed a moment ago belongs to this way to the provider, and to no later one. */
    static final String JOIN = "join";

    private static final Pattern PAGE = Pattern.compile("[a-z][A-Za-z0-9/_-]{0,200}");
    private static final String WANTED = SchoolRequests.class.getName() + ".wanted";

    private final DefaultOAuth2AuthorizationRequestResolver plain;

    SchoolRequests(ClientRegistrationRepository registrations) {
        plain = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return fresh(request, withoutAnothersCode(request, plain.resolve(request)));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return fresh(request, withoutAnothersCode(request, plain.resolve(request, registration)));
    }

    /** Somebody typed a code and went away; whoever sits down next would be joined to their account. */
    private static @Nullable OAuth2AuthorizationRequest withoutAnothersCode(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        var session = request.getSession(false);
        if (asked != null && session != null && request.getParameter(JOIN) == null) {
            session.removeAttribute(SchoolSignIn.INVITATION);
        }
        return asked;
    }

    /** The page to come back to, once; empty if none was open. */
    static Optional<String> takeWanted(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WANTED) instanceof String page)) {
            return Optional.empty();
        }
        session.removeAttribute(WANTED);
        return Optional.of(page);
    }

    private static @Nullable OAuth2AuthorizationRequest fresh(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || request.getParameter(AGAIN) == null) {
            return asked;
        }
        var to = String.valueOf(request.getParameter(TO));
        request.getSession().setAttribute(WANTED, PAGE.matcher(to).matches() && !to.contains("//") ? to : "");
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(it -> it.putAll(Map.of("prompt", "login", "max_age", "0")))
                .build();
    }
}
