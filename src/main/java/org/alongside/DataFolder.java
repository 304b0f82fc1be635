package org.alongside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.util.unit.DataSize;

/** The folder with everything that must survive: databases, keys, log. One running portal has it at a time. */
final class DataFolder {
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private final Path path;

    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** @throws CannotStart if it cannot be made or written */
    void open() {
        try {
            makeForOwnerOnly();
            Files.delete(Files.createTempFile(path, "may-write", null));
        } catch (IOException e) {
            if (FullDisk.isCauseOf(e)) {
                throw FullDisk.sentence(path, e);
            }
            throw new CannotStart(
                    "The data folder %s cannot be written: give it to the user %s, or name another one with --alongside.home=."
                            .formatted(path, System.getProperty("user.name")),
                    e);
        }
    }

    private void makeForOwnerOnly() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.getParent());
            Files.createDirectory(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /**
     * Keeps every other portal out until this process ends, however it ends, or lets go. A folder that this process has
     * already is not opened again: on Linux a lock is gone as soon as any second opening of its file is closed.
     *
     * @throws CannotStart if another process has it
     */
    void lock() {
        synchronized (HELD) {
            if (HELD.containsKey(path)) {
                return;
            }
            var file = path.resolve("alongside.lock");
            try {
                var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (!mayHave(channel)) {
                    channel.close();
                    throw new CannotStart(
                            "Alongside is running already on the data folder %s (process %s): use that one, stop it, or name another folder with --alongside.home=."
                                    .formatted(path, Files.readString(file).strip()));
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                keep(channel);
            } catch (IOException e) {
                throw new CannotStart("The data folder %s cannot be locked: %s.".formatted(path, e.getMessage()), e);
            }
        }
    }

    /** Also if it is ours already by classes that were loaded before, as when the program starts anew in one process. */
    private static boolean mayHave(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    /** The handlers also keep it from being collected. */
    private void keep(FileChannel channel) {
        HELD.put(path, channel);
        SpringApplication.getShutdownHandlers().add(this::letGo);
    }

    /** Lets others have it again; nothing if this process does not have it. */
    void letGo() {
        synchronized (HELD) {
            var channel = HELD.remove(path);
            if (channel != null) {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** @throws CannotStart if a database that starts now would soon stand still */
    void needRoom(DataSize least) {
        try {
            var free = DataSize.ofBytes(Files.getFileStore(path).getUsableSpace());
            if (free.compareTo(least) < 0) {
                throw new CannotStart(
                        "The disk with the data folder %s is nearly full (%d MB left, %d MB needed): free some space, or move the folder to another disk and name it with --alongside.home=."
                                .formatted(path, free.toMegabytes(), least.toMegabytes()));
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The disk with the data folder %s cannot be asked for its free space: %s."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }
}
