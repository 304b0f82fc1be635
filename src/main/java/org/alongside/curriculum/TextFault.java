package org.alongside.curriculum;

import java.util.List;

/**
 * Why a text cannot be used as a lesson.
 *
 * @param line counted from 1
 * @param key of the sentence that says what is wrong
 * @param details what the sentence needs, in order
 */
public record TextFault(int line, String key, List<String> details) {
    public TextFault {
        details = List.copyOf(details);
    }
}
