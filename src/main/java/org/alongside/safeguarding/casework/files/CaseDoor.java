package org.alongside.safeguarding.casework.files;

import java.util.List;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may come into which case. The same answer for what is somebody else's and for what is not there. */
@Component
class CaseDoor {
    private final CaseBook book;
    private final SignedInPerson who;
    private final RoleHolders holders;
    private final People people;

    CaseDoor(CaseBook book, SignedInPerson who, RoleHolders holders, People people) {
        this.book = book;
        this.who = who;
        this.holders = holders;
        this.people = people;
    }

    /** Whoever is signed in, with the name that is kept with what they do. */
    Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }

    /** Whoever is signed in. */
    PersonId reader() {
        return who.required();
    }

    Optional<CaseRow> find(CaseId id) {
        var reader = who.required();
        var team = SafeguardingTeam.now(holders);
        return book.find(id).filter(it -> it.isFor(reader, team));
    }

    /** @throws AccessDeniedException if it is not this reader's, or is not there at all */
    CaseRow require(CaseId id) {
        return find(id).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
    }

    /** Those of them that this reader may see. */
    List<CaseRow> mine(List<CaseRow> rows) {
        var reader = who.required();
        var team = SafeguardingTeam.now(holders);
        return rows.stream().filter(it -> it.isFor(reader, team)).toList();
    }

    /** Where this reader's list of cases is. */
    String listOfCases() {
        return who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL) ? "safeguarding/cases" : "safeguarding/adults/cases";
    }

    /** The tracks on this reader's desk. */
    List<Track> tracks() {
        return List.copyOf(SafeguardingTeam.now(holders).tracksOf(who.required()));
    }
}
