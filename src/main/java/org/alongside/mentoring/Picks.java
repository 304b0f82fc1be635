package org.alongside.mentoring;

import java.util.List;
import org.alongside.mentoring.matching.Tastes;

/**
 * What somebody has chosen from the list.
 *
 * @param likes keys of {@link Interests}, favourites first, in the order of liking
 * @param favourites how many of the first likes are favourites, 0 to 3
 * @param dislikes keys of what is not for them
 */
record Picks(List<String> likes, int favourites, List<String> dislikes) {
    static final int MOST_FAVOURITES = 3;
    static final int MOST_DISLIKES = 3;
    static final Picks NONE = new Picks(List.of(), 0, List.of());

    Picks {
        likes = List.copyOf(likes);
        dislikes = List.copyOf(dislikes);
        favourites = Math.clamp(favourites, 0, Math.min(MOST_FAVOURITES, likes.size()));
    }

    /** From a list whose first three count as favourites. */
    static Picks liking(List<String> bestFirst) {
        return new Picks(bestFirst, MOST_FAVOURITES, List.of());
    }

    Tastes tastes() {
        return new Tastes(likes, favourites, dislikes);
    }

    /**
     * The message key of what is wrong with it, or nothing. An empty list is not wrong: somebody has only begun.
     */
    java.util.Optional<String> mistake() {
        if (likes.size() > Interests.MOST) {
            return java.util.Optional.of("mentoring.people.too-many");
        }
        if (dislikes.size() > MOST_DISLIKES) {
            return java.util.Optional.of("mentoring.pick.too-many-dislikes");
        }
        if (!Interests.KEYS.containsAll(likes) || !Interests.KEYS.containsAll(dislikes)) {
            return java.util.Optional.of("mentoring.people.unknown-interest");
        }
        var different = new java.util.HashSet<>(likes);
        different.addAll(dislikes);
        return different.size() < likes.size() + dislikes.size()
                ? java.util.Optional.of("mentoring.pick.both-ways")
                : java.util.Optional.empty();
    }
}
