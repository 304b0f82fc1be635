package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A copy for somebody who asked what is kept about them.
 *
 * @param entries of the record when it was prepared; later ones are not in the copy
 * @param checkedName the second person; null while nobody has looked
 * @param givenAt null while it has not been given
 */
record SubjectCopyRow(
        UUID id,
        CaseId caseId,
        String caseReference,
        Narrative askedBy,
        long entries,
        Instant preparedAt,
        PersonId preparedBy,
        String preparedName,
        @Nullable String checkedName,
        @Nullable Instant givenAt) {}
