package org.alongside.safeguarding.casework.supervision;

/**
 * How often the school asks for something.
 *
 * @param weeks 0 to 260; 0 is never asked for
 */
record CareRule(CareKind kind, int weeks, long version) {
    /** @throws IllegalArgumentException with a message key if the weeks do not fit */
    CareRule {
        if (weeks < 0 || weeks > 260) {
            throw new IllegalArgumentException("safeguarding.care.weeks-range");
        }
    }
}
