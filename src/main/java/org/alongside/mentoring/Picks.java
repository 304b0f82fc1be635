package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    boolean isFull() {
        return likes.size() >= Interests.MOST;
    }

    boolean isFavourite(String interest) {
        var place = likes.indexOf(interest);
        return place >= 0 && place < favourites;
    }

    /** With this one as the least of the likes; the same if it is there already or there are enough. */
    Picks liking(String interest) {
        if (isFull() || likes.contains(interest)) {
            return this;
        }
        var more = new ArrayList<>(likes);
        more.add(interest);
        return new Picks(more, favourites, without(dislikes, interest));
    }

    Picks notLiking(String interest) {
        return new Picks(without(likes, interest), isFavourite(interest) ? favourites - 1 : favourites, dislikes);
    }

    /** Makes a like the next favourite, or a favourite no favourite any more. */
    Picks togglingFavourite(String interest) {
        if (!likes.contains(interest) || !isFavourite(interest) && favourites == MOST_FAVOURITES) {
            return this;
        }
        var next = isFavourite(interest) ? favourites - 1 : favourites + 1;
        var order = new ArrayList<>(without(likes, interest));
        order.add(isFavourite(interest) ? next : favourites, interest);
        return new Picks(order, next, dislikes);
    }

    /** One place higher among the favourites. */
    Picks raising(String interest) {
        var place = likes.indexOf(interest);
        if (place < 1 || place >= favourites) {
            return this;
        }
        var order = new ArrayList<>(likes);
        Collections.swap(order, place, place - 1);
        return new Picks(order, favourites, dislikes);
    }

    /** Only the first three count, and none that is liked. */
    Picks disliking(Collection<String> interests) {
        return new Picks(
                likes,
                favourites,
                interests.stream()
                        .filter(it -> !likes.contains(it))
                        .limit(MOST_DISLIKES)
                        .toList());
    }

    private static List<String> without(List<String> interests, String interest) {
        return interests.stream().filter(it -> !it.equals(interest)).toList();
    }

    /**
     * The message key of what is wrong with it, or nothing. An empty list is not wrong: somebody has only begun.
     */
    Optional<String> mistake() {
        if (likes.size() > Interests.MOST) {
            return Optional.of("mentoring.people.too-many");
        }
        if (dislikes.size() > MOST_DISLIKES) {
            return Optional.of("mentoring.pick.too-many-dislikes");
        }
        if (!Interests.KEYS.containsAll(likes) || !Interests.KEYS.containsAll(dislikes)) {
            return Optional.of("mentoring.people.unknown-interest");
        }
        var different = new HashSet<>(likes);
        different.addAll(dislikes);
        return different.size() < likes.size() + dislikes.size()
                ? Optional.of("mentoring.pick.both-ways")
                : Optional.empty();
    }
}
