package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table, view and sequence of the safeguarding database, as each database user who is not its own; what may only be
 * added to, as the user at work. The database is asked what there is, so that a new table is tried from its first day.
 */
@AlongsideTest
class EveryTableTests {
    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguarding")
    JdbcClient atWork;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient owner;

    @Test
    void nobodyButItsOwnUsersGetsIntoAnyTableOfTheSafeguardingDatabase() {
        var tables = everything(owner);
        assertThat(tables)
                .hasSizeGreaterThan(30)
                .contains("concern", "concern_step", "record_mark")
                .as("views and sequences too")
                .contains("clerk_letter", "clerk_attendance", "case_number");
        assertThat(tablesThatOpen(main, "safeguarding", tables)).isEmpty();
        assertThat(tablesThatOpen(atWork, "alongside", everything(main)))
                .as("and the other way round")
                .isEmpty();
        var user = main.sql(
                        "select concat(quote(substring_index(current_user(), '@', 1)), '@', quote(substring_index(current_user(), '@', -1)))")
                .query(String.class)
                .single();
        owner.sql("create or replace table planted_hole (id uuid not null primary key)")
                .update();
        owner.sql("grant select on planted_hole to " + user).update();
        try {
            assertThat(tablesThatOpen(main, "safeguarding", List.of("concern", "planted_hole")))
                    .containsExactly("select * from `safeguarding`.`planted_hole` where 1 = 0");
        } finally {
            owner.sql("revoke select on planted_hole from " + user).update();
            owner.sql("drop table planted_hole").update();
        }
    }

    @Test
    void theUserAtWorkChangesNoTablesAndNothingThatIsOnlyAddedTo() {
        var appendOnly = owner.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_comment like 'append-only%'
                        """).query(String.class).list();
        assertThat(appendOnly)
                .contains("case_entry", "audit_entry", "read_log", "case_read", "erasure_certificate", "concern_link");
        for (var table : appendOnly) {
            assertThat(isDenied(atWork, "delete from `%s` where 1 = 0".formatted(table)))
                    .as("deleting from " + table)
                    .isTrue();
            assertThat(isDenied(atWork, "update `%s` set id = id where 1 = 0".formatted(table)))
                    .as("changing " + table)
                    .isTrue();
        }
        for (var table : tables(owner)) {
            for (var deed : List.of("truncate table `%s`", "drop table `%s`", "alter table `%s` comment = ''")) {
                assertThat(isDenied(atWork, deed.formatted(table)))
                        .as(deed.formatted(table))
                        .isTrue();
            }
        }
        assertThat(isDenied(atWork, "create table planted_by_the_user_at_work (id int)"))
                .isTrue();
        assertThat(isDenied(owner, "select 1 from concern where 1 = 0"))
                .as("the search sees what is allowed")
                .isFalse();
    }

    /** Tables, views and sequences. */
    private static List<String> everything(JdbcClient database) {
        return database.sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .list();
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private static List<String> tablesThatOpen(JdbcClient user, String database, List<String> tables) {
        return tables.stream()
                .flatMap(it -> List.of(
                        "select * from `%s`.`%s` where 1 = 0".formatted(database, it),
                        "delete from `%s`.`%s` where 1 = 0".formatted(database, it),
                        "insert into `%1$s`.`%2$s` select * from `%1$s`.`%2$s` where 1 = 0".formatted(database, it),
                        "lock tables `%s`.`%s` read".formatted(database, it))
                        .stream())
                .filter(it -> !isDenied(user, it))
                .toList();
    }

    private static boolean isDenied(JdbcClient user, String sql) {
        try {
            if (sql.startsWith("select")) {
                user.sql(sql).query().listOfRows();
            } else {
                user.sql(sql).update();
            }
            return false;
        } catch (DataAccessException refused) {
            return refused.getRootCause() instanceof SQLException e
                    && Set.of(1044, 1142, 1143, 1227).contains(e.getErrorCode());
        }
    }
}
