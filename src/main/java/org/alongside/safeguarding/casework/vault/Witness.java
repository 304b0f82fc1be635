package org.alongside.safeguarding.casework.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final Map<String, Head> longest = new HashMap<>();
    /** Where a chain is known to have gone on from the same place in two ways: it was put back, and then added to. */
    private final Map<String, Long> twoEnds = new HashMap<>();
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
            if (ofAnotherSecret.isEmpty() && twoEnds.isEmpty() && lines.size() > 2 * longest.size() + 1000) {
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
            var head = longest.get(words[0]);
            if (words.length == 4 && head != null && words[1].equals("" + head.count())) {
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
            drop(words[0]);
            return;
        }
        try {
            var head = new Head(words[0], Long.parseLong(words[1]), new Hash(words[2]), new Hash(words[3]));
            if (key.anchor().signed(head)) {
                keep(head);
            } else {
                ofAnotherSecret.add(head.chain());
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("A line of what is remembered is damaged");
        }
    }

    private void keep(Head head) {
        var before = longest.get(head.chain());
        if (before == null || head.count() > before.count()) {
            longest.put(head.chain(), head);
        } else if (head.count() == before.count() && !head.last().equals(before.last())) {
            twoEnds.putIfAbsent(head.chain(), head.count());
        }
    }

    private void drop(String chain) {
        longest.remove(chain);
        twoEnds.remove(chain);
        ofAnotherSecret.remove(chain);
    }

    synchronized void saw(Head head) {
        ofAnotherSecret.remove(head.chain());
        keep(head);
        append("%s %d %s %s"
                .formatted(
                        head.chain(),
                        head.count(),
                        head.last().hex(),
                        head.mac().hex()));
    }

    synchronized void forget(String chain) {
        drop(chain);
        append("%s %s - -".formatted(chain, GONE));
    }

    /** Every chain of this kind that is remembered, such as "case/". */
    synchronized Set<String> chains(String kind) {
        return Stream.concat(longest.keySet().stream(), ofAnotherSecret.stream())
                .filter(it -> it.startsWith(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there ever was such a chain. */
    synchronized boolean remembers(String chain) {
        return longest.containsKey(chain) || ofAnotherSecret.contains(chain);
    }

    /** How this chain ended when it was longest, as far as is known. */
    synchronized Optional<Head> longest(String chain) {
        return Optional.ofNullable(longest.get(chain));
    }

    /** The place at which it is known to have ended in two ways. */
    synchronized OptionalLong endedTwice(String chain) {
        var place = twoEnds.get(chain);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
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
