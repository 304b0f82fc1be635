package org.alongside.mentoring.joining;

/** A few sentences to read on a phone. */
record ReadingCard(String title, String text) {}
