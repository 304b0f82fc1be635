package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A record that went to another school.
 *
 * @param dueOn by then it has to be there
 * @param receiptOn when the other school had it; null while it has not said so
 * @param receiptFrom who confirmed it there
 */
record HandoverRow(
        UUID id,
        CaseId caseId,
        String caseReference,
        Narrative toSchool,
        Instant preparedAt,
        String preparedName,
        LocalDate dueOn,
        @Nullable LocalDate receiptOn,
        @Nullable Narrative receiptFrom) {}
