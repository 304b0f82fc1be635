package org.alongside.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The same tables twice, as a school has them after one year and after five. Both are copies, made in the same way, and
 * the program sees one of them at a time under the names that it knows: what is measured in turns meets the same
 * temperature of Java, the same load of the machine and pages that are filled alike.
 */
final class TwoAges {
    private static final List<String> TABLES = List.of(
            "person",
            "scheme",
            "pairing",
            "meeting",
            "check_in",
            "debrief",
            "debrief_mentor",
            "follow_up",
            "participant",
            "promise_given",
            "family_event",
            "training_done",
            "care_act");

    private final JdbcTemplate database;

    TwoAges(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps a copy of how the tables are now. */
    void keep(String age) {
        TABLES.forEach(it -> {
            database.execute("create table %s_%s like %s".formatted(age, it, it));
            var columns = String.join(", ", columns(it));
            database.update("insert into %s_%s (%s) select %s from %s".formatted(age, it, columns, columns, it));
            database.execute("analyze table %s_%s".formatted(age, it));
        });
    }

    /** Those that are written; the others are worked out. */
    private List<String> columns(String table) {
        return database.queryForList(
                "select column_name from information_schema.columns where table_schema = database() and table_name = ? and is_generated = 'NEVER'",
                String.class,
                table);
    }

    /** Runs something that reads while the program sees this age. */
    void during(String age, Runnable reading) {
        rename(age, "now");
        try {
            reading.run();
        } finally {
            rename("now", age);
        }
    }

    /** The tables of one name step aside for those of the other, all at once. */
    private void rename(String in, String out) {
        database.execute(TABLES.stream()
                .map(it -> "%1$s to %3$s_%1$s, %2$s_%1$s to %1$s".formatted(it, in, out))
                .collect(Collectors.joining(", ", "rename table ", "")));
    }

    /** Takes the copies away. */
    void forget(String age) {
        TABLES.forEach(it -> database.execute("drop table %s_%s".formatted(age, it)));
    }
}
