package org.alongside.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider what it says about itself. Never waits for longer than a few seconds, never reads without end. */
@Component
class Discovery {
    static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int LONGEST = 200_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER) // an issuer answers itself
            .build();

    /**
     * @throws ProviderTrouble if it cannot be reached, or says that it is somebody else
     */
    ProviderFacts of(String issuer) {
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var said = get(base + "/.well-known/openid-configuration");
        if (!Objects.equals(issuer, said.get("issuer"))) {
            throw new ProviderTrouble("identity.provider.trouble.issuer");
        }
        for (var needed : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            if (!(said.get(needed) instanceof String)) {
                throw new ProviderTrouble("identity.provider.trouble.not-oidc");
            }
        }
        return new ProviderFacts(said);
    }

    /** Any JSON object of the provider. */
    Map<String, Object> get(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new ProviderTrouble("identity.provider.trouble.no-answer");
                }
                var bytes = body.readNBytes(LONGEST);
                return JSON.readValue(new String(bytes, StandardCharsets.UTF_8), OBJECT);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ProviderTrouble("identity.provider.trouble.unreachable", e);
        } catch (JacksonException e) {
            throw new ProviderTrouble("identity.provider.trouble.not-oidc", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderTrouble("identity.provider.trouble.unreachable", e);
        }
    }
}
