package org.alongside.safeguarding;

import java.time.Instant;
import java.util.List;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** Whether anybody watches the desk at this moment, so that the form never promises what nobody keeps. */
public interface Watch {
    /** As it is now. */
    Now now();

    /**
     * One moment.
     *
     * @param watched whether the school says that somebody looks now; a school without a calendar is always watched
     * @param opens when somebody looks again; null if somebody looks now
     * @param onDuty leads on duty now, who are named first; empty if the rota says nothing
     */
    record Now(boolean watched, @Nullable Instant opens, List<PersonId> onDuty) {}
}
