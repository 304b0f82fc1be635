package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What programs that watch are told, where, and what they are never told. */
class WatchingIT {
    private static final HttpClient PROGRAM = HttpClient.newHttpClient();
    private static Portal portal;
    private static int management;

    @BeforeAll
    static void start() throws Exception {
        management = Portal.freePort();
        portal = Portal.start(Portal.emptyFolder("watched"), "--alongside.management-port=" + management);
        portal.awaitFirstPage();
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return PROGRAM.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String what) throws IOException, InterruptedException {
        return get("http://127.0.0.1:" + management + "/actuator/" + what);
    }

    @Test
    void aNodeThatCanTakeInAWorryIsReady() throws Exception {
        // the first page is there a moment before the start is over
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("health/liveness").body().contains("\"status\":\"UP\""));
        var ready = ask("health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .contains("main-database", "safeguarding-database")
                .doesNotContain("\"mail\"");
    }

    @Test
    void everyPartHasItsState() throws Exception {
        assertThat(ask("health").body()).contains("disk", "escalation-clock", "last-backup", "mail", "never");
    }

    @Test
    void measurementsCountAndNeverName() throws Exception {
        get(portal.address() + "/sign-in");
        get(portal.address() + "/calendar/a-secret-of-somebody.ics");
        var measured = ask("prometheus");
        assertThat(measured.statusCode()).isEqualTo(200);
        assertThat(measured.body())
                .contains("alongside_watched{part=\"escalation-clock\"}", "hikaricp_connections_active", "jvm_memory")
                .doesNotContain("uri=", "username", "secret", "okafor")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
    }

    @Test
    void nothingElseIsThereToAskFor() throws Exception {
        for (var what : new String[] {"env", "beans", "heapdump", "loggers", "shutdown", "configprops"}) {
            assertThat(ask(what).statusCode()).as(what).isIn(302, 401, 403, 404);
        }
    }

    @Test
    void thePublicPortTellsNobody() throws Exception {
        for (var what : new String[] {"", "/health", "/prometheus", "/health/readiness"}) {
            var answer = get(portal.address() + "/actuator" + what);
            assertThat(answer.statusCode()).as(what).isIn(302, 401, 403, 404);
            assertThat(answer.body()).doesNotContain("UP", "jvm_");
        }
    }

    /** Whoever listens everywhere is also found under the second of this machine's own addresses. */
    @Test
    void itListensAtOneAddressOfThisMachineAlone() throws Exception {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> get("http://127.0.0.2:" + management + "/actuator/health"));
        try (var everywhere = new ServerSocket(0)) {
            try (var found = new Socket("127.0.0.2", everywhere.getLocalPort())) {
                assertThat(found.isConnected()).isTrue();
            }
        }
    }
}
