package org.alongside.safeguarding;

import java.util.List;

/** The words that the school's leads would rather not read from staff and mentors. Suggestions: nothing is ever refused. */
public interface WordHints {
    /** All, by the alphabet; none if they cannot be found out. */
    List<WordHint> all();
}
