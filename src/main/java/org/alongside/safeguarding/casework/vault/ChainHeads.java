package org.alongside.safeguarding.casework.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Head;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.chain.Verification;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The heads of all chains: one at a time adds to a chain, and nobody forgets to sign. */
@Component
public class ChainHeads {
    private static final Hash NOBODYS = new Hash("0".repeat(64));

    private final JdbcClient database;
    private final AnchorKey key;
    private final Witness witness;

    ChainHeads(@Qualifier("safeguarding") JdbcClient database, AnchorKey key, Witness witness) {
        this.database = database;
        this.key = key;
        this.witness = witness;
    }

    /**
     * Waits for whoever else is adding to this chain, until the surrounding transaction ends. The first thing to do in
     * it: what is read afterwards is up to date.
     */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void hold(String chain) {
        lock(chain);
    }

    /**
     * The next link of this chain, which the caller keeps in its own table within the same transaction.
     *
     * @throws IllegalStateException if the head was not signed by this school: nothing is added to a broken record
     */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public Link append(String chain, List<Field> fields) {
        return appendIfGenuine(chain, fields)
                .orElseThrow(() -> new IllegalStateException("The head of a record was changed by hand"));
    }

    /** The same; empty if the head was not signed by this school. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public Optional<Link> appendIfGenuine(String chain, List<Field> fields) {
        var head = lock(chain);
        if (!key.anchor().signed(head)) {
            return Optional.empty();
        }
        var link = Link.after(chain, head.count(), head.last(), fields);
        var next = key.anchor().sign(chain, link.place(), link.hash());
        database.sql("update chain_head set place = :place, hash = :hash, mac = :mac where chain = :chain")
                .param("place", next.count())
                .param("hash", next.last().hex())
                .param("mac", next.mac().hex())
                .param("chain", chain)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                witness.saw(next);
            }
        });
        return Optional.of(link);
    }

    private Head lock(String chain) {
        var none = key.anchor().sign(chain, 0, Link.start(chain));
        // takes the exclusive lock at once; a shared one first would be a deadlock with whoever does the same
        database.sql("""
                        insert into chain_head (chain, place, hash, mac) values (:chain, 0, :hash, :mac)
                        on duplicate key update place = place
                        """)
                .param("chain", chain)
                .param("hash", none.last().hex())
                .param("mac", none.mac().hex())
                .update();
        return find(chain, " for update").orElseThrow();
    }

    /** As it is kept; whether it is genuine is for {@link #verdict} to say. */
    public Optional<Head> find(String chain) {
        return find(chain, "");
    }

    private Optional<Head> find(String chain, String lock) {
        return database.sql("select place, hash, mac from chain_head where chain = :chain" + lock)
                .param("chain", chain)
                .query((row, number) ->
                        new Head(chain, row.getLong("place"), hash(row.getString("hash")), hash(row.getString("mac"))))
                .optional();
    }

    /** What is no digest at all becomes one that nobody signed: it is for the verdict to say that the head was forged. */
    private static Hash hash(String kept) {
        try {
            return new Hash(kept);
        } catch (IllegalArgumentException changedByHand) {
            return NOBODYS;
        }
    }

    /**
     * For the links of this chain, which are read afterwards: what is remembered now was committed before, so that whoever
     * adds to it meanwhile accuses nobody.
     */
    public Verification verification(String chain) {
        return new Verification(chain, witness.longest(chain).orElse(null));
    }

    /**
     * The last word on a chain whose links were all given to this verification, against its head and what is remembered.
     *
     * @param links of {@link #verification}, read in the same transaction as the head is now
     */
    public Verdict verdict(String chain, Verification links) {
        var head = find(chain);
        if (head.isEmpty() && links.isEmpty() && witness.remembers(chain)) {
            return new Verdict.Broken(1, Break.GONE);
        }
        var verdict = links.end(head.orElse(null), key.anchor());
        var twice = witness.endedTwice(chain);
        return verdict.intact() && twice.isPresent() ? new Verdict.Broken(twice.getAsLong(), Break.PUT_BACK) : verdict;
    }

    /**
     * Every chain of this kind of which anything is known: those that have a head, and those that are remembered outside
     * the database. Whoever takes out a whole record takes out its head as well, and cannot reach what is remembered.
     *
     * @param kind how their names begin, such as "case/"
     */
    public Set<String> known(String kind) {
        var known = new TreeSet<>(witness.chains(kind));
        known.addAll(database.sql("select chain from chain_head where chain like :kind")
                .param("kind", kind + "%")
                .query(String.class)
                .list());
        return known;
    }

    /**
     * The chain is about to go for good and on purpose: its entries are erased with a certificate, its head with them.
     * Before that is committed: whoever is killed in between is remembered less, and nobody is accused.
     */
    public void forget(String chain) {
        witness.forget(chain);
    }
}
