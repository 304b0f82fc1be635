package org.alongside.curriculum.withdrawal;

/** Which entries of the register to list. */
enum Standing {
    OPEN,
    IN_FORCE,
    OVER,
    ALL
}
