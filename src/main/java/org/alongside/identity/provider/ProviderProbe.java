package org.alongside.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Looks at everything that can be looked at without a person signing in. Takes seconds when the provider is slow, so it
 * runs off the click path; asks nothing of the database.
 */
final class ProviderProbe {
    private final SchoolProvider provider;
    private final String redirect;
    private final Discovery discovery;

    ProviderProbe(SchoolProvider provider, String redirect, Discovery discovery) {
        this.provider = provider;
        this.redirect = redirect;
        this.discovery = discovery;
    }

    List<Finding> look() {
        var found = new ArrayList<Finding>();
        ProviderFacts facts;
        try {
            facts = discovery.of(provider.issuer());
        } catch (ProviderTrouble trouble) {
            return List.of(new Finding(Finding.Kind.WRONG, String.valueOf(trouble.getMessage()), provider.issuer()));
        }
        found.add(Finding.right("reached", provider.issuer()));
        found.add(keys(facts));
        found.add(client(facts));
        var codes = facts.list("response_types_supported");
        if (!codes.isEmpty() && !codes.contains("code")) {
            found.add(Finding.wrong("no-code", ""));
        }
        found.add(facts.endSession().isPresent() ? Finding.right("sign-out", "") : Finding.toKnow("no-sign-out"));
        found.add(
                facts.says("backchannel_logout_supported")
                        ? Finding.right("back-channel", "")
                        : Finding.toKnow("no-back-channel"));
        return List.copyOf(found);
    }

    private Finding keys(ProviderFacts facts) {
        try {
            var keys = discovery.get(facts.address("jwks_uri")).get("keys");
            var many = keys instanceof List<?> list ? list.size() : 0;
            return many > 0 ? Finding.right("keys", Integer.toString(many)) : Finding.wrong("no-keys", "");
        } catch (ProviderTrouble trouble) {
            return Finding.wrong("no-keys", "");
        }
    }

    /** Brings a code that cannot be right: what the provider complains about tells whether it knows this client. */
    private Finding client(ProviderFacts facts) {
        var form = "grant_type=authorization_code&code=alongside-looks-whether-you-know-it&redirect_uri="
                + coded(redirect) + "&code_verifier=" + "a".repeat(43);
        var secret = Base64.getEncoder()
                .encodeToString((coded(provider.clientId()) + ":" + coded(provider.clientSecret()))
                        .getBytes(StandardCharsets.UTF_8));
        try (var client =
                HttpClient.newBuilder().connectTimeout(Discovery.PATIENCE).build()) {
            var request = HttpRequest.newBuilder(URI.create(facts.address("token_endpoint")))
                    .timeout(Discovery.PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Authorization", "Basic " + secret)
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.body().contains("invalid_grant")) {
                return Finding.right("client", "");
            }
            if (answer.statusCode() == 401
                    || answer.body().contains("invalid_client")
                    || answer.body().contains("unauthorized_client")) {
                return Finding.wrong("not-this-client", "");
            }
            return Finding.wrong("client-unclear", "");
        } catch (IOException | IllegalArgumentException e) {
            return Finding.wrong("client-unclear", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.wrong("client-unclear", "");
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
