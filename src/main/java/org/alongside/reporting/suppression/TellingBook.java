package org.alongside.reporting.suppression;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What was told of one subject, kept for ever in the database that the counts come from ({@code told_block}). Atoms are
 * named so that their alphabetical order is that of time, and what lies before a period is not read for it.
 */
public final class TellingBook {
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final String subject;
    private final Suppression suppression;

    /** @param subject the name of what is counted, such as {@code worries} */
    public TellingBook(JdbcClient database, TransactionOperations transaction, String subject, Threshold threshold) {
        this.database = database;
        this.transaction = transaction;
        this.subject = subject;
        this.suppression = new Suppression(threshold);
    }

    /** Everything that was told of atoms from this one on, and all that was told together with them. */
    public Release told(String fromAtom) {
        var atoms = new HashMap<UUID, Set<String>>();
        var counts = new HashMap<UUID, Long>();
        database.sql("""
                        select b.block, b.atom, b.told from told_block b where b.subject = :subject and b.block in
                            (select c.block from told_block c where c.subject = :subject and c.atom >= :from)
                        """).param("subject", subject).param("from", fromAtom).query(row -> {
            var block = row.getObject("block", UUID.class);
            atoms.computeIfAbsent(block, it -> new HashSet<>()).add(row.getString("atom"));
            counts.put(block, row.getLong("told"));
        });
        var blocks = new ArrayList<Block>();
        atoms.forEach((block, them) -> blocks.add(new Block(them, counts.getOrDefault(block, 0L))));
        return new Release(blocks);
    }

    /** When each atom of a release was told, in the time of the database (UTC). */
    public Map<String, LocalDateTime> toldAt(Release release) {
        var atoms = release.atoms();
        var times = new HashMap<String, LocalDateTime>();
        if (!atoms.isEmpty()) {
            database.sql("select atom, told_at from told_block where subject = :subject and atom in (:atoms)")
                    .param("subject", subject)
                    .param("atoms", atoms)
                    .query(row -> {
                        times.put(row.getString("atom"), row.getObject("told_at", LocalDateTime.class));
                    });
        }
        return times;
    }

    /** Counts what was not told yet. */
    @FunctionalInterface
    public interface Counting {
        /**
         * The counts of these atoms; more do no harm, and what is missing is nought.
         *
         * @param fresh in their order, at least one
         */
        Map<String, Long> of(List<String> fresh);
    }

    /**
     * Tells as much as can be of what is new, writes it down, and returns all that was told from the first of these
     * atoms on. Two who tell at the same time tell the same.
     *
     * @param atoms the finest counts of periods that are over, in their order
     */
    public Release tell(SequencedMap<String, Long> atoms, List<Question> questions) {
        return tell(List.copyOf(atoms.sequencedKeySet()), fresh -> atoms, questions);
    }

    /**
     * The same, but what was told once is not counted again.
     *
     * @param atoms their names, in their order
     * @param counting asked only if something was not told yet
     */
    public Release tell(List<String> atoms, Counting counting, List<Question> questions) {
        if (atoms.isEmpty()) {
            return Release.NOTHING;
        }
        var from = Collections.min(atoms);
        var before = told(from);
        var known = before.atoms();
        var fresh = atoms.stream().filter(it -> !known.contains(it)).toList();
        if (fresh.isEmpty()) {
            return before;
        }
        var counted = counting.of(fresh);
        var counts = new LinkedHashMap<String, Long>();
        fresh.forEach(it -> counts.put(it, counted.getOrDefault(it, 0L)));
        return write(from, before, suppression.release(counts, questions, before));
    }

    /**
     * The same for whoever has read already what was told.
     *
     * @param before {@link #told} from the first of these atoms on
     */
    public Release tell(Release before, SequencedMap<String, Long> atoms, List<Question> questions) {
        return before.atoms().containsAll(atoms.keySet())
                ? before
                : write(
                        Collections.min(atoms.keySet()),
                        before,
                        suppression.release(atoms, questions, before));
    }

    private Release write(String from, Release before, Release after) {
        var fresh =
                after.blocks().subList(before.blocks().size(), after.blocks().size());
        try {
            if (!fresh.isEmpty()) {
                transaction.executeWithoutResult(ignored -> write(fresh));
            }
            return after;
        } catch (DuplicateKeyException somebodyElseToldIt) {
            return told(from);
        }
    }

    private void write(List<Block> blocks) {
        var rows = new ArrayList<Object>();
        for (var block : blocks) {
            var id = UUID.randomUUID();
            for (var atom : block.atoms()) {
                rows.addAll(List.of(subject, atom, id.toString(), block.count()));
            }
        }
        var places = String.join(", ", Collections.nCopies(rows.size() / 4, "(?, ?, ?, ?)"));
        database.sql("insert into told_block (subject, atom, block, told) values " + places)
                .params(rows)
                .update();
    }
}
