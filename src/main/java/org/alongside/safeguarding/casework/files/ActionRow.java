package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what by when.
 *
 * @param reference of the case, such as C-114
 * @param words null for whoever may not read the case, and where the task says it all
 */
public record ActionRow(
        UUID id,
        CaseId caseId,
        String reference,
        Task task,
        @Nullable Narrative words,
        PersonId owner,
        String ownerName,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        long version) {
    @Override
    public String toString() {
        return "ActionRow[" + id + "]";
    }
}
