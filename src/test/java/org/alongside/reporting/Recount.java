package org.alongside.reporting;

import java.util.Map;
import org.alongside.reporting.spi.Table;

/** Works out the numbers of one module again. */
interface Recount {
    /** What the keys of its figures and tables begin with. */
    String part();

    /** Every figure that it knows. */
    Map<String, Long> figures();

    /** One cell; -1 if it does not know that table. */
    long cell(Table table, String row, String column);
}
