package org.alongside.curriculum;

import java.util.Optional;

/**
 * A part of a lesson.
 *
 * @param kind such as "Vignette" or "Drawing", when the heading names a kind the spiral knows
 * @param title without kind and minutes
 * @param minutes 1 to 999
 */
public record Activity(Optional<String> kind, String title, int minutes, Prose how, Source source) {}
