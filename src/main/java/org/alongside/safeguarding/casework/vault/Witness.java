package org.alongside.safeguarding.casework.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers outside the database how long each chain was. Whoever puts an older state of the database back, heads and
 * all, is found. A file beside the key file; a line that was lost makes it remember less, never something wrong.
 */
@Component
class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final String GONE = "gone";

    private final Path file;
    private final AnchorKey key;
    private final Map<String, Long> longest = new HashMap<>();
    /** Signed with another secret than the database has now: whoever took all records out took the secret too. */
    private final Set<String> ofAnotherSecret = new HashSet<>();

    Witness(
            @Value("${alongside.safeguarding.keyset:${alongside.home:data}/safeguarding.keyset.json}") Path keys,
            AnchorKey key) {
        this.file = keys.toAbsolutePath().resolveSibling("safeguarding-heads.txt");
        this.key = key;
        read();
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var lines = Files.readAllLines(file);
            lines.forEach(this::remember);
            ofAnotherSecret.removeAll(longest.keySet());
            if (ofAnotherSecret.isEmpty() && lines.size() > 2 * longest.size() + 1000) {
                tidy(lines);
            }
        } catch (IOException e) {
            LOG.warn(
                    "What is remembered of the records cannot be read: {}",
                    e.getClass().getName());
        }
    }

    /** Keeps of each chain the longest; the lines stay as they were signed. */
    private void tidy(Iterable<String> lines) throws IOException {
        var latest = new HashMap<String, String>();
        for (var line : lines) {
            var words = line.split(" ", -1);
            if (words.length == 4 && longest.containsKey(words[0]) && words[1].equals("" + longest.get(words[0]))) {
                latest.put(words[0], line);
            }
        }
        var next = Files.createTempFile(file.getParent(), "heads", ".part");
        Files.write(next, latest.values());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void remember(String line) {
        var words = line.split(" ", -1);
        if (words.length != 4) {
            return; // the program died while it wrote this line
        }
        if (words[1].equals(GONE)) {
            longest.remove(words[0]);
            ofAnotherSecret.remove(words[0]);
            return;
        }
        try {
            var head = new Head(words[0], Long.parseLong(words[1]), new Hash(words[2]), new Hash(words[3]));
            if (key.anchor().signed(head)) {
                longest.merge(head.chain(), head.count(), Math::max);
            } else {
                ofAnotherSecret.add(head.chain());
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("A line of what is remembered is damaged");
        }
    }

    synchronized void saw(Head head) {
        ofAnotherSecret.remove(head.chain());
        longest.merge(head.chain(), head.count(), Math::max);
        append("%s %d %s %s"
                .formatted(
                        head.chain(),
                        head.count(),
                        head.last().hex(),
                        head.mac().hex()));
    }

    synchronized void forget(String chain) {
        longest.remove(chain);
        ofAnotherSecret.remove(chain);
        append("%s %s - -".formatted(chain, GONE));
    }

    /** Every chain of this kind that is remembered, such as "case/". */
    synchronized Set<String> chains(String kind) {
        return Stream.concat(longest.keySet().stream(), ofAnotherSecret.stream())
                .filter(it -> it.startsWith(kind)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there ever was such a chain. */
    synchronized boolean remembers(String chain) {
        return longest.containsKey(chain) || ofAnotherSecret.contains(chain);
    }

    /** How many entries this chain is known to have had; 0 if it is not known. */
    synchronized long longest(String chain) {
        return longest.getOrDefault(chain, 0L);
    }

    private void append(String line) {
        try {
            Files.writeString(
                    file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn(
                    "What is remembered of the records cannot be written: {}",
                    e.getClass().getName());
        }
    }
}
