package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.alongside.identity.provider.ProviderTrouble;
import org.alongside.identity.provider.SchoolRegistrations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The way in and out by the school's provider: authorization code with PKCE, state and nonce, and nothing kept of the
 * tokens but the identity. It stands there always and leads somewhere as soon as the school has a provider.
 */
@Component
class SchoolDoor {
    private static final Logger LOG = LoggerFactory.getLogger(SchoolDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Set<String> USED_UP =
            Set.of("authorization_request_not_found", "invalid_state_parameter", "invalid_nonce");
    private static final Set<String> NOT_BELIEVED =
            Set.of("invalid_id_token", "invalid_token", "invalid_token_response", "missing_signature_verifier");

    private final SchoolRegistrations registrations;
    private final SchoolSignIn signIn;
    private final SignInRegister register;

    SchoolDoor(SchoolRegistrations registrations, SchoolSignIn signIn, SignInRegister register) {
        this.registrations = registrations;
        this.signIn = signIn;
        this.register = register;
    }

    void into(HttpSecurity http) {
        http.oauth2Login(it -> it.loginPage("/sign-in")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new KeepsNoTokens())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new SchoolRequests(registrations)))
                .tokenEndpoint(token -> token.accessTokenResponseClient(patientClient()))
                .userInfoEndpoint(user -> user.oidcUserService(signIn))
                .successHandler(goOn())
                .failureHandler(this::sayWhy)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(SchoolDoor.this::sayWhy);
                        return filter;
                    }
                }));
        http.oidcLogout(it -> it.clientRegistrationRepository(registrations)
                .backChannel(back -> back.logoutHandler((request, response, who) -> endAtProvider(who))));
    }

    /** To the page that was open, if this was a fresh proof for it, or else as after a password. */
    private static AuthenticationSuccessHandler goOn() {
        var usual = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, who) -> {
            var wanted = SchoolRequests.takeWanted(request);
            if (wanted.isPresent()) {
                response.sendRedirect(request.getContextPath() + "/" + wanted.get());
            } else {
                usual.onAuthenticationSuccess(request, response, who);
            }
        };
    }

    private void endAtProvider(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof OidcLogoutToken token) {
            var ended =
                    register.endAtProvider(String.valueOf(token.getIssuer()), token.getSubject(), token.getSessionId());
            LOG.info("The provider has ended {} sign-ins", ended);
        }
    }

    private void sayWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?why=" + reason(failure));
    }

    /** Where the sign-in page says why. */
    static String reason(AuthenticationException failure) {
        if (failure instanceof SchoolRefusal refusal) {
            return refusal.word();
        }
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        LOG.info("A sign-in at the school's provider failed: {}", code);
        if (USED_UP.contains(code)) {
            return "school-again";
        }
        if (code.equals("access_denied")) {
            return "school-denied";
        }
        return NOT_BELIEVED.contains(code) ? "school-refused" : "school-away";
    }

    /** Ends the session at the provider, too, when it has a place for that; else only here. */
    LogoutSuccessHandler wayOut() {
        var there = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        there.setPostLogoutRedirectUri("{baseUrl}/sign-in");
        there.setDefaultTargetUrl("/sign-in");
        return (request, response, who) -> {
            try {
                there.onLogoutSuccess(request, response, who);
            } catch (ProviderTrouble away) {
                response.sendRedirect(request.getContextPath() + "/sign-in");
            }
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient patientClient() {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(it -> it.disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
