package org.alongside;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.backup.file.BackupHeader;
import org.alongside.backup.file.BackupProblem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The newest changes of tables that this program knows, so that it takes in no backup of a newer one. */
final class ProgramVersions {
    private static final Pattern CHANGE = Pattern.compile("V([0-9]+)__.*\\.sql");

    private ProgramVersions() {}

    /** @throws BackupProblem if the backup was made by a newer version */
    static void refuseNewer(BackupHeader backup) {
        backup.versions().forEach((part, version) -> {
            if (version.matches("[0-9]{1,18}") && Long.parseLong(version) > newest(part)) {
                throw new BackupProblem(
                        "This backup was made by a newer version of Alongside (%s, up to change %s): put it back with that version or a newer one; nothing was changed."
                                .formatted(backup.program(), version));
            }
        });
    }

    private static long newest(String part) {
        var folder = part.equals(SchoolDatabases.SAFEGUARDING) ? "safeguarding" : "migration";
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/" + folder + "/**/V*.sql"))
                    .map(it -> CHANGE.matcher(Objects.requireNonNullElse(it.getFilename(), "")))
                    .filter(Matcher::matches)
                    .mapToLong(it -> Long.parseLong(it.group(1)))
                    .max()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE; // what is not known is not refused: the start looks again
        }
    }
}
