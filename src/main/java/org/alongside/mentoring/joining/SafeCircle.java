package org.alongside.mentoring.joining;

import java.util.List;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.springframework.stereotype.Component;

/** The adults whom the promise names. */
@Component
public class SafeCircle {
    private final RoleHolders holders;
    private final People people;
    private final SchemeMembers members;

    SafeCircle(RoleHolders holders, People people, SchemeMembers members) {
        this.holders = holders;
        this.people = people;
        this.members = members;
    }

    /** "Mr Price", who looks after the mentors; empty text where there is no scheme. */
    public String supervisor() {
        return members.scheme().map(it -> names(List.of(it.coordinator()))).orElse("");
    }

    /** "Mrs Siddiqui", who is told where somebody may be harmed; empty text while nobody holds the role. */
    public String lead() {
        return names(holders.holding(Roles.DSL).stream().limit(1).toList());
    }

    private String names(List<PersonId> ids) {
        return people.named(ids).values().stream().map(PersonRow::formalName).collect(Collectors.joining(", "));
    }
}
