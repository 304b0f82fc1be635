package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.alongside.backup.file.BackupFolder;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/** The demo school, backed up while people could be working in it, lost with its machine, and back on another. */
class BackedUpSchoolIT {
    private static String command(Path home, String... arguments) {
        var said = new ByteArrayOutputStream();
        var began = System.nanoTime();
        var code = new BackupCommand(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new MockEnvironment().withProperty("alongside.home", home.toString()))
                .run(arguments);
        System.out.printf(
                "%s: %d ms%n",
                arguments[0], Duration.ofNanos(System.nanoTime() - began).toMillis());
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itOpensOnAnotherMachineWithItsKeys() throws Exception {
        var home = Portal.emptyFolder("lost");
        var safe = Portal.emptyFolder("safe");
        var copies = Portal.emptyFolder("copies");
        try (var portal = Portal.start(home)) {
            portal.awaitFirstPage();
            assertThat(command(home, "backup", "--to", copies.toString())).startsWith("0 Made and read again");
            assertThat(command(home, "backup", "--copy-keys", safe.toString())).startsWith("0 ");
            assertThat(portal.shows("/sign-in")).isTrue();
            assertThat(command(
                            home,
                            "restore",
                            new BackupFolder(copies).all().getFirst().toString(),
                            "--replace"))
                    .startsWith("1 ")
                    .contains("running already");
            portal.kill();
            for (var orphan : portal.databaseServers()) { // it would write into the folder that is being lost
                orphan.destroyForcibly();
                orphan.onExit().join();
            }
        }
        FileSystemUtils.deleteRecursively(home);

        var another = Portal.emptyFolder("another");
        var said = command(
                another, "restore", new BackupFolder(copies).all().getFirst().toString(), "--keys", safe.toString());
        assertThat(said).startsWith("0 ").contains("RESTORED and compared");
        System.out.println(said);
        try (var portal = Portal.start(another, "--empty")) {
            portal.awaitFirstPage();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> portal.said().contains("demo school")); // said a moment after the first page
        }
        Files.writeString(another.resolve("restore.unfinished"), "any");
        try (var portal = Portal.start(another)) {
            assertThat(portal.complaintAfterFailing()).hasLineCount(1).contains("A backup was being put back");
        }
        for (var folder : new Path[] {another, safe, copies}) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
