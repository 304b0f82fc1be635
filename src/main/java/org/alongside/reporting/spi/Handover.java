package org.alongside.reporting.spi;

import java.util.List;

/** Everything that a slice tells of some days. */
public record Handover(List<Figure> figures, List<Table> tables) {
    /** Keeps its own copies. */
    public Handover {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
