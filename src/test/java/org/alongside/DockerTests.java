package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The container files against the program: every setting, port, folder and name that one says, the other knows. */
class DockerTests {
    private static final Path DOCKER = Path.of("docker");

    @TempDir
    private Path scratch;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> compose(String file) throws IOException {
        return map(new Yaml().load(Files.readString(DOCKER.resolve(file))));
    }

    private static List<Map<String, Object>> services(String file) throws IOException {
        return map(compose(file).get("services")).values().stream()
                .map(DockerTests::map)
                .toList();
    }

    private static List<Map<String, Object>> portals(String file) throws IOException {
        return services(file).stream().filter(it -> it.get("build") != null).toList();
    }

    /** Settings that Spring itself reads; all of ours must stand in the sources. */
    private static String everySetting() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var text = new StringBuilder("spring.datasource.url spring.datasource.username spring.datasource.password ")
                    .append(
                            "server.address server.port server.forward-headers-strategy spring.mail.host spring.mail.port ")
                    .append("alongside.safeguarding.datasource.jdbc-url alongside.safeguarding.datasource.username ")
                    .append("alongside.safeguarding.datasource.password alongside.safeguarding.owner.username ")
                    .append("alongside.safeguarding.owner.password ");
            for (var file : files.filter(it ->
                            it.toString().endsWith(".java") || it.toString().endsWith(".properties"))
                    .toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    /** As Spring reads environment variables: what is not a letter or digit does not count. */
    private static boolean isKnown(String variable, String settings) {
        var wanted = variable.toLowerCase(Locale.ROOT).replace("_", "");
        var found = Pattern.compile("[a-z]+(?:[.-][a-z]+)+").matcher(settings);
        while (found.find()) {
            if (found.group().replaceAll("[.-]", "").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void everySettingIsOneThatTheProgramReads(String file) throws Exception {
        var settings = everySetting();
        assertThat(portals(file)).isNotEmpty();
        for (var portal : portals(file)) {
            var unknown = map(portal.get("environment")).keySet().stream()
                    .filter(it -> !isKnown(it, settings))
                    .toList();
            assertThat(unknown).isEmpty();
        }
        assertThat(isKnown("ALONGSIDE_SAFEGARDING_KEYSET", settings))
                .as("a slip of the pen")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void everyPortalIsReadOnlyAndKeepsWhatMustSurviveInVolumes(String file) throws Exception {
        for (var portal : portals(file)) {
            assertThat(portal.get("read_only")).isEqualTo(true);
            assertThat(portal.get("cap_drop")).isEqualTo(List.of("ALL"));
            var environment = map(portal.get("environment"));
            var volumes = String.valueOf(portal.get("volumes"));
            for (var folder : List.of("ALONGSIDE_HOME", "ALONGSIDE_BACKUP_KEYS", "ALONGSIDE_BACKUP_TO")) {
                assertThat(volumes).contains(":" + environment.get(folder));
            }
            for (var key : List.of("ALONGSIDE_SAFEGUARDING_KEYSET", "ALONGSIDE_KEYSET")) {
                assertThat(String.valueOf(environment.get(key)))
                        .as(key)
                        .startsWith(environment.get("ALONGSIDE_BACKUP_KEYS") + "/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void everyVolumeIsDeclaredAndEveryFileIsThere(String file) throws Exception {
        var declared = map(compose(file).get("volumes")).keySet();
        for (var service : services(file)) {
            for (var volume : (List<?>) service.getOrDefault("volumes", List.of())) {
                var from = String.valueOf(volume)
                        .replaceFirst("\\$\\{[A-Z_]+:-([a-z]+)}", "$1")
                        .split(":")[0];
                if (from.startsWith("./")) {
                    assertThat(DOCKER.resolve(from)).exists();
                } else {
                    assertThat(declared).contains(from);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void nothingIsOpenedToTheNetworkByItself(String file) throws Exception {
        for (var service : services(file)) {
            assertThat((List<?>) service.getOrDefault("ports", List.of()))
                    .allSatisfy(it -> assertThat(String.valueOf(it)).startsWith("127.0.0.1:"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void nothingLeadsNowhereAndNoPortalMayMoreThanItNeeds(String file) throws Exception {
        assertThat(ComposeCheck.faults(compose(file), DOCKER)).isEmpty();
    }

    /** What is changed in the first file, and what has to be found. */
    private record Planted(String from, String to, String fault) {}

    @Test
    void everyPlantedFaultIsFound() throws Exception {
        var whole = Files.readString(DOCKER.resolve("compose.yaml"));
        for (var it : List.of(
                new Planted(
                        "      database:\n        condition",
                        "      databse:\n        condition",
                        "databse, which is not there"),
                new Planted("    healthcheck:", "    x-healthcheck:", "which nobody asks"),
                new Planted("      - keys:/alongside/keys", "      - kyes:/alongside/keys", "there is no kyes"),
                new Planted("./mariadb/init.sql:", "./mariadb/inti.sql:", "there is no ./mariadb/inti.sql"),
                new Planted("    read_only: true", "    readonly: true", "readonly is no word of a service"),
                new Planted("    read_only: true", "    read_only: false", "could write its own program"),
                new Planted("no-new-privileges:true", "seccomp:unconfined", "could gain rights"),
                new Planted("      - ALL", "      - CHOWN", "keeps rights"),
                new Planted("image: mariadb:11.4", "image: mariadb", "an image without a version"),
                new Planted("${SAFEGUARDING_PASSWORD:?set it in docker/.env}", "secret", "is written down"),
                new Planted(
                        "${MARIADB_ROOT_PASSWORD:?set it in docker/.env}", "${MARIADB_ROOT_PASSWORD}", "is missing"),
                new Planted("dockerfile: docker/Dockerfile", "dockerfile: Dockerfile", "there is no Dockerfile"),
                new Planted(
                        "    restart: unless-stopped\n  database",
                        "    secrets: [keyset]\n  database",
                        "secrets has no keyset"),
                new Planted("volumes:\n  portal:", "volumes:\n  left:\n  portal:", "left is used by nobody"),
                new Planted("services:", "servces: {}\nservices:", "servces is no word"))) {
            var changed = whole.replace(it.from(), it.to());
            assertThat(changed).as(it.toString()).isNotEqualTo(whole);
            assertThat(String.join("\n", ComposeCheck.faults(map(new Yaml().load(changed)), DOCKER)))
                    .contains(it.fault());
        }
    }

    @Test
    void theImageCopiesWhatIsThereAndItsPlantedFaultsAreFound() throws Exception {
        var image = Files.readString(DOCKER.resolve("Dockerfile"));
        var root = Path.of("").toAbsolutePath();
        var made = Set.of("target/app/");
        assertThat(ComposeCheck.faultsOfImage(image, root, made)).isEmpty();
        assertThat(Files.readString(Path.of("alongside"))).contains("readonly APP=target/app");
        for (var it : List.of(
                new Planted("COPY target/app/lib", "COPY traget/app/lib", "there is no traget/app/lib to copy"),
                new Planted("USER 10001", "USER 0", "runs as root"),
                new Planted("USER 10001", "", "runs as root"),
                new Planted("HEALTHCHECK ", "LABEL ", "nobody asks how it is"),
                new Planted("eclipse-temurin:25-jre", "eclipse-temurin", "without a version"))) {
            assertThat(ComposeCheck.faultsOfImage(image.replace(it.from(), it.to()), root, made))
                    .as(it.toString())
                    .anyMatch(fault -> fault.contains(it.fault()));
        }
    }

    @Test
    void bothNodesShareTheirKeysAndDifferInTheirNames() throws Exception {
        var portals = portals("compose.cluster.yaml");
        assertThat(portals).hasSize(2);
        var names = portals.stream()
                .map(it -> map(it.get("environment")).remove("ALONGSIDE_NODE"))
                .toList();
        assertThat(names).containsExactly("one", "two");
        assertThat(portals.get(0).get("environment")).isEqualTo(portals.get(1).get("environment"));
        var volumes = portals.stream()
                .map(it -> new TreeSet<>(((List<?>) it.get("volumes"))
                        .stream().map(String::valueOf).collect(Collectors.toSet())))
                .toList();
        volumes.get(0).retainAll(volumes.get(1));
        assertThat(volumes.get(0)).anyMatch(it -> it.contains("/keys")).noneMatch(it -> it.endsWith("/data"));
    }

    @Test
    void everyServerThatAnAddressNamesIsThere() throws Exception {
        var services = map(compose("compose.cluster.yaml").get("services")).keySet();
        var url = String.valueOf(map(portals("compose.cluster.yaml").getFirst().get("environment"))
                .get("SPRING_DATASOURCE_URL"));
        var servers = Pattern.compile("([a-z0-9]+):3306")
                .matcher(url)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(servers).hasSize(3).allSatisfy(it -> assertThat(services).contains(it));
        assertThat(Files.readString(DOCKER.resolve("cluster/galera.cnf")))
                .contains("gcomm://" + String.join(",", servers));
        assertThat(services("compose.cluster-first.yaml")
                        .getFirst()
                        .get("command")
                        .toString())
                .contains("--wsrep-new-cluster");
    }

    @Test
    void theImageRunsAsNobodyInParticularAndAsksItsOwnHealth() throws Exception {
        var image = Files.readString(DOCKER.resolve("Dockerfile"));
        var environment = map(portals("compose.yaml").getFirst().get("environment"));
        assertThat(image)
                .containsPattern("(?m)^USER [1-9][0-9]*$")
                .contains("HEALTHCHECK", "/dev/tcp/127.0.0.1/" + environment.get("ALONGSIDE_MANAGEMENT_PORT"))
                .contains("EXPOSE " + environment.get("SERVER_PORT"))
                .contains("/actuator/health/readiness");
        assertThat(image.indexOf("COPY target/app/lib")).isLessThan(image.indexOf("COPY target/app/alongside.jar"));
        try (var settings = Stream.of("alongside.home", "alongside.backup.to")) {
            assertThat(settings)
                    .allSatisfy(it -> assertThat(image)
                            .contains(String.valueOf(
                                    environment.get(it.toUpperCase(Locale.ROOT).replace('.', '_')))));
        }
    }

    @Test
    void nginxTakesBothConfigurations() throws Exception {
        var cluster = Files.readString(DOCKER.resolve("cluster/nginx.conf"))
                .replaceAll("portal[12]:8080", "127.0.0.1:8080")
                .replace("pid /tmp/", "pid " + scratch + "/")
                .replace("_path /tmp/", "_path " + scratch + "/");
        check("cluster.conf", cluster);
        var tls = Files.readString(DOCKER.resolve("tls/nginx.conf"))
                .replaceAll("(?m)^ +ssl_.*$", "")
                .replace("listen 443 ssl http2", "listen 443");
        check("tls.conf", "pid " + scratch + "/pid; events {} http {\n" + tls + "}\n");
    }

    @Test
    void caddyTakesItsConfigurationAndGivesOnWhatItShould() throws Exception {
        var file = DOCKER.resolve("tls/Caddyfile").toAbsolutePath().toString();
        assertThat(run(caddy("validate", file))).contains("Valid configuration");
        assertThat(run(caddy("adapt", file)))
                .contains(
                        "\"dial\":\"127.0.0.1:8080\"",
                        "\"flush_interval\":-1",
                        "\"max_size\":22000000",
                        "Strict-Transport-Security");
        var planted = Files.writeString(
                scratch.resolve("Caddyfile"),
                Files.readString(Path.of(file)).replace("reverse_proxy", "revrese_proxy"));
        assertThat(run(caddy("validate", planted.toString()))).contains("revrese_proxy");
    }

    /** Its own folders stay in the scratch folder. */
    private ProcessBuilder caddy(String order, String file) {
        var caddy = new ProcessBuilder("caddy", order, "--adapter", "caddyfile", "--config", file);
        for (var folder : List.of("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
            caddy.environment().put(folder, scratch.toString());
        }
        return caddy;
    }

    private static String run(ProcessBuilder command) throws IOException, InterruptedException {
        var program = command.redirectErrorStream(true).start();
        var said = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var ignored = program.waitFor();
        return said;
    }

    private void check(String name, String configuration) throws IOException, InterruptedException {
        var file = Files.writeString(scratch.resolve(name), configuration);
        var command =
                new ArrayList<>(List.of("/usr/sbin/nginx", "-t", "-q", "-c", file.toString(), "-p", scratch + "/"));
        var nginx = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(nginx.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(nginx.waitFor()).as(said).isZero();
    }
}
