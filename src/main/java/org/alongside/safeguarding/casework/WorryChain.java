package org.alongside.safeguarding.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.keeping.CheckedRecords;
import org.alongside.safeguarding.casework.keeping.Finding;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every worry that was received, one behind the other: whoever takes one out, changes it or puts it elsewhere is found,
 * read or unread, and in a case or in none. A broken chain stops nobody who tells something: it goes on in a new part.
 *
 * @see "Decision 0075"
 */
@Component
class WorryChain implements CheckedRecords {
    private static final Logger LOG = LoggerFactory.getLogger(WorryChain.class);
    private static final String TABLE = "concern_link";
    private static final String SALT = "salt";
    /** What stands in the place of words that were erased with a certificate; nobody else can seal it for that place. */
    private static final List<@Nullable String> ERASED = Arrays.asList("Erased.", null);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ConcernRecords concerns;
    private final StaffNotes notes;
    private final Sealer sealer;
    private final PartedChain chain;

    WorryChain(
            @Qualifier("safeguarding") JdbcClient database,
            @Qualifier("safeguarding") PlatformTransactionManager transactions,
            ConcernRecords concerns,
            StaffNotes notes,
            ChainHeads heads,
            Sealer sealer) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.concerns = concerns;
        this.notes = notes;
        this.sealer = sealer;
        this.chain = new PartedChain("worry/", TABLE, database, heads, transaction);
    }

    /** In the transaction that keeps the worry, after everything else in it: the head is held until that ends. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void add(Concern worry, StaffAccount account) {
        add(worry, StaffNotes.texts(account));
    }

    private void add(Concern worry, List<@Nullable String> account) {
        var id = worry.id().value();
        var salt = Commitment.salt();
        var facts = Hash.of(worry.facts());
        var commitment = commitment(salt, worry.words(sealer), account);
        var sealed = sealer.seal(Narrative.of(salt), TABLE, id, SALT);
        var told = new Told(
                id,
                worry.reference(),
                worry.sender().value(),
                worry.raisedAt().truncatedTo(ChronoUnit.MICROS),
                worry.track().name(),
                facts.hex(),
                commitment.hex());
        var added = chain.add(told.fields());
        database.sql("""
                        insert into concern_link
                            (id, part, place, reference, sender_id, raised_at, track, facts, salt, commitment, previous, hash)
                        values (:id, :part, :place, :reference, :sender, :raised, :track, :facts, :salt, :commitment,
                                :previous, :hash)
                        """)
                .param("id", id)
                .param("part", added.part())
                .param("place", added.link().place())
                .param("reference", worry.reference())
                .param("sender", worry.sender().value())
                .param("raised", LocalDateTime.ofInstant(told.raisedAt(), ZoneOffset.UTC))
                .param("track", worry.track().name())
                .param("facts", facts.hex())
                .param(SALT, sealed.ciphertext())
                .param("commitment", commitment.hex())
                .param("previous", added.link().before().hex())
                .param("hash", added.link().hash().hex())
                .update();
    }

    private static Hash commitment(String salt, List<@Nullable String> words, List<@Nullable String> account) {
        var texts = new ArrayList<>(words);
        texts.addAll(account);
        return Commitment.to(salt, Hash.of(texts).hex());
    }

    private record Told(
            UUID worry,
            String reference,
            UUID sender,
            Instant raisedAt,
            String track,
            String facts,
            String commitment) {
        /** What a link says; the names and their order never change. */
        List<Field> fields() {
            return List.of(
                    new Field("worry", worry.toString()),
                    new Field("reference", reference),
                    new Field("sender", sender.toString()),
                    new Field("raised", raisedAt.toString()),
                    new Field("track", track),
                    new Field("facts", facts),
                    new Field("words", commitment));
        }
    }

    @Override
    public Checked check() {
        takeUp();
        var broken = new ArrayList<Finding>();
        long records = 0;
        long entries = 0;
        for (var part : chain.parts()) {
            records++;
            switch (verify(part)) {
                case Verdict.Intact(long count) -> entries += count;
                case Verdict.Broken(long place, var what) -> broken.add(new Finding("worries " + part, place, what));
            }
        }
        for (var kept : kept("order by part, place")) {
            look(kept)
                    // somebody may be erasing it in this moment
                    .flatMap(first -> kept(
                                    "where id = '%s'".formatted(kept.told().worry()))
                            .stream()
                            .findFirst()
                            .flatMap(this::look))
                    .ifPresent(what -> broken.add(new Finding(kept.told().reference(), kept.place(), what)));
        }
        return new Checked(records, entries, broken);
    }

    /**
     * Worries that came before there was a chain, or through a portal that does not know it yet. Only those that open
     * in their place: what somebody else put there was never received.
     */
    private void takeUp() {
        var without = database.sql("""
                        select c.id from concern c left join concern_link l on l.id = c.id
                        where l.id is null order by c.raised_at, c.id
                        """).query(UUID.class).list();
        for (var id : without) {
            try {
                transaction.executeWithoutResult(status -> takeUp(new ConcernId(id)));
            } catch (IllegalStateException | IllegalArgumentException doesNotOpen) {
                LOG.debug("A worry without a link does not open");
            }
        }
    }

    private void takeUp(ConcernId id) {
        chain.hold();
        var taken = database.sql("select count(*) from concern_link where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        var worry = concerns.findById(id);
        if (taken == 0 && worry.isPresent()) {
            add(worry.get(), notes.texts(id));
        }
    }

    private Verdict verify(int part) {
        return chain.verify(part, links -> {
            for (var kept : kept("where part = %d order by place".formatted(part))) {
                links.next(kept.link(chain.name(part)));
            }
        });
    }

    /** What is wrong with this one worry, whatever its chain says; empty if it is as it was received. */
    private Optional<Break> look(Kept kept) {
        try {
            var found = concerns.findById(new ConcernId(kept.told().worry()));
            if (found.isEmpty()) {
                return Optional.of(Break.GONE);
            }
            var worry = found.get();
            if (!worry.isOnItsDesk(Track.valueOf(kept.told().track()))
                    || !worry.reference().equals(kept.told().reference())
                    || !Hash.of(worry.facts()).hex().equals(kept.told().facts())) {
                return Optional.of(Break.CHANGED);
            }
            return holds(worry, kept) ? Optional.empty() : Optional.of(Break.WORDS_CHANGED);
        } catch (TransientDataAccessException | DataAccessResourceFailureException noAnswer) {
            throw noAnswer;
        } catch (IllegalStateException | IllegalArgumentException | DataAccessException notWhatAnyProgramWrote) {
            return Optional.of(Break.WORDS_CHANGED);
        }
    }

    private boolean holds(Concern worry, Kept kept) {
        var words = worry.words(sealer);
        if (kept.salt() == null) {
            return words.equals(ERASED);
        }
        var salt = sealer.open(kept.salt(), TABLE, kept.told().worry(), SALT).disclose();
        return commitment(salt, words, notes.texts(worry.id()))
                .hex()
                .equals(kept.told().commitment());
    }

    private List<Kept> kept(String which) {
        return database.sql("select * from concern_link " + which)
                .query((row, number) -> {
                    var salt = row.getBytes(SALT);
                    var told = new Told(
                            row.getObject("id", UUID.class),
                            row.getString("reference"),
                            row.getObject("sender_id", UUID.class),
                            row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("track"),
                            row.getString("facts"),
                            row.getString("commitment"));
                    return new Kept(
                            told,
                            row.getLong("place"),
                            salt == null ? null : new Sealed(salt),
                            row.getString("previous"),
                            row.getString("hash"));
                })
                .list();
    }

    private record Kept(
            Told told, long place, @Nullable Sealed salt, String previous, String hash) {
        /** @throws IllegalArgumentException if what stands in it is no digest */
        Link link(String chain) {
            return new Link(chain, place, new Hash(previous), told.fields(), new Hash(hash));
        }
    }
}
