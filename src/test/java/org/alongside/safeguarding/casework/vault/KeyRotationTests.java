package org.alongside.safeguarding.casework.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a table of its own: the other tables of this database are sealed with the program's key, not with this one. */
class KeyRotationTests extends CaseworkScene {
    private static final Instant NOON = Instant.parse("2099-05-04T12:00:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private Path file;
    private Sealer own;
    private Instant now = NOON;

    @BeforeEach
    void aTable() throws Exception {
        safeguarding
                .sql(
                        "create or replace table planted_words (id uuid not null primary key, words varbinary(4000) comment 'sealed')")
                .update();
        file = folder.resolve("keys.json");
        own = ownSealer();
    }

    @AfterEach
    void noTable() {
        safeguarding.sql("drop table planted_words").update();
        safeguarding.sql("delete from key_change").update();
    }

    /** Before anything else is sealed in this database: the probe at the start looks at all of it. */
    private Sealer ownSealer() throws Exception {
        return new Sealer(file, safeguarding, "planted%");
    }

    private KeyRotation rotation(Sealer sealer, Duration settle) {
        return new KeyRotation(sealer, safeguarding, Clock.fixed(now, ZoneOffset.UTC), settle, "planted%");
    }

    private UUID write(Sealer sealer, String words) {
        var id = UUID.randomUUID();
        safeguarding
                .sql("insert into planted_words (id, words) values (:id, :words)")
                .param("id", id)
                .param(
                        "words",
                        sealer.seal(Narrative.of(words), "planted_words", id, "words")
                                .ciphertext())
                .update();
        return id;
    }

    private Sealed sealed(UUID id) {
        return safeguarding
                .sql("select words from planted_words where id = :id")
                .param("id", id)
                .query((row, number) -> new Sealed(row.getBytes(1)))
                .single();
    }

    private String read(Sealer sealer, UUID id) {
        return sealer.open(sealed(id), "planted_words", id, "words").disclose();
    }

    private Lead lead() {
        return new Lead(dsl.id(), "Mrs Siddiqui");
    }

    @Test
    void everyTextOpensAfterwardsAndTheOldKeyOpensNothingThatIsLeft() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 450; i++) {
            ids.add(write(own, "words " + i));
        }
        var copyOfOldKeys = Files.copy(file, folder.resolve("old.json"));
        var rotation = rotation(own, Duration.ZERO);
        assertThat(rotation.begin(lead())).isTrue();
        rotation.round();
        var change = rotation.latest().orElseThrow();
        assertThat(change.finishedAt()).isEqualTo(NOON);
        assertThat(change.texts()).isEqualTo(450);
        assertThat(change.done()).isEqualTo(450);
        assertThat(change.askedBy()).isEqualTo("Mrs Siddiqui");
        assertThat(own.keyCount()).isOne();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(read(own, ids.get(i))).isEqualTo("words " + i);
        }
        assertThatExceptionOfType(KeysNotUsable.class)
                .isThrownBy(() -> new Sealer(copyOfOldKeys, safeguarding, "planted%"))
                .withMessageContaining("does not belong to this database");
    }

    @Test
    void whoWritesAndReadsMeanwhileNoticesNothing() throws Exception {
        var first = new ArrayList<UUID>();
        for (int i = 0; i < 300; i++) {
            first.add(write(own, "before " + i));
        }
        var otherNode = ownSealer();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var writing = threads.submit(() -> {
                var written = new ArrayList<UUID>();
                while (!stop.get()) {
                    written.add(write(otherNode, "meanwhile " + written.size()));
                }
                return written;
            });
            var reading = threads.submit(() -> {
                int n = 0;
                while (!stop.get()) {
                    assertThat(read(otherNode, first.get(n % first.size()))).isEqualTo("before " + n % first.size());
                    n++;
                }
                return n;
            });
            var rotation = rotation(own, SETTLE);
            try {
                assertThat(rotation.begin(lead())).isTrue();
                rotation.round();
                assertThat(own.keyCount())
                        .as("the old key waits for whoever still writes")
                        .isEqualTo(2);
                assertThat(rotation.begin(lead())).as("one at a time").isFalse();
            } finally {
                stop.set(true);
            }
            var written = writing.get();
            assertThat(reading.get()).isPositive();
            now = NOON.plus(SETTLE);
            rotation(own, SETTLE).round();
            assertThat(own.keyCount()).isOne();
            for (int i = 0; i < written.size(); i++) {
                assertThat(read(otherNode, written.get(i))).isEqualTo("meanwhile " + i);
            }
        }
    }

    @Test
    void killedInTheMiddleItGoesOnAtTheNextStart() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 250; i++) {
            ids.add(write(own, "words " + i));
        }
        // what a program that was killed after the first batch leaves: a new key, some texts under it, no end
        own.addKey();
        for (var id : ids.subList(0, 100)) {
            safeguarding
                    .sql("update planted_words set words = :words where id = :id")
                    .param(
                            "words",
                            own.again(sealed(id), "planted_words", id, "words").ciphertext())
                    .param("id", id)
                    .update();
        }
        safeguarding.sql("""
                        insert into key_change (id, asked_at, asked_by, asked_name, texts, done, switched_at)
                        values (uuid(), '2099-05-04 11:00', uuid(), 'Mrs Siddiqui', 250, 100, '2099-05-04 11:00')
                        """).update();
        var next = ownSealer();
        var rotation = rotation(next, SETTLE);
        rotation.round();
        assertThat(rotation.latest().orElseThrow().finishedAt()).isNotNull();
        assertThat(rotation.latest().orElseThrow().done()).isEqualTo(250);
        assertThat(next.keyCount()).isOne();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(read(next, ids.get(i))).isEqualTo("words " + i);
        }
    }

    @Test
    void killedBetweenTheFileAndTheNoteItHasOneKeyMoreWhichGoesWithTheOld() throws Exception {
        var id = write(own, "words");
        own.addKey(); // and then the power went
        safeguarding.sql("""
                        insert into key_change (id, asked_at, asked_by, asked_name, texts)
                        values (uuid(), '2099-05-04 11:00', uuid(), 'Mrs Siddiqui', 0)
                        """).update();
        rotation(own, Duration.ZERO).round();
        assertThat(own.keyCount()).isOne();
        assertThat(read(own, id)).isEqualTo("words");
    }

    @Test
    void aTextThatDoesNotOpenKeepsItsKeyAndIsCounted() throws Exception {
        var good = write(own, "good");
        var bad = write(own, "bad");
        safeguarding
                .sql("update planted_words set words = " + Spoilt.in("words", 20) + " where id = :id")
                .param("id", bad)
                .update();
        var rotation = rotation(own, Duration.ZERO);
        assertThat(rotation.begin(lead())).isTrue();
        rotation.round();
        var change = rotation.latest().orElseThrow();
        assertThat(change.finishedAt()).isNull();
        assertThat(change.unreadable()).isOne();
        assertThat(own.keyCount()).isEqualTo(2);
        assertThat(read(own, good)).isEqualTo("good");
        assertThatIllegalStateException().isThrownBy(() -> read(own, bad));
    }

    @Test
    void everySealedColumnOfTheProductIsOneThatTheRotationFinds() {
        assertThat(new SealedColumns(safeguarding)
                        .all().stream().map(it -> it.table() + "." + it.field()).toList())
                .containsAll(List.of(
                        "audit_entry.reason",
                        "audit_entry.salt",
                        "case_key.secret",
                        "chain_key.secret",
                        "signing_key.secret",
                        "concern.details",
                        "concern.message_to_sender",
                        "concern.narrative",
                        "kept_apart.lift_reason",
                        "kept_apart.reason"));
    }
}
