package org.alongside.curriculum;

/**
 * One thing that pupils should know by the end of a phase.
 *
 * @param heading of the guidance, such as "Respectful relationships"
 * @param item number under that heading, from 1
 * @param words our paraphrase
 * @see "Relationships Education, RSE and Health Education, DfE, July 2025 (Crown copyright, Open Government Licence v3.0)"
 */
public record Statement(StatementCode code, Phase phase, String heading, int item, String words) {
    /** The guidance knows two phases and no years: which year meets what is the school's choice. */
    public enum Phase {
        PRIMARY,
        SECONDARY
    }
}
