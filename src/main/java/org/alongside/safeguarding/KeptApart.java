package org.alongside.safeguarding;

import java.util.Set;

/**
 * The one thing that the safeguarding rooms tell the mentoring scheme: these two are not to be paired. Not why, not
 * since when, not by whom.
 */
public interface KeptApart {
    /**
     * All pairs of people who are kept apart today.
     *
     * @throws org.springframework.dao.DataAccessException if it cannot be found out; then nobody may be matched
     */
    Set<TwoPeople> standing();
}
