package org.alongside.identity.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;

/**
 * The portal as a client of the school's provider. The provider is asked where it is when somebody signs in, and at most
 * once an hour; nothing is asked at the start, so that a provider that is away keeps nobody's password out.
 */
@Component
public class SchoolRegistrations implements ClientRegistrationRepository {
    /** The only registration; part of the address that the provider sends people back to. */
    public static final String ID = "school";

    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final ProviderBook book;
    private final Discovery discovery;
    private final Clock clock;
    private final String address;
    private volatile @Nullable Known known;

    private record Known(SchoolProvider provider, ClientRegistration registration, Instant until) {}

    SchoolRegistrations(
            ProviderBook book, Discovery discovery, Clock clock, @Value("${alongside.address:}") String address) {
        this.book = book;
        this.discovery = discovery;
        this.clock = clock;
        this.address = address.strip();
    }

    /** @throws ProviderTrouble if the provider cannot be reached */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var provider = ID.equals(id) ? book.current().orElse(null) : null;
        if (provider == null) {
            return null;
        }
        var last = known;
        var now = clock.instant();
        if (last == null || !last.provider().equals(provider) || now.isAfter(last.until())) {
            last = new Known(provider, registration(provider, discovery.of(provider.issuer())), now.plus(KNOWN_FOR));
            known = last;
        }
        return last.registration();
    }

    /** Where the provider sends people back to; a template when the school has not said where the portal is. */
    String redirectAddress() {
        return base() + "/login/oauth2/code/" + ID;
    }

    /** Where the provider tells that somebody has signed out there. */
    String backChannelAddress() {
        return base() + "/logout/connect/back-channel/" + ID;
    }

    private String base() {
        if (address.isEmpty()) {
            return "{baseUrl}";
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private ClientRegistration registration(SchoolProvider provider, ProviderFacts facts) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(
                        facts.list("token_endpoint_auth_methods_supported")
                                        .equals(java.util.List.of("client_secret_post"))
                                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(redirectAddress())
                .scope(SchoolProvider.scopes())
                .authorizationUri(facts.address("authorization_endpoint"))
                .tokenUri(facts.address("token_endpoint"))
                .jwkSetUri(facts.address("jwks_uri"))
                .issuerUri(provider.issuer())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(facts.said())
                .clientName(ID)
                .build();
    }
}
