package org.alongside.curriculum.parents;

import org.jspecify.annotations.Nullable;

/**
 * How far the parents' page is open, and what it says of the school.
 *
 * @param code needed when it opens with a code; null otherwise
 * @param welcome a sentence or two at the top; null for none
 * @param contact whom parents ask; null when not said
 * @param credit who wrote what the school has made its own; null when not said
 * @param version rises with each change
 */
record PageSettings(
        Door door,
        @Nullable String code,
        @Nullable String welcome,
        @Nullable String contact,
        @Nullable String credit,
        long version) {

    /** Shut until the school decides otherwise. */
    enum Door {
        OFF,
        CODE,
        PUBLIC
    }

    /** The code is not for logs. */
    @Override
    public String toString() {
        return "parents' page " + door;
    }
}
