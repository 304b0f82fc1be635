package org.alongside.backup.file;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a backup says of itself without a key. How much is in it is said inside, sealed: the number of worries is nobody's
 * business who finds the file.
 *
 * @param id of this backup; its parts open in it and in no other
 * @param madeAt the moment that it holds
 * @param program the version of the program that made it
 * @param apartMillis how long after the first database's moment the second's was, in milliseconds
 * @param keys for each part its name and the number of the key that opens it, in the order of the file
 * @param versions for each part the newest change of its tables
 */
public record BackupHeader(
        String id,
        Instant madeAt,
        String program,
        long apartMillis,
        Map<String, String> keys,
        Map<String, String> versions) {

    String text() {
        return "id=%s\nmade=%s\nprogram=%s\napart-ms=%d\n".formatted(id, madeAt, program, apartMillis)
                + keys.entrySet().stream()
                        .map(it -> "part=%s %s %s\n"
                                .formatted(it.getKey(), it.getValue(), versions.getOrDefault(it.getKey(), "")))
                        .collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException if this is none */
    static BackupHeader of(String text) {
        var values = new LinkedHashMap<String, String>();
        var keys = new LinkedHashMap<String, String>();
        var versions = new LinkedHashMap<String, String>();
        for (var line : text.split("\n")) {
            var at = line.indexOf('=');
            if (at < 0) {
                throw new IllegalArgumentException("no name");
            }
            var value = line.substring(at + 1);
            if (line.startsWith("part=")) {
                var words = value.split(" ", -1);
                keys.put(words[0], words.length > 1 ? words[1] : "");
                versions.put(words[0], words.length > 2 ? words[2] : "");
            } else {
                values.put(line.substring(0, at), value);
            }
        }
        try {
            return new BackupHeader(
                    values.getOrDefault("id", ""),
                    Instant.parse(values.getOrDefault("made", "")),
                    values.getOrDefault("program", ""),
                    Long.parseLong(values.getOrDefault("apart-ms", "")),
                    keys,
                    versions);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
