package org.alongside.safeguarding;

import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The adult whom a worry is about, as far as the sender says so. It decides who reads the worry, and who never does.
 *
 * @param person a member of the safeguarding team or the head, named by the sender; null for anybody else
 */
public record AboutAdult(Kind kind, @Nullable PersonId person) {
    /** Where the adult belongs. */
    public enum Kind {
        STAFF,
        OUTSIDE,
        NOT_SAID
    }

    /** Somebody who works or helps here, not named. */
    public static final AboutAdult STAFF = new AboutAdult(Kind.STAFF, null);

    /** Somebody who does not work here. */
    public static final AboutAdult OUTSIDE = new AboutAdult(Kind.OUTSIDE, null);

    /** The sender would rather not say. */
    public static final AboutAdult NOT_SAID = new AboutAdult(Kind.NOT_SAID, null);

    /** @throws IllegalArgumentException if somebody is named who is not staff */
    public AboutAdult {
        if (person != null && kind != Kind.STAFF) {
            throw new IllegalArgumentException("Only staff can be named");
        }
    }

    /** One of those who would otherwise read it. */
    public static AboutAdult named(PersonId person) {
        return new AboutAdult(Kind.STAFF, person);
    }
}
