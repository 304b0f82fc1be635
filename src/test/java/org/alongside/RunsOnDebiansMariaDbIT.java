package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The same program on a server of the school's own, set up by the script that the school gets. */
class RunsOnDebiansMariaDbIT {
    private static Path folder;
    private static DebiansMariaDb server;

    @BeforeAll
    static void serverWithBothDatabases() throws Exception {
        folder = Portal.emptyFolder("debian");
        server = DebiansMariaDb.startIn(folder);
        server.setUp();
    }

    @AfterAll
    static void tidy() throws Exception {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Portal start(Map<String, String> settings) throws Exception {
        return Portal.startOn(Portal.freePort(), folder.resolve("home"), settings, "--empty");
    }

    @Test
    void theFirstPageIsShownAndNoServerOfItsOwnIsStarted() throws Exception {
        assertThat(server.version()).startsWith("10.11");
        try (var portal = start(server.settings())) {
            portal.awaitFirstPage();
            assertThat(portal.databaseServers()).isEmpty();
            assertThat(folder.resolve("home/mariadb")).doesNotExist();
        }
    }

    @Test
    void aMainUserWhoCanReadTheWorriesStopsTheStart() throws Exception {
        server.run("grant select on safeguarding.* to alongside@'%'");
        try (var portal = start(server.settings())) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("The user 'alongside' of the main database can enter the safeguarding database");
        } finally {
            server.run("revoke select on safeguarding.* from alongside@'%'");
        }
    }

    @Test
    void aUserWhoCouldChangeTheAuditStopsTheStart() throws Exception {
        server.run("grant update on safeguarding.* to safeguarding@'%'");
        try (var portal = start(server.settings())) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("The user 'safeguarding' of the safeguarding database could change the audit");
        } finally {
            server.run("revoke update on safeguarding.* from safeguarding@'%'");
        }
    }

    @Test
    void withoutAnOwnerOfTheTablesItDoesNotStart() throws Exception {
        var settings = server.settings();
        settings.remove("ALONGSIDE_SAFEGUARDING_OWNER_USERNAME");
        try (var portal = start(settings)) {
            assertThat(portal.complaintAfterFailing()).hasLineCount(1).contains("needs a second user");
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutSayingIt() throws Exception {
        var settings = server.settings();
        settings.put("ALONGSIDE_SAFEGUARDING_DATASOURCE_PASSWORD", "mistyped");
        try (var portal = start(settings)) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("refused the user 'safeguarding' for the safeguarding database")
                    .doesNotContain("mistyped");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsSaid() throws Exception {
        server.run("grant all on nowhere.* to alongside@'%'");
        var settings = server.settings();
        settings.put("SPRING_DATASOURCE_URL", server.url("nowhere"));
        try (var portal = start(settings)) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("no database of the name in", "nowhere");
        } finally {
            server.run("revoke all on nowhere.* from alongside@'%'");
        }
    }
}
