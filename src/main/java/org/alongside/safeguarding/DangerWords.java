package org.alongside.safeguarding;

/**
 * Words that may mean danger, which the safeguarding leads keep. Whoever types an ordinary line can be asked whether an
 * adult should know; nothing is judged, blocked, counted or written down.
 */
public interface DangerWords {
    /**
     * Whether one of the words is in this text, in small or capital letters. What is said in other words is missed, and
     * nothing is found while the list cannot be read.
     */
    boolean anyIn(String text);
}
