package org.alongside.school.roster;

/**
 * What somebody does in one period.
 *
 * @param room empty if not said
 */
record Lesson(String subject, String room) {}
