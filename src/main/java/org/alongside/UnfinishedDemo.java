package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A file that is there while the demo school is being told. The main database tells it in one transaction, the
 * safeguarding database in its own: after a crash in between, the first has nobody and the second has their worries.
 */
final class UnfinishedDemo {
    private static final int NO_SUCH_TABLE = 1146;

    private final Path file;

    UnfinishedDemo(Path home) {
        this.file = home.resolve("demo-school.unfinished");
    }

    void begin() {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether both databases hold nothing but the remains of an interrupted telling: there is nobody at all. */
    boolean isHalfTold(DatabaseLogin main) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var connection = main.connect();
                var question = connection.createStatement();
                var answer = question.executeQuery("select 1 from person union all select 1 from account limit 1")) {
            return !answer.next();
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return true;
            }
            throw main.because(e);
        }
    }

    /** For databases that are not ours to empty. */
    void refuseIfHalfTold(DatabaseLogin main) {
        if (isHalfTold(main)) {
            throw new CannotStart(
                    "The demo school was interrupted while it was being written: empty both databases, delete %s and start again."
                            .formatted(file));
        }
        end();
    }
}
