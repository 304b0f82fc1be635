package org.alongside.safeguarding.casework.keeping;

import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Component;

/** Whoever is signed in, with the name that is kept with what they do. */
@Component
class Keeper {
    private final SignedInPerson who;
    private final People people;

    Keeper(SignedInPerson who, People people) {
        this.who = who;
        this.people = people;
    }

    Lead current() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
