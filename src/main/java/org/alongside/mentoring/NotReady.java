package org.alongside.mentoring;

import java.util.Map;
import java.util.Set;
import org.alongside.mentoring.joining.Readiness;
import org.alongside.school.PersonId;

/** Publishing was refused: these mentors are not trained, cleared and agreed on the day on which they would begin. */
final class NotReady extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Map<PersonId, Set<Readiness.Missing>> lacking;

    NotReady(Map<PersonId, Set<Readiness.Missing>> lacking) {
        super("mentoring.match.not-ready");
        this.lacking = lacking;
    }

    Map<PersonId, Set<Readiness.Missing>> lacking() {
        return lacking;
    }
}
