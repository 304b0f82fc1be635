package org.alongside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The compose files as compose itself reads them, which needs no engine. */
class ComposeConfigTests {
    private static final List<String> PASSWORDS = List.of(
            "ALONGSIDE_PASSWORD", "MARIADB_ROOT_PASSWORD", "SAFEGUARDING_OWNER_PASSWORD", "SAFEGUARDING_PASSWORD");

    @TempDir
    private Path scratch;

    private record Answer(int exit, String said) {}

    @BeforeEach
    void aCopy() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("docker"), scratch);
        for (var file : List.of("compose.yaml", "compose.cluster.yaml")) {
            // the compose of Debian 12 is older than a project's name inside the file
            change(file, "(?m)^name: .*$", "");
        }
        Files.write(
                scratch.resolve(".env"),
                PASSWORDS.stream().map(it -> it + "=demo").toList());
    }

    private void change(String file, String from, String to) throws IOException {
        var path = scratch.resolve(file);
        var whole = Files.readString(path);
        var changed = whole.replaceAll(from, to);
        assertThat(changed).isNotEqualTo(whole);
        Files.writeString(path, changed);
    }

    private Answer config(String files) throws Exception {
        var command = new ArrayList<>(List.of("docker-compose"));
        for (var file : files.split(" ")) {
            command.addAll(List.of("-f", file));
        }
        command.addAll(List.of("config", "-q"));
        var compose = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(compose.getInputStream().readAllBytes(), UTF_8);
        return new Answer(compose.waitFor(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml", "compose.cluster.yaml compose.cluster-first.yaml"})
    void composeTakesEveryFile(String files) throws Exception {
        assertThat(config(files)).isEqualTo(new Answer(0, ""));
    }

    @Test
    void aWordThatComposeDoesNotKnowIsFound() throws Exception {
        change("compose.yaml", "condition: service_healthy", "condition: service_helthy");
        var answer = config("compose.yaml");
        assertThat(answer.exit()).isPositive();
        assertThat(answer.said()).contains("service_helthy");
    }

    @Test
    void aPasswordThatNobodySetIsAskedFor() throws Exception {
        Files.delete(scratch.resolve(".env"));
        var answer = config("compose.yaml");
        assertThat(answer.exit()).isPositive();
        assertThat(answer.said()).contains("set it in docker/.env");
    }
}
