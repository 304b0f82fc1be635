package org.alongside.safeguarding.casework.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks whether every sealed text opens in its place. It gives out none of them: for the check that nobody is signed in
 * for.
 */
@Component
public class SealedTexts {
    /** Chains look after these: they say more than that something does not open. */
    private static final Set<String> CHAINED = Set.of("audit_entry", "case_key", "concern_link", "concern_step");

    private final JdbcClient database;
    private final SealedColumns columns;
    private final Sealer sealer;

    SealedTexts(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.columns = new SealedColumns(database);
        this.sealer = sealer;
    }

    /** Where texts do not open: the reference of a worry, or the name of a table, once for each row. */
    public List<String> broken() {
        var broken = new ArrayList<String>();
        for (var column : columns.all()) {
            if (!CHAINED.contains(column.table())) {
                for (var row : columns.rowsOf(column)) {
                    if (columns.find(column, row)
                            .filter(it -> !sealer.opens(it))
                            .isPresent()) {
                        broken.add(worry(column.table(), row).orElse(column.table()));
                    }
                }
            }
        }
        return broken.stream().distinct().toList();
    }

    /** The reference under which people know it; empty if it belongs to no worry. */
    private Optional<String> worry(String table, UUID row) {
        if (table.equals("concern")) {
            return reference("select reference from concern where id = :id", row);
        }
        var isPartOfOne =
                database.sql("""
                        select count(*) from information_schema.columns
                        where table_schema = database() and table_name = :table and column_name = 'concern_id'
                        """).param("table", table).query(Long.class).single() > 0;
        return isPartOfOne
                ? reference(
                        "select c.reference from concern c join `%s` t on t.concern_id = c.id where t.id = :id"
                                .formatted(table),
                        row)
                : Optional.empty();
    }

    private Optional<String> reference(String question, UUID row) {
        return database.sql(question).param("id", row).query(String.class).optional();
    }
}
