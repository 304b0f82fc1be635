package org.alongside.safeguarding.casework.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * MariaDB 11.6 and newer refuses who writes a row that somebody else wrote after one began to read. Nobody who tells a
 * worry is refused, whatever the server's own setting is.
 */
@AlongsideTest
class RowsThatEverybodyWritesTests {
    private static final int CHANGED_SINCE = 1020;

    @Autowired
    DataSource main;

    @Autowired
    @Qualifier("safeguarding")
    DataSource atWork;

    @Autowired
    @Qualifier("safeguardingOwner")
    DataSource owner;

    @Test
    void everyConnectionOfThePortalTurnsItOffBeforeAnythingElse() throws Exception {
        for (var pool : new DataSource[] {main, atWork, owner}) {
            var first = pool.unwrap(HikariDataSource.class).getConnectionInitSql();
            try (var connection = pool.getConnection()) {
                run(connection, "set session innodb_snapshot_isolation = on");
                assertThat(refuses(connection)).isTrue();
                run(connection, String.valueOf(first));
                assertThat(refuses(connection)).isFalse();
            }
        }
    }

    private static boolean refuses(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select @@session.innodb_snapshot_isolation")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Test
    void whoeverReadBeforeSomebodyElseWroteMayStillWrite() throws Exception {
        writeWhatSomebodyElseHasWritten(false);
    }

    @Test
    void aServerWithTheNewSettingWouldRefuse() throws Exception {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> writeWhatSomebodyElseHasWritten(true))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(CHANGED_SINCE))
                .satisfies(e -> assertThat(SameMoment.is(new UncategorizedSQLException("write", null, e)))
                        .describedAs("whoever tells a worry tries it again")
                        .isTrue());
        assertThat(SameMoment.is(new UncategorizedSQLException("write", null, new SQLException("away", "08S01", 0))))
                .isFalse();
    }

    private void writeWhatSomebodyElseHasWritten(boolean refusing) throws SQLException {
        try (var mine = atWork.getConnection();
                var other = atWork.getConnection()) {
            if (refusing) {
                run(mine, "set session innodb_snapshot_isolation = on");
            }
            try {
                mine.setAutoCommit(false);
                run(mine, "select beat from casework_pulse where id = 1");
                run(other, "update casework_pulse set beat = beat + 1 where id = 1");
                run(mine, "update casework_pulse set beat = beat + 1 where id = 1");
                mine.commit();
            } finally {
                mine.rollback();
                mine.setAutoCommit(true);
                run(mine, "set session innodb_snapshot_isolation = off");
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
