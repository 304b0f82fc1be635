package org.alongside.reporting;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Every number that a report shows with its name and what it counts: the same for page and spreadsheet. */
final class Meanings {
    private Meanings() {}

    static SequencedMap<String, String> of(Told told, Saying say) {
        var all = new LinkedHashMap<String, String>();
        told.figures().keySet().forEach(it -> all.put(say.figure(it), say.meaning(it)));
        told.tables()
                .values()
                .forEach(table -> table.columns()
                        .forEach(it -> all.put(
                                say.table(table.key()) + ": " + say.column(it), say.meaning(table.key() + "." + it))));
        return all;
    }
}
