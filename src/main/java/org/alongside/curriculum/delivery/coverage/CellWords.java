package org.alongside.curriculum.delivery.coverage;

import com.vaadin.flow.component.Component;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.base.ui.Drawing;

/** The words of cells, ready for markup. A few hundred differ among thousands of cells: each is looked up once. */
final class CellWords {
    private final Component page;
    private final Map<CoverageCell.State, String> states = new EnumMap<>(CoverageCell.State.class);
    private final Map<Long, String> met = new HashMap<>();
    private final Map<String, Map<Integer, String>> counts = new HashMap<>();
    private final MessageFormat label;
    private final String hidden;

    CellWords(Component page) {
        this.page = page;
        for (var state : CoverageCell.State.values()) {
            states.put(state, Drawing.text(page.getTranslation("curriculum.coverage.state." + state)));
        }
        // without values the sentence comes as it was written
        this.label = new MessageFormat(page.getTranslation("curriculum.coverage.cell"), Locale.UK);
        this.hidden = Drawing.text(page.getTranslation("curriculum.coverage.met-hidden"));
    }

    String state(CoverageCell cell) {
        return states.getOrDefault(cell.state(), "");
    }

    /** How many have met it; empty where nobody could or nobody is there. */
    String met(CoverageCell cell) {
        if (cell.state() == CoverageCell.State.NONE
                || cell.state() == CoverageCell.State.PLANNED
                || cell.pupils() == 0) {
            return "";
        }
        var number = cell.met();
        return number == null
                ? hidden
                : met.computeIfAbsent(
                        (long) number << 32 | cell.pupils(),
                        it -> Drawing.text(page.getTranslation("curriculum.coverage.met", number, cell.pupils())));
    }

    String count(String key, int n) {
        return counts.computeIfAbsent(key, it -> new HashMap<>())
                .computeIfAbsent(n, it -> Drawing.text(page.getTranslation(key, n)));
    }

    /** What a reader hears of a cell; all parts are markup already. */
    String label(String column, String statement, String state, String met) {
        return label.format(new Object[] {column, statement, state, met});
    }
}
