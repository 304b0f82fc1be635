package org.alongside.curriculum.retention;

/**
 * How long something is kept.
 *
 * @param months 1 to 300, from the day on which it was over
 * @param suggested whether the school has not decided yet and the portal's suggestion holds
 */
record Period(Kept kept, int months, boolean suggested, long version) {
    static final int LONGEST = 300;
}
