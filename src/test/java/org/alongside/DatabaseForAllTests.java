package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One real MariaDB for the whole run: both databases emptied, started before the first class, stopped after the last. */
public class DatabaseForAllTests implements LauncherSessionListener {
    private static boolean started;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (started) {
            return;
        }
        started = true;
        forgetEarlierEnds(Path.of("target/mariadb/home/safeguarding-heads.txt"));
        EmbeddedDatabase.start(
                        Path.of("target/mariadb/mariadb-server.jar"),
                        Path.of("target/mariadb/home"),
                        0,
                        List.of(
                                "--innodb-flush-log-at-trx-commit=0",
                                "--innodb-buffer-pool-size=64M",
                                "--innodb-log-file-size=16M"),
                        true)
                .announce();
        System.setProperty("alongside.safeguarding.keyset", "target/mariadb/home/keyset.json");
        System.setProperty("alongside.home", "target/mariadb/school");
        linkServer(Path.of("target/mariadb/school/mariadb"));
        System.setProperty("alongside.backup.to", "target/mariadb/home/backups");
        System.setProperty("alongside.backup.keys", "target/mariadb/home/keys");
        System.setProperty("alongside.backup.every", "86400000");
        System.setProperty("alongside.mail.returns.every", "86400000"); // else a round of the context reads a test's mailbox
        System.setProperty("alongside.keyset", "target/mariadb/home/portal.keyset.json");
        System.setProperty("alongside.safeguarding.keys-every", "86400000"); // a test that changes keys does it itself
    }

    /** The databases begin empty: ends of an earlier run's chains would be missed in them. */
    private static void forgetEarlierEnds(Path heads) {
        try {
            Files.deleteIfExists(heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rehearsal starts the same program as the school does. */
    private static void linkServer(Path link) {
        try {
            Files.createDirectories(link.getParent());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("target/mariadb/home").toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
