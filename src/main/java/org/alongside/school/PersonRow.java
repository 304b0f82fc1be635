package org.alongside.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may show of a person: names as they are used, never the UPN, the legal name or the date of birth.
 *
 * @param name given and family name as the person uses them
 * @param formalName what a pupil would say to a member of staff ("Mrs Siddiqui"); for pupils the same as {@code name}
 * @param given the used given name alone ("Amara")
 * @param yearGroup 7 to 13 for pupils, else null
 * @param leftOn the day of leaving, null while they are here
 */
public record PersonRow(
        PersonId id,
        PersonKind kind,
        String name,
        String formalName,
        String given,
        @Nullable Integer yearGroup,
        @Nullable String form,
        @Nullable String email,
        @Nullable LocalDate leftOn) {

    /** "FS" for Farah Siddiqui; one or two letters. */
    public String initials() {
        var words = name.strip().split("\\s+");
        var first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        if (words.length == 1) {
            return first;
        }
        var last = words[words.length - 1];
        return first + last.substring(0, last.offsetByCodePoints(0, 1));
    }
}
