package org.alongside.school.roster;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** What Arbor, SIMS and Bromcom call their columns (roster/column_names.csv). */
final class ColumnNames {
    private record Name(SheetKind kind, RosterField field, String heading, boolean weak) {}

    private static final List<Name> NAMES = load();

    private ColumnNames() {}

    /** Whether this heading is known for any kind of sheet. */
    static boolean knows(String heading) {
        var folded = fold(heading);
        return NAMES.stream().anyMatch(it -> it.heading.equals(folded));
    }

    /**
     * Which column holds which field. Exact names come first; a vague one ("Forename") takes what is left, so that it is
     * the legal name where there is no other and the preferred one beside a "Legal forename".
     */
    static Map<Integer, RosterField> recognise(SheetKind kind, List<String> headings) {
        var columns = new LinkedHashMap<Integer, RosterField>();
        var taken = EnumSet.noneOf(RosterField.class);
        for (var weak : List.of(false, true)) {
            for (int column = 0; column < headings.size(); column++) {
                if (columns.containsKey(column)) {
                    continue;
                }
                var heading = fold(headings.get(column));
                for (var name : NAMES) {
                    var free = name.field == RosterField.PERSON || !taken.contains(name.field);
                    if (name.kind == kind && name.weak == weak && free && name.heading.equals(heading)) {
                        columns.put(column, name.field);
                        taken.add(name.field);
                        break;
                    }
                }
            }
        }
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    static Set<RosterField> fields(SheetKind kind, List<String> headings) {
        var found = EnumSet.noneOf(RosterField.class);
        found.addAll(recognise(kind, headings).values());
        return found;
    }

    /** "Date of Birth", "DATE_OF_BIRTH" and "date-of-birth" are one name. */
    static String fold(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<Name> load() {
        var names = new ArrayList<Name>();
        var format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = new InputStreamReader(
                        Objects.requireNonNull(ColumnNames.class.getResourceAsStream("/roster/column_names.csv")),
                        StandardCharsets.UTF_8);
                var rows = format.parse(file)) {
            for (var row : rows) {
                names.add(new Name(
                        SheetKind.valueOf(row.get("sheet")),
                        RosterField.valueOf(row.get("field")),
                        fold(row.get("heading")),
                        row.get("strength").equals("vague")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(names);
    }
}
