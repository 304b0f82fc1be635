package org.alongside;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A disk without room, as it shows in the messages of Java and of MariaDB. */
final class FullDisk {
    private FullDisk() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isMeantBy(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    static boolean isMeantBy(@Nullable String message) {
        return message != null
                && (message.contains("No space left on device")
                        || message.contains("Disk quota exceeded")
                        || message.contains("Errcode: 28")
                        || message.contains("failed with error 28")
                        || message.contains("is full"));
    }

    static CannotStart sentence(Path folder, Throwable cause) {
        return new CannotStart(
                "The disk with the folder %s is full: free some space and start again; nothing that was saved is lost."
                        .formatted(folder),
                cause);
    }
}
