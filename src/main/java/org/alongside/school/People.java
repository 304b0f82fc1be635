package org.alongside.school;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who. Modules ask by id for the names they show; only staff may search. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class People {
    private final Persons persons;

    People(Persons persons) {
        this.persons = persons;
    }

    public Optional<PersonRow> find(PersonId id) {
        return persons.findById(id).map(Person::row);
    }

    /** The rows of all these people in one query; an unknown id is simply missing. */
    public Map<PersonId, PersonRow> named(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.findByIdIn(ids).stream().map(Person::row).collect(toMap(PersonRow::id, it -> it));
    }

    /**
     * People who are here now: staff before pupils, each by family name.
     *
     * @param kind only these; null for everybody
     * @param text any part of how the portal names them ("Mrs Siddiqui", "Amara Okafor, 12C"); empty for all
     */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','DSL','DEPUTY_DSL','HEAD','ADMIN')")
    public List<PersonRow> search(@Nullable PersonKind kind, String text, Pageable page) {
        var pattern = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return persons.search(kind, pattern, page).stream().map(Person::row).toList();
    }
}
