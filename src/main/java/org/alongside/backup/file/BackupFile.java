package org.alongside.backup.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file with both databases, each sealed under its own key, and at its end a checksum over every byte before it, so
 * that a copy that was cut or has a flipped bit is known as such without any key.
 *
 * @see "Decision 0058"
 */
public final class BackupFile {
    /** How such files end. */
    public static final String ENDING = ".backup";

    private static final byte[] MAGIC = "ALONGSIDE-BACKUP 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = 32;

    private final Path path;
    private final BackupHeader header;
    private final Map<String, Piece> pieces;

    private record Piece(long from, long length) {}

    private BackupFile(Path path, BackupHeader header, Map<String, Piece> pieces) {
        this.path = path;
        this.header = header;
        this.pieces = pieces;
    }

    /**
     * Writes all snapshots into one file. It stands under its name only when it is whole and on the disk.
     *
     * @param path not there yet
     * @return the tables of each part, in the order of the snapshots
     * @throws BackupProblem in one plain sentence; then nothing is left behind
     */
    public static Map<String, List<Tally>> write(Path path, BackupHeader header, List<Snapshot> snapshots) {
        var unfinished = path.resolveSibling(path.getFileName() + ".part");
        try {
            var written = writeTo(unfinished, header, snapshots);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException e) {
            throw new BackupProblem(
                    isFull(e)
                            ? "The disk with the folder %s is full: free some space, or name another folder with --to; no backup was made and the earlier ones are untouched."
                                    .formatted(path.getParent())
                            : "The backup %s cannot be written: %s.".formatted(path, e.getMessage()),
                    e);
        } catch (SQLException e) {
            throw new BackupProblem(
                    "The database stopped answering while the backup was made: see that it runs and try again; no backup was made.",
                    e);
        } finally {
            remove(unfinished);
        }
    }

    private static boolean isFull(IOException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota exceeded");
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }

    private static Map<String, List<Tally>> writeTo(Path path, BackupHeader header, List<Snapshot> snapshots)
            throws IOException, SQLException {
        var written = new LinkedHashMap<String, List<Tally>>();
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (var channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix") && Files.isRegularFile(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            var digest = RunningHash.sha256();
            var plain = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            var out = new DataOutputStream(new DigestOutputStream(plain, digest));
            out.write(MAGIC);
            out.writeUTF(header.text());
            for (var snapshot : snapshots) {
                var pieces = new Pieces(out);
                written.put(snapshot.database(), snapshot.writeSealedTo(pieces, context(header, snapshot.database())));
                pieces.end();
            }
            out.flush();
            plain.write(digest.digest());
            plain.flush();
            channel.force(true);
        }
        return written;
    }

    private static String context(BackupHeader header, String part) {
        return part + "\n" + header.text();
    }

    /**
     * Reads a file to its end and compares its checksum; needs no key.
     *
     * @throws BackupProblem if it is none, was cut, or has a single bit that is not as it was written
     */
    public static BackupFile open(Path path) {
        try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            return read(path, in, Files.size(path));
        } catch (NoSuchFileException e) {
            throw new BackupProblem("There is no file %s: check the name.".formatted(path), e);
        } catch (EOFException e) {
            throw new BackupProblem(
                    "The backup %s was cut: its end is missing. Take another copy of it, or an earlier backup."
                            .formatted(path),
                    e);
        } catch (IOException e) {
            throw new BackupProblem("The backup %s cannot be read: %s.".formatted(path, e.getMessage()), e);
        }
    }

    private static BackupFile read(Path path, BufferedInputStream file, long size) throws IOException {
        var digest = RunningHash.sha256();
        var in = new DataInputStream(new DigestInputStream(file, digest));
        if (size < MAGIC.length || !MessageDigest.isEqual(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new BackupProblem(
                    "The file %s is no backup of Alongside, or its beginning is damaged.".formatted(path));
        }
        String text;
        BackupHeader header;
        try {
            text = in.readUTF();
            header = BackupHeader.of(text);
        } catch (java.io.UTFDataFormatException | IllegalArgumentException e) {
            throw damaged(path);
        }
        var at = MAGIC.length + 2L + text.getBytes(StandardCharsets.UTF_8).length;
        var pieces = new LinkedHashMap<String, Piece>();
        var piece = new byte[Pieces.LARGEST];
        for (var part : header.keys().keySet()) {
            var from = at;
            while (true) {
                var length = in.readInt();
                at += 4;
                if (length < 0 || length > Pieces.LARGEST) {
                    throw damaged(path);
                }
                if (length > size - at) {
                    throw new EOFException();
                }
                if (length == 0) {
                    break;
                }
                in.readFully(piece, 0, length); // to skip them would leave them out of the checksum
                at += length;
            }
            pieces.put(part, new Piece(from, at - from));
        }
        var expected = digest.digest();
        var found = file.readNBytes(CHECKSUM);
        if (found.length < CHECKSUM) {
            throw new EOFException();
        }
        if (!MessageDigest.isEqual(expected, found) || file.read() >= 0) {
            throw damaged(path);
        }
        return new BackupFile(path, header, pieces);
    }

    private static BackupProblem damaged(Path path) {
        return new BackupProblem(
                "The backup %s is damaged: it is not, bit for bit, what was written. Take another copy of it, or an earlier backup."
                        .formatted(path));
    }

    /** What it says of itself. */
    public BackupHeader header() {
        return header;
    }

    /**
     * Opens one part, reads all of it and compares each table with what was counted when it was written.
     *
     * @throws BackupProblem if the key is another or the part does not open
     */
    public List<Tally> check(String part, BackupKey key) {
        return take(part, key, null, Pace.UNWATCHED);
    }

    /**
     * The same, and puts it into a database.
     *
     * @param target without tables; its user may make them
     */
    public List<Tally> restore(String part, BackupKey key, Connection target, Pace pace) {
        return take(part, key, target, pace);
    }

    private List<Tally> take(String part, BackupKey key, @Nullable Connection target, Pace pace) {
        var piece = pieces.get(part);
        if (piece == null) {
            throw new BackupProblem("The backup %s has no %s database in it.".formatted(path, part));
        }
        var needed = header.keys().getOrDefault(part, "");
        if (!key.number().equals(needed)) {
            throw new BackupProblem(
                    "The %s database in this backup is sealed with the key %s, and %s holds the key %s: fetch the right key from your copy of the keys (--keys FOLDER)."
                            .formatted(part, needed, key.file(), key.number()));
        }
        try (var file = Files.newInputStream(path)) {
            file.skipNBytes(piece.from());
            var sealed = new Pieces.Reading(new BufferedInputStream(file, 1 << 16));
            var lines = new BufferedReader(
                    new InputStreamReader(
                            new GZIPInputStream(key.opening(sealed, context(header, part)), 1 << 16),
                            StandardCharsets.UTF_8),
                    1 << 16);
            return new Refill(lines, target, pace).run(part);
        } catch (SQLException e) {
            throw new BackupProblem(
                    "The %s database does not take in what is in the backup: %s"
                            .formatted(
                                    part,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("no reason given")),
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupProblem(
                    "The %s database in this backup does not open with the key %s: the key is not the one that sealed it, or the backup was changed on purpose."
                            .formatted(part, key.file()),
                    e);
        }
    }

    /** Where two countings differ, in words; empty if they are the same. */
    public static List<String> differences(List<Tally> written, List<Tally> found) {
        var differences = new ArrayList<String>();
        var there = new LinkedHashMap<String, Tally>();
        found.forEach(it -> there.put(it.table(), it));
        for (var tally : written) {
            var other = there.remove(tally.table());
            if (other == null) {
                differences.add("the table " + tally.table() + " is missing");
            } else if (other.rows() != tally.rows()) {
                differences.add(
                        "the table %s has %d rows and not %d".formatted(tally.table(), other.rows(), tally.rows()));
            } else if (!other.hash().equals(tally.hash())) {
                differences.add("the table " + tally.table() + " has other contents");
            }
        }
        there.keySet().forEach(it -> differences.add("the table " + it + " is one too many"));
        return List.copyOf(differences);
    }
}
