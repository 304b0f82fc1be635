package org.alongside;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a register of changes of its own, beside the real one. */
class MigrationGuardTests {
    private static final DatabaseLogin LOGIN = new DatabaseLogin(
            "main",
            System.getProperty("spring.datasource.url"),
            System.getProperty("spring.datasource.username"),
            System.getProperty("spring.datasource.password"));

    @TempDir
    Path changes;

    @AfterEach
    void tidy() throws SQLException {
        run("drop table if exists guard_history");
    }

    @Test
    void aDatabaseOfThisVersionIsFine() throws Exception {
        migrated();
        assertThatCode(() -> MigrationGuard.check(flyway())).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatANewerVersionChangedIsRefusedByNameBeforeAnythingIsChanged() throws Exception {
        migrated();
        Files.delete(changes.resolve("V2__second.sql"));
        assertThatThrownBy(() -> new MigrationGuard().postProcessBeforeInitialization(flyway(), "any"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database 'alongside' was last used by a newer version")
                .hasMessageContaining("change 2");
    }

    private void migrated() throws Exception {
        Files.writeString(changes.resolve("V1__first.sql"), "select 1;");
        Files.writeString(changes.resolve("V2__second.sql"), "select 2;");
        flyway().migrate();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(LOGIN.url(), LOGIN.user(), LOGIN.password())
                .table("guard_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("filesystem:" + changes)
                .load();
    }

    private static void run(String sql) throws SQLException {
        try (var connection = LOGIN.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
