package org.alongside.curriculum.takeaway;

import java.util.List;

/**
 * What was understood of a scheme of work; nothing has been kept, and nothing can be while a cell is wrong.
 *
 * @param lessons that differ from what they are now, in the order of the file
 * @param same how many say the same
 * @param notThere how many lessons the file does not have and which therefore stay
 * @param faults what is wrong, cell by cell, in the order of the file
 */
record UnderstoodScheme(List<Understood> lessons, int same, int notThere, List<CellFault> faults) {
    UnderstoodScheme {
        lessons = List.copyOf(lessons);
        faults = List.copyOf(faults);
    }

    boolean canBeKept() {
        return faults.isEmpty() && !lessons.isEmpty();
    }
}
