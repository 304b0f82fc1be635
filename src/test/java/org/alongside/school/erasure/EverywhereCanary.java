package org.alongside.school.erasure;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.KeptRecords;
import org.alongside.school.PersonId;
import org.alongside.school.TableColumns;
import org.alongside.school.TableColumns.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who stands in every column that leads to people, and is looked for in every column that there is. */
final class EverywhereCanary {
    static final String FAMILY = "Canaryworth";

    private final JdbcClient database;
    private final PersonId canary;
    private final List<KeptRecords.Step> steps;
    private final Random lot = new Random(7);

    EverywhereCanary(JdbcClient database, PersonId canary, List<KeptRecords.Step> steps) {
        this.database = database;
        this.canary = canary;
        this.steps = steps;
    }

    private List<Column> columns() {
        return TableColumns.of(database);
    }

    /** One row for each column that leads to the canary, whatever the table asks for otherwise. */
    void standEverywhere() {
        database.sql("set foreign_key_checks = 0, check_constraint_checks = 0").update();
        var byTable = columns().stream().collect(Collectors.groupingBy(Column::table));
        steps.stream()
                .filter(it -> !Set.of("account", "account_role").contains(it.table()))
                .filter(it -> !ErasedEverywhereTests.NOBODY.contains(it.column()))
                .map(it -> it.table() + "." + it.column())
                .distinct()
                .forEach(it -> stand(byTable.get(it.split("\\.")[0]), it.split("\\.")[1]));
    }

    private void stand(List<Column> columns, String leading) {
        var filled = columns.stream().filter(it -> !it.generated()).toList();
        if (Set.of("keeping_term", "privacy_notice", "curriculum_retention")
                .contains(filled.getFirst().table())) {
            database.sql("update %s set %s = :id limit 1"
                            .formatted(filled.getFirst().table(), leading))
                    .param("id", canary.value())
                    .update();
            return;
        }
        var sql = "insert into %s (%s) values (%s)"
                .formatted(
                        filled.getFirst().table(),
                        filled.stream().map(Column::name).collect(Collectors.joining(", ")),
                        filled.stream().map(it -> "?").collect(Collectors.joining(", ")));
        database.sql(sql)
                .params(filled.stream().map(it -> value(it, leading)).toList())
                .update();
    }

    private Object value(Column column, String leading) {
        var id = canary.value();
        if (column.name().equals(leading)) {
            return switch (leading) {
                case "email" -> id + "@school.example";
                case "username" -> "t" + id;
                case "SERIALIZED_EVENT", "away", "rows_before" -> "[\"" + id + "\"]";
                default -> column.type().equals("uuid") ? id : "Zephyrine " + FAMILY;
            };
        }
        return switch (column.type()) {
            case "uuid" -> UUID.randomUUID();
            case "date" -> "2010-01-01";
            case "datetime", "timestamp" -> "2010-01-01 10:00:00";
            case "time" -> "10:00:00";
            case "char", "varchar", "text", "mediumtext", "binary", "varbinary" ->
                column.name().equals(leading.replace("_id", "_name")) ? "Zephyrine " + FAMILY : word(column.length());
            default -> lot.nextInt(1, 100);
        };
    }

    private String word(int length) {
        var word = new StringBuilder();
        while (word.length() < Math.min(length, 12)) {
            word.append((char) lot.nextInt('a', 'z'));
        }
        return word.toString();
    }

    /** Where the canary can still be found. */
    Set<String> traces() {
        var found = new TreeSet<String>();
        for (var column : columns()) {
            var here = "select count(*) from `%s` where ".formatted(column.table())
                    + switch (column.type()) {
                        case "uuid" -> "`%s` = :id".formatted(column.name());
                        case "char", "varchar", "text", "mediumtext" ->
                            "instr(`%1$s`, :family) > 0 or instr(`%1$s`, :text) > 0".formatted(column.name());
                        default -> "false";
                    };
            if (database.sql(here)
                            .param("id", canary.value())
                            .param("text", canary.value().toString())
                            .param("family", FAMILY)
                            .query(Long.class)
                            .single()
                    > 0) {
                found.add(column.both());
            }
        }
        return found;
    }
}
