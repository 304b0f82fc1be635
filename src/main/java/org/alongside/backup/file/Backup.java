package org.alongside.backup.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A backup that was made and read again.
 *
 * @param bytes its size
 * @param tallies the tables of each database
 */
public record Backup(Path file, long bytes, Map<String, List<Tally>> tallies) {

    /** How many tables there are in it. */
    public int tables() {
        return tallies.values().stream().mapToInt(List::size).sum();
    }

    /** How many rows there are in it. */
    public long rows() {
        return tallies.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(Tally::rows)
                .sum();
    }
}
