package org.alongside.curriculum;

/**
 * One thing that pupils should know by the end of a phase.
 *
 * @param heading of the guidance, such as "Respectful relationships"
 * @param item number under that heading, from 1
 * @param words our paraphrase
 * @param withdrawal our suggestion whether parents may ask to withdraw from it
 * @see "Relationships Education, RSE and Health Education, DfE, July 2025 (Crown copyright, Open Government Licence v3.0)"
 */
public record Statement(
        StatementCode code, Phase phase, String heading, int item, String words, Withdrawal withdrawal) {
    /** The guidance knows two phases and no years: which year meets what is the school's choice. */
    public enum Phase {
        PRIMARY,
        SECONDARY
    }

    /** The guidance does not say which statements are sex education, the school's policy does: these are suggestions. */
    public enum Withdrawal {
        NO_RIGHT,
        SCHOOL_DECIDES,
        LIKELY_SEX_EDUCATION;

        static Withdrawal of(String hint) {
            return switch (hint) {
                case "likely_sex_education" -> LIKELY_SEX_EDUCATION;
                case "school_to_decide" -> SCHOOL_DECIDES;
                default -> NO_RIGHT;
            };
        }
    }
}
