package org.alongside.mentoring;

import java.util.UUID;
import org.alongside.mentoring.matching.Pair;
import org.alongside.school.PersonId;

/** A mentee and a mentor who are a pair, were one, or must not be one. */
record Couple(PersonId mentee, PersonId mentor) {
    static Couple of(Pair pair) {
        return new Couple(person(pair.mentee()), person(pair.mentor()));
    }

    /** The same in the words of the kernel. */
    Pair inKernel() {
        return new Pair(key(mentee), key(mentor));
    }

    static String key(PersonId person) {
        return person.value().toString();
    }

    static PersonId person(String key) {
        return new PersonId(UUID.fromString(key));
    }
}
