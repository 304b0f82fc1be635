package org.alongside.safeguarding.casework.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Changes the keys while the portal runs. A new key seals at once; what the old one sealed is sealed again in the
 * background, batch by batch, wherever the database says that something is sealed. Nothing depends on how far it got:
 * each round looks for texts of another key than the one that seals, so that a program that was killed simply goes on.
 * The old key is taken away when nothing is left for it and nobody can still be writing with it.
 *
 * @see "Decision 0036"
 */
@Component
public class KeyRotation {
    private static final int BATCH = 200;

    private final Sealer sealer;
    private final JdbcClient owner;
    private final SealedColumns columns;
    private final Clock clock;
    private final Duration settle;
    private final Duration claim;
    private final Rounds rounds = new Rounds("keys", this::round);

    /**
     * @param settle how long a write may take between sealing and its place in the database, at most
     * @param claim for how long a node that died keeps the others from writing the key file
     */
    @Autowired
    KeyRotation(
            Sealer sealer,
            @Qualifier("safeguardingOwner") JdbcClient owner,
            Clock clock,
            @Value("${alongside.safeguarding.keys-settle:10m}") Duration settle,
            @Value("${alongside.safeguarding.keys-claim:1m}") Duration claim) {
        this(sealer, owner, clock, settle, claim, "%");
    }

    /** @param tables for the columns of these tables alone, as SQL's like has it */
    KeyRotation(Sealer sealer, JdbcClient owner, Clock clock, Duration settle, String tables) {
        this(sealer, owner, clock, settle, Duration.ofMinutes(1), tables);
    }

    private KeyRotation(
            Sealer sealer, JdbcClient owner, Clock clock, Duration settle, Duration claim, String tables) {
        this.claim = claim;
        this.sealer = sealer;
        this.owner = owner;
        this.columns = new SealedColumns(owner, tables);
        this.clock = clock;
        this.settle = settle;
    }

    /**
     * A new key seals from now on; returns at once.
     *
     * @return false if a change of keys is going on already; then nothing was begun
     */
    public boolean begin(Lead by) {
        var begun = owner.sql("""
                        insert into key_change (id, asked_at, asked_by, asked_name, texts)
                        select :id, :now, :by, :name, 0 from dual
                        where not exists (select 1 from key_change where finished_at is null)
                        """)
                        .param("id", UUID.randomUUID())
                        .param("now", now())
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .update()
                == 1;
        rounds.soon();
        return begun;
    }

    /** The latest change, finished or not; empty if there has never been one. */
    public Optional<KeyChange> latest() {
        return owner.sql("select * from key_change order by asked_at desc limit 1")
                .query((row, number) -> new KeyChange(
                        instant(row.getObject("asked_at", LocalDateTime.class)),
                        row.getString("asked_name"),
                        row.getLong("texts"),
                        row.getLong("done"),
                        row.getLong("unreadable"),
                        row.getObject("finished_at", LocalDateTime.class) == null
                                ? null
                                : instant(row.getObject("finished_at", LocalDateTime.class))))
                .optional();
    }

    @Scheduled(fixedDelayString = "${alongside.safeguarding.keys-every:60000}")
    void goOn() {
        if (unfinished().isPresent()) {
            rounds.soon();
        }
    }

    private record Unfinished(UUID id, @Nullable LocalDateTime switchedAt) {}

    private Optional<Unfinished> unfinished() {
        return owner.sql("select id, switched_at from key_change where finished_at is null")
                .query((row, number) -> new Unfinished(
                        row.getObject("id", UUID.class), row.getObject("switched_at", LocalDateTime.class)))
                .optional();
    }

    /** Does what can be done now of an unfinished change. */
    synchronized void round() {
        var change = unfinished().orElse(null);
        if (change == null) {
            return;
        }
        var switchedAt = change.switchedAt();
        if (switchedAt == null) {
            if (!claim(change.id())) {
                return; // another node is writing the file
            }
            sealer.addKey(); // after a crash right here there is one key more, which opens nothing and goes with the
            // old
            switchedAt = now();
            owner.sql("update key_change set switched_at = :now, texts = :texts where id = :id and switched_at is null")
                    .param("now", switchedAt)
                    .param("texts", left())
                    .param("id", change.id())
                    .update();
            release(change.id());
        }
        var settled = !clock.instant().isBefore(instant(switchedAt).plus(settle));
        var unreadable = sealAgain(change.id());
        if (settled && unreadable == 0 && left() == 0 && claim(change.id())) {
            sealer.dropOldKeys();
            owner.sql("update key_change set finished_at = :now, unreadable = 0 where id = :id")
                    .param("now", now())
                    .param("id", change.id())
                    .update();
        }
    }

    /** True for exactly one of all nodes; whoever died with it is waited for. */
    private boolean claim(UUID change) {
        return owner.sql("""
                        update key_change set claimed_until = :until
                        where id = :id and (claimed_until is null or claimed_until <= :now)
                        """)
                        .param("until", now().plus(claim))
                        .param("now", now())
                        .param("id", change)
                        .update()
                == 1;
    }

    private void release(UUID change) {
        owner.sql("update key_change set claimed_until = null where id = :id")
                .param("id", change)
                .update();
    }

    private long left() {
        var key = sealer.sealsWith();
        return columns.all().stream()
                .mapToLong(it -> columns.sealedWithAnother(it, key))
                .sum();
    }

    /** @return how many texts do not open */
    private long sealAgain(UUID change) {
        var key = sealer.sealsWith();
        long unreadable = 0;
        for (var column : columns.all()) {
            UUID after = null;
            while (true) {
                var batch = columns.sealedWithAnother(column, key, after, BATCH);
                if (batch.isEmpty()) {
                    break;
                }
                int done = 0;
                for (var row : batch) {
                    var probe = columns.find(column, row).orElse(null);
                    if (probe == null) {
                        continue; // erased meanwhile
                    }
                    try {
                        var next = sealer.again(probe.words(), column.table(), row, column.field());
                        done += columns.replace(probe, next) ? 1 : 0;
                    } catch (IllegalStateException doesNotOpen) {
                        unreadable++;
                    }
                }
                after = batch.getLast();
                owner.sql("update key_change set done = done + :done where id = :id")
                        .param("done", done)
                        .param("id", change)
                        .update();
            }
        }
        owner.sql("update key_change set unreadable = :unreadable where id = :id")
                .param("unreadable", unreadable)
                .param("id", change)
                .update();
        return unreadable;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
