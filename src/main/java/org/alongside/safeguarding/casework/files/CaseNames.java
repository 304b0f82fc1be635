package org.alongside.safeguarding.casework.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.school.People;
import org.springframework.stereotype.Component;

/** How whoever a case is about is called on pages. The case was found for this reader before. */
@Component
public class CaseNames {
    private final People people;
    private final CaseBook book;
    private final CaseDoor door;

    CaseNames(People people, CaseBook book, CaseDoor door) {
        this.people = people;
        this.door = door;
        this.book = book;
    }

    /** Where the list of cases is of whoever is signed in. */
    String listOfCases() {
        return door.listOfCases();
    }

    /** Pages that show several cases at once, for whoever is signed in: address and message key. */
    Map<String, String> pagesBeside() {
        var pages = new LinkedHashMap<String, String>();
        if (door.listOfCases().equals("safeguarding/cases")) {
            pages.put("safeguarding/children", "safeguarding.children.menu");
            pages.put("safeguarding/patterns", "safeguarding.patterns.menu");
            pages.put("safeguarding/handed-over", "safeguarding.handed.menu");
        } else {
            pages.put("safeguarding/adults/patterns", "safeguarding.patterns.menu");
        }
        return pages;
    }

    /** "Tia Campbell, 9T" */
    public String of(CaseRow row) {
        return of(java.util.List.of(row)).getOrDefault(row.id(), "?");
    }

    /** The same for all of them, with one question for all who are in the register. */
    public Map<CaseId, String> of(Collection<CaseRow> rows) {
        var known = people.named(rows.stream()
                .map(CaseRow::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var outside = book.subjectNames(rows.stream().map(CaseRow::id).toList());
        Map<CaseId, String> names = new HashMap<>();
        for (var row : rows) {
            var subject = row.subject();
            var person = subject == null ? null : known.get(subject);
            var name = outside.get(row.id());
            names.put(row.id(), person != null ? CasePeople.named(person) : name == null ? "?" : name.disclose());
        }
        return names;
    }
}
