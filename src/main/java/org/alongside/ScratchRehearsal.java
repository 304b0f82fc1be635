package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.backup.RehearsalRoom;
import org.alongside.backup.Rehearsed;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Rehearses on a database server that is started for it in a folder of its own and gone afterwards. */
@Component
class ScratchRehearsal implements RehearsalRoom {
    private final Environment settings;

    ScratchRehearsal(Environment settings) {
        this.settings = settings;
    }

    @Override
    public boolean isThere() {
        return Files.exists(SchoolDatabases.jar(settings));
    }

    @Override
    public Rehearsed rehearse(Path file, Pace pace) {
        var restore = new Restore(file, BackupKeys.of(settings).folder());
        var home = Databases.home(settings);
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory(Files.createDirectories(home), "rehearsal");
            var mariadb = Restore.linkedServer(home.resolve("mariadb"), scratch);
            try (var server = EmbeddedDatabase.start(
                            SchoolDatabases.jar(settings),
                            mariadb,
                            0,
                            List.of(
                                    "--innodb-flush-log-at-trx-commit=0",
                                    "--innodb-buffer-pool-size=64M",
                                    "--innodb-log-file-size=16M"),
                            false);
                    var databases = SchoolDatabases.of(server)) {
                return restore.into(databases, pace);
            }
        } catch (CannotStart e) {
            throw new BackupProblem("The rehearsal did not begin. " + e.sentence(), e);
        } catch (IOException e) {
            throw new BackupProblem(
                    "The rehearsal needs a folder of its own below %s, and that cannot be made: %s."
                            .formatted(home, e.getMessage()),
                    e);
        } finally {
            remove(scratch);
        }
    }

    private static void remove(@Nullable Path scratch) {
        try {
            var ignored = FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException e) {
            throw new BackupProblem("The folder %s of the rehearsal is in the way: delete it.".formatted(scratch), e);
        }
    }
}
