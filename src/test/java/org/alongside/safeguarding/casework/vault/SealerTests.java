package org.alongside.safeguarding.casework.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTests extends CaseworkScene {
    @TempDir
    Path folder;

    @Test
    void theFirstKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
        var file = folder.resolve("keys/k.json");
        var id = UUID.randomUUID();
        var sealed = new Sealer(file, safeguarding, "concern").seal(Narrative.of(CANARY), "concern", id, "narrative");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Sealer(file, safeguarding, "concern")
                        .open(sealed, "concern", id, "narrative")
                        .disclose())
                .isEqualTo(CANARY);
    }

    @Test
    void wordsOpenOnlyWhereTheyWereSealed() {
        var id = UUID.randomUUID();
        var sealed = sealer.seal(Narrative.of(CANARY), "concern", id, "narrative");
        assertThat(sealed).hasToString("[sealed]");
        assertThatIllegalStateException()
                .isThrownBy(() -> sealer.open(sealed, "concern", UUID.randomUUID(), "narrative"));
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, "concern", id, "details"));
        sealed.ciphertext()[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, "concern", id, "narrative"));
    }

    @Test
    void aMissingKeyStopsTheStartAndNoNewOneIsMade() throws Exception {
        told(mentor, worry());
        var gone = folder.resolve("gone.json");
        refuses(gone, "is missing, and 2 sealed texts cannot be read without it");
        assertThat(gone).doesNotExist();
    }

    @Test
    void aKeyOfAnotherSchoolStopsTheStart() throws Exception {
        var other = folder.resolve("other.json");
        assertThat(new Sealer(other, safeguarding, "concern")).isNotNull();
        told(mentor, worry());
        refuses(other, "does not belong to this database");
    }

    @Test
    void aKeyThatWasTakenOutTooEarlyStopsTheStartAndPuttingItBackLosesNothing() throws Exception {
        var file = folder.resolve("keys.json");
        var own = new Sealer(file, safeguarding, "planted%");
        safeguarding
                .sql(
                        "create or replace table planted_words (id uuid not null primary key, words varbinary(4000) comment 'sealed')")
                .update();
        try {
            var first = keep(own);
            var second = keep(own);
            own.addKey();
            var both = Files.copy(file, folder.resolve("both.json"));
            keep(own);
            own.dropOldKeys(); // by hand, before anything was sealed again
            assertThatExceptionOfType(KeysNotUsable.class)
                    .isThrownBy(() -> new Sealer(file, safeguarding, "planted%"))
                    .withMessageContaining("lacks a key with which 2 texts are still sealed: put back the latest copy");
            var again = new Sealer(both, safeguarding, "planted%");
            assertThat(opened(again, first)).isEqualTo(CANARY);
            assertThat(opened(again, second)).isEqualTo(CANARY);
        } finally {
            safeguarding.sql("drop table planted_words").update();
        }
    }

    @Test
    void oneTextThatWasChangedByHandStopsNoStart() throws Exception {
        safeguarding
                .sql(
                        "create or replace table planted_words (id uuid not null primary key, words varbinary(4000) comment 'sealed')")
                .update();
        try {
            var file = folder.resolve("keys.json");
            var own = new Sealer(file, safeguarding, "planted%");
            var rows = java.util.stream.Stream.generate(() -> keep(own))
                    .limit(3)
                    .sorted()
                    .toList();
            for (var change : new String[] {Spoilt.in("words", 30), "insert(words, 2, 4, 'xxxx')"}) {
                safeguarding
                        .sql("update planted_words set words = %s where id = :id".formatted(change))
                        .param("id", rows.getFirst())
                        .update();
                assertThat(opened(new Sealer(file, safeguarding, "planted%"), rows.getLast()))
                        .isEqualTo(CANARY);
            }
        } finally {
            safeguarding.sql("drop table planted_words").update();
        }
    }

    private UUID keep(Sealer own) {
        var id = UUID.randomUUID();
        safeguarding
                .sql("insert into planted_words (id, words) values (:id, :words)")
                .param("id", id)
                .param(
                        "words",
                        own.seal(Narrative.of(CANARY), "planted_words", id, "words")
                                .ciphertext())
                .update();
        return id;
    }

    private String opened(Sealer own, UUID id) {
        var kept = safeguarding
                .sql("select words from planted_words where id = :id")
                .param("id", id)
                .query((row, number) -> new Sealed(row.getBytes(1)))
                .single();
        return own.open(kept, "planted_words", id, "words").disclose();
    }

    @Test
    void aDamagedKeyStopsTheStart() throws Exception {
        var damaged = Files.writeString(folder.resolve("damaged.json"), "{\"primaryKeyId\":");
        refuses(damaged, "is damaged");
    }

    @Test
    void aFolderInPlaceOfTheKeyStopsTheStart() {
        refuses(folder, "cannot be read");
    }

    private void refuses(Path file, String because) {
        assertThatExceptionOfType(KeysNotUsable.class)
                .isThrownBy(() -> new Sealer(file, safeguarding, "concern"))
                .withMessageContaining(because)
                .withMessageEndingWith(".")
                .satisfies(it -> assertThat(new WhyKeysAreNotUsable()
                                .analyze(new RuntimeException(it))
                                .getDescription())
                        .isEqualTo(it.getMessage()));
    }
}
