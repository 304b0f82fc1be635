package org.alongside.school;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
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

    /** All pupils who are here now, by name: for what is done for many of them at once. */
    @PreAuthorize("hasAnyRole('COORDINATOR','ADMIN')")
    public List<PersonRow> pupils() {
        return persons.here(PersonKind.PUPIL).stream().map(Person::row).toList();
    }

    /**
     * Recognises pupils by their numbers. The numbers themselves are shown to nobody.
     *
     * @param upns as people write them
     * @return by the number as it was given; an unknown one is simply missing
     */
    @PreAuthorize("hasRole('COORDINATOR')")
    public Map<String, PersonRow> withUpns(Collection<String> upns) {
        var tidy = upns.stream().map(Upn::tidy).distinct().toList();
        if (tidy.isEmpty()) {
            return Map.of();
        }
        var rows = new HashMap<String, PersonRow>();
        var found = persons.withUpns(tidy);
        for (var given : upns) {
            found.stream()
                    .filter(it -> it.hasUpn(Upn.tidy(given)))
                    .findFirst()
                    .ifPresent(it -> rows.put(given, it.row()));
        }
        return rows;
    }

    /**
     * People who are here now: staff before pupils, each by family name.
     *
     * @param kind only these; null for everybody
     * @param text any part of how the portal names them ("Mrs Siddiqui", "Amara Okafor, 12C"); empty for all
     */
    @PreAuthorize(
            "hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','DSL','DEPUTY_DSL','HEAD','CHAIR_OF_GOVERNORS','ADMIN')")
    public List<PersonRow> search(@Nullable PersonKind kind, String text, Pageable page) {
        return persons.search(kind, pattern(text), page).stream()
                .map(Person::row)
                .toList();
    }

    /**
     * The same with those who have left, the present ones first; nobody who was erased.
     *
     * @param text any part of their name; empty for all
     */
    @PreAuthorize("hasAnyRole('HEAD','ADMIN')")
    public List<PersonRow> searchEverybody(String text, Pageable page) {
        return persons.searchEverybody(pattern(text), page).stream()
                .map(Person::row)
                .toList();
    }

    /** Somebody who is here or has left; empty for somebody who was erased. */
    @PreAuthorize("hasAnyRole('HEAD','ADMIN')")
    public Optional<PersonRow> everybody(PersonId id) {
        return persons.findVisible(id.value()).map(Person::row);
    }

    private static String pattern(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
