package org.alongside.curriculum.retention;

/**
 * Questions that are over their time.
 *
 * @param year name of their school year; empty for one that is gone
 */
record OldQuestions(String year, int yearGroup, int number) {}
