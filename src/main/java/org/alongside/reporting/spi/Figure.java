package org.alongside.reporting.spi;

/**
 * One number with its name.
 *
 * @param key names the figure and, as {@code reporting.figure.<key>}, its words and its definition
 */
public record Figure(String key, Count count) {}
