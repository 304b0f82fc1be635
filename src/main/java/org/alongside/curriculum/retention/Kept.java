package org.alongside.curriculum.retention;

/** What is kept for a time. */
enum Kept {
    WITHDRAWAL,
    QUESTION
}
