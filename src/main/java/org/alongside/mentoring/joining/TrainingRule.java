package org.alongside.mentoring.joining;

/**
 * What counts as trained.
 *
 * @param liveMinutes with an adult, before the first meeting; 0 to 1200
 * @param validMonths how long a module and live hours stay fresh; 3 to 36
 * @param version of the row
 */
record TrainingRule(int liveMinutes, int validMonths, long version) {}
