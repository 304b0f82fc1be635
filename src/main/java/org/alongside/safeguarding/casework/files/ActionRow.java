package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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
    /** Whether this is what was set here. */
    boolean says(CaseId id, Task what, @Nullable Narrative how, PersonId who, LocalDate until) {
        return caseId.equals(id)
                && task == what
                && owner.equals(who)
                && dueOn.equals(until)
                && Objects.equals(words == null ? null : words.disclose(), how == null ? null : how.disclose());
    }

    @Override
    public String toString() {
        return "ActionRow[" + id + "]";
    }
}
