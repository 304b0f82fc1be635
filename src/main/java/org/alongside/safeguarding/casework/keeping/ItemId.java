package org.alongside.safeguarding.casework.keeping;

import java.util.UUID;
import org.alongside.safeguarding.casework.files.CaseId;

/** What is kept for a time: a case, or a worry that never became part of one. */
record ItemId(Kind kind, UUID value) {
    /** Which of the two. */
    enum Kind {
        CASE,
        WORRY
    }

    static ItemId of(CaseId id) {
        return new ItemId(Kind.CASE, id.value());
    }

    static ItemId worry(UUID id) {
        return new ItemId(Kind.WORRY, id);
    }
}
