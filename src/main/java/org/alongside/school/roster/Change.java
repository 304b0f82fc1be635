package org.alongside.school.roster;

import java.util.List;

/**
 * One line of a dry run. What stays unchanged has no line, it is only counted.
 *
 * @param sheet where it stands; empty for somebody who is missing in the file
 * @param row as Excel shows it, 0 for somebody who is missing in the file
 * @param who name of the person or room; empty if a rejected row does not say
 * @param fields what would change
 * @param reasons why a row cannot be taken, or what else there is to say
 */
public record Change(
        ChangeKind what,
        SheetKind about,
        String sheet,
        int row,
        String who,
        List<FieldChange> fields,
        List<Sentence> reasons) {}
