package org.alongside.safeguarding;

import org.alongside.school.PersonId;

/**
 * Two different people, in no order.
 *
 * @param one whose id is the smaller one, as text
 */
public record TwoPeople(PersonId one, PersonId other) {
    /** Puts them in order. */
    public TwoPeople {
        var swap = one.value().toString().compareTo(other.value().toString()) > 0;
        var first = swap ? other : one;
        other = swap ? one : other;
        one = first;
        if (one.equals(other)) {
            throw new IllegalArgumentException("safeguarding.apart.same-person");
        }
    }

    /** The two, whoever is named first. */
    public static TwoPeople of(PersonId one, PersonId other) {
        return new TwoPeople(one, other);
    }
}
