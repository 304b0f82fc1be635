package org.alongside.mentoring.matching;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What somebody likes, favourites first, and what is not for them.
 *
 * @param likes keys of interests; the first 8 different ones count
 * @param favourites how many of the first likes are favourites, 0 to 3
 * @param dislikes keys of interests; the first 3 different ones count
 */
public record Tastes(List<String> likes, int favourites, List<String> dislikes) {
    /** Somebody who has said nothing. */
    public static final Tastes UNSAID = new Tastes(List.of(), 0, List.of());

    /** Keeps only what counts. */
    public Tastes {
        likes = first(8, likes);
        dislikes = first(3, dislikes);
        favourites = Math.clamp(favourites, 0, Math.min(3, likes.size()));
    }

    private static List<String> first(int most, Collection<String> interests) {
        return new LinkedHashSet<>(interests).stream().limit(most).toList();
    }
}
