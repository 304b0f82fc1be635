package org.alongside.mentoring;

import org.alongside.mentoring.matching.NewFaceWish;
import org.alongside.mentoring.matching.SameSexWish;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes for, as they said it themselves.
 *
 * @param sameSex a mentor of the same sex
 * @param somebodyNew a mentor whom they do not know yet
 * @param ownSex what applies to themselves; null if they did not say
 */
record Wishes(
        Strength sameSex, Strength somebodyNew, @Nullable OwnSex ownSex) {
    static final Wishes NONE = new Wishes(Strength.NO, Strength.NO, null);

    SameSexWish sameSexWish() {
        return switch (sameSex) {
            case NO -> SameSexWish.NONE;
            case NICE -> SameSexWish.PREFERRED;
            case MUST -> SameSexWish.REQUIRED;
        };
    }

    NewFaceWish newFaceWish() {
        return switch (somebodyNew) {
            case NO -> NewFaceWish.NONE;
            case NICE -> NewFaceWish.PREFERRED;
            case MUST -> NewFaceWish.REQUIRED;
        };
    }

    /** As the kernel compares it; null if it was not said. */
    @Nullable
    String comparable() {
        return ownSex == null ? null : ownSex.name();
    }
}
