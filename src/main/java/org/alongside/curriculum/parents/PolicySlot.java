package org.alongside.curriculum.parents;

/**
 * What a school's policy on relationships and sex education has to say.
 *
 * @see "Relationships Education, RSE and Health Education, DfE, July 2025, paragraphs 12 to 14"
 */
enum PolicySlot {
    CONTENT,
    WHO_TEACHES,
    SEX_EDUCATION,
    WITHDRAWAL,
    SEND,
    MONITORING,
    MATERIALS,
    QUESTIONS,
    MAKING
}
