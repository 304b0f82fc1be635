package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** When the provider says that somebody signed out: whose word counts, also after the school has changed its provider. */
@AlongsideTest
@Transactional
class BackChannelTests {
    @Autowired
    SignInRegister register;

    @Autowired
    JdbcClient database;

    @Autowired
    WebApplicationContext application;

    private MockMvc web;
    private String username;
    private FakeProvider before;
    private FakeProvider after;

    /** Answers with its facts and its public key, and signs what it says. */
    private static final class FakeProvider implements AutoCloseable {
        private final HttpServer server;
        private final RSAKey key;

        FakeProvider() throws IOException, JOSEException {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            serve("/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                     "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(issuer()));
            serve("/keys", new JWKSet(key.toPublicJWK()).toString());
            server.start();
        }

        private void serve(String path, String json) {
            server.createContext(path, exchange -> {
                var body = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }

        String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        /** A logout token that names an issuer, signed by this one whatever it names. */
        String says(String issuer, String subject) throws JOSEException {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .audience("portal")
                            .subject(subject)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .jwtID(UUID.randomUUID().toString())
                            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @BeforeEach
    void twoProviders() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        before = new FakeProvider();
        after = new FakeProvider();
        var cast = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        username = "t" + cast.id().value();
    }

    @AfterEach
    void away() {
        before.close();
        after.close();
    }

    private void schoolUses(FakeProvider provider) {
        database.sql("delete from school_provider").update();
        database.sql("""
                        insert into school_provider (id, kind, issuer, client_id, client_secret, version)
                        values (1, 'OIDC', ?, 'portal', x'00', 1)
                        """).param(provider.issuer()).update();
    }

    private int tell(String token) throws Exception {
        return web.perform(post("/logout/connect/back-channel/school").param("logout_token", token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private UUID signedIn(FakeProvider provider) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into signed_in (id, account_id, device, idle_seconds, until_at, issuer, subject)
                        values (:id, (select id from account where username = :name), 'Chrome / Android', 1800,
                          timestampadd(hour, 1, current_timestamp(6)), :issuer, 'a')
                        """)
                .param("id", id)
                .param("name", username)
                .param("issuer", provider.issuer())
                .update();
        return id;
    }

    private boolean isOpen(UUID id) {
        return register.find(id)
                .filter(it -> it.isOpen(Instant.now().plusSeconds(1)))
                .isPresent();
    }

    @Test
    void theWordOfTheProviderEndsASignInAndThatOfAnotherDoesNot() throws Exception {
        schoolUses(before);
        var here = signedIn(before);
        assertThat(tell(after.says(before.issuer(), "a")))
                .as("a stranger's signature")
                .isEqualTo(400);
        assertThat(tell("nonsense")).isEqualTo(400);
        assertThat(isOpen(here)).isTrue();
        assertThat(tell(before.says(before.issuer(), "a"))).isEqualTo(200);
        assertThat(isOpen(here)).isFalse();
    }

    @Test
    void afterAChangeOfProviderOnlyTheNewOneIsBelieved() throws Exception {
        schoolUses(before);
        assertThat(tell(before.says(before.issuer(), "nobody"))).isEqualTo(200);
        schoolUses(after);
        var here = signedIn(after);
        assertThat(tell(before.says(after.issuer(), "a"))).as("the old keys").isEqualTo(400);
        assertThat(tell(before.says(before.issuer(), "a"))).as("the old issuer").isEqualTo(400);
        assertThat(isOpen(here)).isTrue();
        assertThat(tell(after.says(after.issuer(), "a"))).isEqualTo(200);
        assertThat(isOpen(here)).isFalse();
        schoolUses(before);
        assertThat(tell(before.says(before.issuer(), "nobody")))
                .as("and back again")
                .isEqualTo(200);
    }
}
