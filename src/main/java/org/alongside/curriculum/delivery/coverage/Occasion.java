package org.alongside.curriculum.delivery.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.curriculum.StatementCode;

/**
 * One planned lesson of one class and what became of it.
 *
 * @param id the planned lesson's
 * @param day on which it was taught or is planned
 * @param statements that it serves; for a lesson that was taught, those that it served then
 */
public record Occasion(UUID id, UUID schoolClass, LocalDate day, Fate fate, List<StatementCode> statements) {
    public Occasion {
        statements = List.copyOf(statements);
    }

    /** The same, serving other statements. */
    Occasion serving(List<StatementCode> others) {
        return others.equals(statements) ? this : new Occasion(id, schoolClass, day, fate, others);
    }

    /** What became of a planned lesson. */
    public enum Fate {
        PLANNED,
        TAUGHT,
        MISSED
    }
}
