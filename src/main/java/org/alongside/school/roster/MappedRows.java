package org.alongside.school.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one sheet below its headings, by field. Where two columns hold one field, the first that is not empty counts. */
final class MappedRows {
    /**
     * One row.
     *
     * @param number as Excel shows it
     * @param cells every field that the sheet has a column for
     */
    record Row(String sheet, int number, Map<RosterField, String> cells) {
        String cell(RosterField field) {
            return cells.getOrDefault(field, "");
        }
    }

    private final ColumnMapping mapping;
    private final List<Row> rows = new ArrayList<>();

    MappedRows(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    List<Row> rows() {
        return rows;
    }

    Set<RosterField> fields() {
        var fields = EnumSet.noneOf(RosterField.class);
        fields.addAll(mapping.columns().values());
        return fields;
    }

    void add(int number, List<String> texts) {
        if (number <= mapping.headingRow()) {
            return;
        }
        var cells = new EnumMap<RosterField, String>(RosterField.class);
        mapping.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(it -> {
            var text = it.getKey() < texts.size() ? texts.get(it.getKey()) : "";
            cells.merge(it.getValue(), text, (first, next) -> first.isEmpty() ? next : first);
        });
        if (cells.values().stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(new Row(mapping.sheet(), number, cells));
        }
    }
}
