package org.alongside.school.roster;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet is to be read. Recognised first, then changed by whoever imports.
 *
 * @param sheet its name; of a CSV the file's name
 * @param headingRow the row with the headings, as Excel numbers it
 * @param headings the texts in that row
 * @param rows how many rows with something in them follow
 * @param kind what the sheet is about; null if it is left out
 * @param columns which column, from 0, holds which field; columns that are missing here are not read
 * @param everybody whether somebody who is missing in it has left; only for pupils and staff
 */
public record ColumnMapping(
        String sheet,
        int headingRow,
        List<String> headings,
        int rows,
        @Nullable SheetKind kind,
        Map<Integer, RosterField> columns,
        boolean everybody) {

    static ColumnMapping recognise(String sheet, int headingRow, List<String> headings, int rows) {
        var kind = SheetKind.of(it -> ColumnNames.fields(it, headings)).orElse(null);
        var mapping = new ColumnMapping(sheet, headingRow, List.copyOf(headings), rows, null, Map.of(), true);
        return mapping.as(kind);
    }

    /** The same sheet read as another kind, with the columns that this kind recognises; null leaves the sheet out. */
    public ColumnMapping as(@Nullable SheetKind other) {
        var recognised = other == null ? Map.<Integer, RosterField>of() : ColumnNames.recognise(other, headings);
        return new ColumnMapping(sheet, headingRow, headings, rows, other, recognised, everybody);
    }

    /** The same with one column read as something else; null leaves the column out. A field moves from its old column. */
    public ColumnMapping with(int column, @Nullable RosterField field) {
        var changed = new LinkedHashMap<>(columns);
        if (field != RosterField.PERSON) {
            changed.values().removeIf(it -> it == field);
        }
        if (field == null) {
            changed.remove(column);
        } else {
            changed.put(column, field);
        }
        return new ColumnMapping(sheet, headingRow, headings, rows, kind, Map.copyOf(changed), everybody);
    }

    /** The same, with or without leavers. */
    public ColumnMapping everybody(boolean all) {
        return new ColumnMapping(sheet, headingRow, headings, rows, kind, columns, all);
    }

    /** What no column has been found for and no row can do without. */
    public Set<RosterField> missing() {
        if (kind == null) {
            return Set.of();
        }
        var missing = kind.required().stream().collect(toCollection(() -> EnumSet.noneOf(RosterField.class)));
        missing.removeAll(columns.values());
        return missing;
    }
}
