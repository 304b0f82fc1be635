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
