package org.alongside.identity.provider;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads identity tokens and believes only those of this issuer, for this portal, signed with one of the issuer's public
 * keys. Spring's own factory keeps a decoder for good under the registration's name; here it goes when the provider
 * changes, and the keys are fetched with a limit of time.
 */
@Component
public class SchoolTokens implements JwtDecoderFactory<ClientRegistration> {
    private volatile @Nullable Kept kept;

    private record Kept(String issuer, String keys, String client, JwtDecoder decoder) {
        boolean isFor(ClientRegistration registration) {
            var provider = registration.getProviderDetails();
            return issuer.equals(provider.getIssuerUri())
                    && keys.equals(provider.getJwkSetUri())
                    && client.equals(registration.getClientId());
        }
    }

    SchoolTokens() {}

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var last = kept;
        if (last == null || !last.isFor(registration)) {
            var provider = registration.getProviderDetails();
            last = new Kept(
                    String.valueOf(provider.getIssuerUri()),
                    String.valueOf(provider.getJwkSetUri()),
                    registration.getClientId(),
                    decoder(registration));
            kept = last;
        }
        return last.decoder();
    }

    private static NimbusJwtDecoder decoder(ClientRegistration registration) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Discovery.PATIENCE);
        var provider = registration.getProviderDetails();
        var decoder = NimbusJwtDecoder.withJwkSetUri(String.valueOf(provider.getJwkSetUri()))
                .jwsAlgorithms(all -> all.addAll(algorithms(new ProviderFacts(provider.getConfigurationMetadata()))))
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /** Public keys only: with a shared secret whoever knows it could make tokens. */
    private static Set<SignatureAlgorithm> algorithms(ProviderFacts facts) {
        var all = new LinkedHashSet<SignatureAlgorithm>();
        facts.list("id_token_signing_alg_values_supported").forEach(name -> {
            var algorithm = SignatureAlgorithm.from(name);
            if (algorithm != null) {
                all.add(algorithm);
            }
        });
        return all.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : all;
    }
}
