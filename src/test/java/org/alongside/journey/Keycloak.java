package org.alongside.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.alongside.Portal;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak as a process of its own on this machine, with one realm that knows the portal and some invented people. */
final class Keycloak implements AutoCloseable {
    static final String SECRET = "demo-secret-of-the-portal";
    static final String PASSWORD = "demo-password-there";
    private static final Path UNPACKED = Path.of("target/keycloak");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;

    private Keycloak(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts and does not wait: the portal may start meanwhile. */
    static Keycloak start(String portal, List<String> people) throws IOException {
        var home = home();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/school-realm.json"), realm(portal, people));
        var port = Portal.freePort();
        var log = Files.createTempFile("keycloak", ".log");
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return new Keycloak(builder.start(), log, port);
    }

    private static Path home() throws IOException {
        try (var folders = Files.list(UNPACKED)) {
            return folders.filter(it -> it.getFileName().toString().startsWith("keycloak-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What it is told about the portal is what the portal's page tells an administrator to enter. */
    private static String realm(String portal, List<String> people) {
        var users = people.stream().map("""
                        {"username": "%1$s", "firstName": "Demo", "lastName": "%1$s", "email": "%1$s@school.example",
                         "emailVerified": true, "enabled": true,
                         "credentials": [{"type": "password", "value": "demo-password-there"}]}
                        """::formatted).collect(Collectors.joining(","));
        return """
                {"realm": "school", "enabled": true, "sslRequired": "none",
                 "clients": [
                  {"clientId": "alongside", "secret": "%2$s", "publicClient": false,
                   "standardFlowEnabled": true, "directAccessGrantsEnabled": true,
                   "redirectUris": ["%1$s/login/oauth2/code/school"],
                   "attributes": {
                    "pkce.code.challenge.method": "S256",
                    "post.logout.redirect.uris": "%1$s/sign-in",
                    "backchannel.logout.url": "%1$s/logout/connect/back-channel/school",
                    "backchannel.logout.session.required": "true"}},
                  {"clientId": "another-program", "secret": "%2$s", "publicClient": false,
                   "directAccessGrantsEnabled": true}],
                 "users": [%3$s]}
                """.formatted(portal, SECRET, users);
    }

    void awaitFirstPage() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended instead of starting: " + said());
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get(issuer() + "/.well-known/openid-configuration", "") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private int get(String address, String bearer) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + bearer)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    String issuer() {
        return issuer("127.0.0.1");
    }

    /** The same realm with the same keys, asked under another name: then it calls itself by that name. */
    String issuer(String host) {
        return "http://" + host + ":" + port + "/realms/school";
    }

    /** A real identity token, signed by this realm, for one of its programs. */
    String token(String issuer, String program, String person) throws IOException, InterruptedException {
        return json(post(
                        issuer + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "scope", "openid",
                                "client_id", program,
                                "client_secret", SECRET,
                                "username", person,
                                "password", PASSWORD)))
                .get("id_token")
                .asString();
    }

    /** Ends all that this person has open, as somebody at the provider's desk would. */
    void signOutThere(String person) throws IOException, InterruptedException {
        var who = json(admin("GET", "/users?exact=true&username=" + person, ""))
                .get(0)
                .get("id")
                .asString();
        admin("POST", "/users/" + who + "/logout", "");
    }

    /** Lets this person in or keeps them out, at the provider. */
    void enable(String person, boolean enabled) throws IOException, InterruptedException {
        var who = json(admin("GET", "/users?exact=true&username=" + person, ""))
                .get(0)
                .get("id")
                .asString();
        admin("PUT", "/users/" + who, "{\"enabled\": " + enabled + "}");
    }

    private String admin(String method, String path, String body) throws IOException, InterruptedException {
        var token = json(post(
                        "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", "admin")))
                .get("access_token")
                .asString();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/school" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String post(String address, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    @Override
    public void close() throws InterruptedException {
        var children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        client.close();
    }
}
