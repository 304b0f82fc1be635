package org.alongside.backup.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A folder with backups, told apart by the moment in their names. Other files in it are nobody's business here. */
public final class BackupFolder {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern OURS =
            Pattern.compile("alongside-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ\\.backup");

    private final Path path;

    public BackupFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The backups in it, the newest first; none if there is no such folder. */
    public List<Path> all() {
        try (var files = Files.list(path)) {
            return files.filter(it -> OURS.matcher(it.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new BackupProblem("The folder %s cannot be read: let the portal's user read it.".formatted(path), e);
        }
    }

    /** A backup of this folder by its name alone; a name that is none of ours finds nothing. */
    public java.util.Optional<Path> find(String name) {
        return all().stream()
                .filter(it -> it.getFileName().toString().equals(name))
                .findFirst();
    }

    /**
     * Makes a backup of these moments, and reads it again from its first byte to its last before it counts as one.
     *
     * @param snapshots in the order in which they were taken
     * @param apartMillis between the first moment and the last
     * @param now the moment of the first
     * @param program the version that makes it
     * @throws BackupProblem in one plain sentence
     */
    public Backup make(List<Snapshot> snapshots, long apartMillis, Instant now, String program) {
        var keys = new LinkedHashMap<String, String>();
        var versions = new LinkedHashMap<String, String>();
        try {
            for (var snapshot : snapshots) {
                keys.put(snapshot.database(), snapshot.keyNumber());
                versions.put(snapshot.database(), snapshot.version());
            }
        } catch (java.sql.SQLException e) {
            throw new BackupProblem("A database does not answer: see that it runs and try again.", e);
        }
        var file = path.resolve("alongside-" + STAMP.format(now) + BackupFile.ENDING);
        if (Files.exists(file)) {
            throw new BackupProblem("There is a backup of this very second already: %s.".formatted(file));
        }
        var header = new BackupHeader(UUID.randomUUID().toString(), now, program, apartMillis, keys, versions);
        var tallies = BackupFile.write(file, header, snapshots);
        var ignored = BackupFile.open(file);
        try {
            return new Backup(file, Files.size(file), tallies);
        } catch (IOException e) {
            throw new BackupProblem("The backup %s is gone again.".formatted(file), e);
        }
    }

    /**
     * Deletes all but the newest.
     *
     * @param keep how many stay, at least 1
     * @return what was deleted
     */
    public List<Path> keepNewest(int keep) {
        var deleted = new ArrayList<Path>();
        for (var old : all().stream().skip(Math.max(1, keep)).toList()) {
            try {
                Files.deleteIfExists(old);
                deleted.add(old);
            } catch (IOException e) {
                throw new BackupProblem(
                        "The old backup %s cannot be deleted: let the portal's user do so.".formatted(old), e);
            }
        }
        return deleted;
    }
}
