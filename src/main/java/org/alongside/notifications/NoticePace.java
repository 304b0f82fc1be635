package org.alongside.notifications;

/** When a mail of some kind goes out. */
enum NoticePace {
    AT_ONCE,
    /** Together with others, the next morning at seven. */
    DAILY,
    NEVER
}
