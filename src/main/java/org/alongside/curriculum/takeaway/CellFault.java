package org.alongside.curriculum.takeaway;

import java.util.List;

/**
 * What is wrong in one cell.
 *
 * @param sheet by its name
 * @param cell as people say it, such as "G12"
 * @param what last part of the key of the sentence under {@code curriculum.bring.cell}
 * @param details what the sentence needs, in order
 */
record CellFault(String sheet, String cell, String what, List<String> details) {
    CellFault {
        details = List.copyOf(details);
    }

    String sentence() {
        return Phrases.say(
                "curriculum.bring.cell", sheet, cell, Phrases.say("curriculum.bring.cell." + what, details.toArray()));
    }
}
