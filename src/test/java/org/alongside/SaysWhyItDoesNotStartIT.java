package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each failure is one sentence on the error channel, with the way out, and exit code 1. */
class SaysWhyItDoesNotStartIT {
    private Path home;

    @BeforeEach
    void freshFolder() throws Exception {
        home = Portal.emptyFolder("does-not-start");
    }

    @Test
    void thePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var portal = Portal.startOn(other.getLocalPort(), home, Map.of())) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("Port " + other.getLocalPort() + " is taken", "--server.port=");
        }
    }

    @Test
    void theAddressIsNotOfThisMachine() throws Exception {
        try (var portal = Portal.start(home, "--server.address=192.0.2.1")) {
            assertThat(portal.complaintAfterFailing()).hasLineCount(1).contains("no network address 192.0.2.1");
        }
    }

    @Test
    void theDataFolderCannotBeWritten() throws Exception {
        var file = Files.writeString(home.resolve("a-file"), "in the way");
        try (var portal = Portal.start(file)) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("The data folder " + file + " cannot be written", "--alongside.home=");
        }
    }

    @Test
    void theDiskIsNearlyFull() throws Exception {
        try (var portal = Portal.start(home, "--alongside.least-free-space=1000000GB")) {
            assertThat(portal.complaintAfterFailing()).hasLineCount(1).contains("is nearly full");
        }
    }

    @Test
    void theDatabaseServersFileIsMissing() throws Exception {
        try (var portal = Portal.start(home, "--alongside.mariadb.jar=nowhere.jar")) {
            assertThat(portal.complaintAfterFailing()).hasLineCount(1).contains("nowhere.jar is missing");
        }
    }

    @Test
    void onlyOneOfTheTwoDatabasesIsNamedOnTheCommandLine() throws Exception {
        try (var portal = Portal.start(home, "--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/alongside")) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("Only one of the two databases is named", "alongside.safeguarding.datasource.jdbc-url");
        }
    }

    @Test
    void onlyOneOfTheTwoDatabasesIsNamedInTheEnvironment() throws Exception {
        var environment =
                Map.of("ALONGSIDE_SAFEGUARDING_DATASOURCE_JDBC_URL", "jdbc:mariadb://127.0.0.1:1/safeguarding");
        try (var portal = Portal.startOn(Portal.freePort(), home, environment)) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("Only one of the two databases is named", "spring.datasource.url");
        }
    }

    @Test
    void theDatabaseServerDoesNotAnswer() throws Exception {
        try (var portal = Portal.start(
                home,
                "--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/alongside",
                "--alongside.safeguarding.datasource.jdbc-url=jdbc:mariadb://127.0.0.1:1/safeguarding")) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("The main database does not answer at jdbc:mariadb://127.0.0.1:1/alongside");
        }
    }

    @Test
    void aSettingIsNonsense() throws Exception {
        try (var portal = Portal.start(home, "--spring.datasource.hikari.maximum-pool-size=many")) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("The setting spring.datasource.hikari.maximum-pool-size has a value that makes no sense");
        }
    }

    @Test
    void aDemoSchoolIsNotOpenedToTheNetwork() throws Exception {
        try (var portal = Portal.start(home, "--server.address=0.0.0.0")) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("This is a demo school", "--alongside.open-demo-to-network=yes");
        }
    }
}
