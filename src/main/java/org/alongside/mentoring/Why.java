package org.alongside.mentoring;

import java.util.List;

/**
 * Why two people are proposed to each other, as it was at the run.
 *
 * @param shared keys of the interests of both, rare ones first
 * @param others for each of them how many other people of the run chose it, or {@link #MANY}
 * @param favourites which of them are favourites of the mentee
 * @param wishes which of the mentee's wishes this mentor meets; endings of message keys
 */
record Why(List<String> shared, List<Integer> others, List<String> favourites, List<String> wishes) {
    /** So many that the number says nothing. */
    static final int MANY = -1;

    Why {
        shared = List.copyOf(shared);
        others = List.copyOf(others);
        favourites = List.copyOf(favourites);
        wishes = List.copyOf(wishes);
    }

    /** Whether few others chose this shared interest. */
    boolean isRare(int place) {
        return place < others.size() && others.get(place) != MANY;
    }
}
