package org.alongside.mentoring.care;

import java.util.Collection;
import java.util.Map;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** The names on one page, fetched at once. Somebody unknown is "?". */
record Names(Map<PersonId, PersonRow> rows) {
    static Names of(People people, Collection<PersonId> ids) {
        return new Names(people.named(ids.stream().distinct().toList()));
    }

    /** "Amara" */
    String given(PersonId id) {
        var row = rows.get(id);
        return row == null ? "?" : row.given();
    }

    /** "Amara" or "Ms Osei" */
    String called(PersonId id) {
        var row = rows.get(id);
        return row == null ? "?" : row.kind() == PersonKind.STAFF ? row.formalName() : row.given();
    }

    /** "Amara Okafor, 12C" or "Ms Osei" */
    String full(PersonId id) {
        var row = rows.get(id);
        return row == null ? "?" : row.form() == null ? row.formalName() : row.name() + ", " + row.form();
    }

    /** "Ms Osei" */
    String formal(PersonId id) {
        var row = rows.get(id);
        return row == null ? "?" : row.formalName();
    }

    @Nullable
    Integer year(PersonId id) {
        var row = rows.get(id);
        return row == null ? null : row.yearGroup();
    }
}
