package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccountsTests {
    @TempDir
    Path folder;

    @Test
    void aDataFolderFromBeforeThereWasAnOwnerGetsOneAndKeepsItsPasswords() throws Exception {
        var file = Files.writeString(folder.resolve("passwords.properties"), "alongside=a\nsafeguarding=b\n");
        var owner = DatabaseAccounts.of(file).passwordOf(DatabaseAccounts.OWNER);
        var again = DatabaseAccounts.of(file);
        assertThat(again.passwordOf(DatabaseAccounts.MAIN)).isEqualTo("a");
        assertThat(again.passwordOf(DatabaseAccounts.SAFEGUARDING)).isEqualTo("b");
        assertThat(again.passwordOf(DatabaseAccounts.OWNER)).isEqualTo(owner).hasSize(48);
    }

    @Test
    void aFileThatLostALineIsNotMendedSilently() throws Exception {
        var file = Files.writeString(folder.resolve("passwords.properties"), "alongside=a\n");
        var accounts = DatabaseAccounts.of(file);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> accounts.passwordOf(DatabaseAccounts.SAFEGUARDING));
    }

    @Test
    void theUserAtWorkReadsAndAddsAndTheOwnerDoesTheRest() throws Exception {
        var sql = DatabaseAccounts.of(folder.resolve("passwords.properties")).initSql(false);
        assertThat(sql)
                .contains("GRANT SELECT, INSERT ON safeguarding.* TO 'safeguarding'@'127.0.0.1';")
                .contains("GRANT ALL ON safeguarding.* TO 'safeguarding_owner'@'127.0.0.1' WITH GRANT OPTION;")
                .contains("GRANT ALL ON alongside.* TO 'alongside'@'127.0.0.1';")
                .doesNotContain("GRANT ALL ON safeguarding.* TO 'safeguarding'@");
    }
}
