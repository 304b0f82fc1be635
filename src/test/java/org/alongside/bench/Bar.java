package org.alongside.bench;

/**
 * A figure and the most that it may be.
 *
 * @param name what was measured, with its unit
 * @param value as measured
 * @param bar the highest value that holds
 */
record Bar(String name, double value, double bar) {
    boolean holds() {
        return value <= bar;
    }
}
