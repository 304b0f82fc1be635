package org.alongside.safeguarding.casework.files;

import java.time.LocalDate;
import java.util.List;
import org.alongside.school.PersonId;

/**
 * What was noticed about one adult who works here, over time.
 *
 * @param name as it was looked up for this reader
 * @param noticed the earliest first
 */
record OfAdult(PersonId adult, String name, List<Noticed> noticed) {
    /**
     * One of it, without its words.
     *
     * @param kind of the entry
     */
    record Noticed(CaseRow file, LocalDate on, EntryKind kind) {}
}
