package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much two people's tastes have in common, from 0 to 1000. A rare interest counts more than a common one, measured
 * among the people of this run and frozen with it. Whole numbers throughout, so that every machine gets the same.
 *
 * <p>0.8 · cosine of likes + 0.2 · cosine of dislikes − 0.2 · clash: the weights that predicted agreement on held-out
 * tastes best in the Young People Survey (1,010 people), as does weighing by rarity.
 */
public final class Likeness {
    // with fewer people than this, rarity is mostly chance, and the usual share of an interest fills the gap
    private static final int ENOUGH_PEOPLE = 30;
    private static final long WEIGHT_UNIT = 10_000;
    private static final long ONE = 1_000_000;

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final long[] likeWeight;
    private final long[] dislikeWeight;

    private Likeness(Collection<Tastes> people, Map<String, Integer> usualShare) {
        for (var person : people) {
            person.likes().forEach(interest -> numbers.put(interest, 0));
            person.dislikes().forEach(interest -> numbers.put(interest, 0));
        }
        var next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        var likes = new int[next];
        var dislikes = new int[next];
        for (var person : people) {
            person.likes().forEach(interest -> likes[number(interest)]++);
            person.dislikes().forEach(interest -> dislikes[number(interest)]++);
        }
        likeWeight = new long[next];
        dislikeWeight = new long[next];
        numbers.forEach((interest, number) -> {
            var share = usualShare.getOrDefault(interest, UsualShares.USUAL);
            likeWeight[number] = rarity(likes[number], people.size(), share);
            // how many like something says little about how many do not
            dislikeWeight[number] = rarity(dislikes[number], people.size(), UsualShares.USUAL);
        });
    }

    /** Measures rarity among these people; with fewer than 30, also by what is usual among the young. */
    public static Likeness among(Collection<Tastes> people) {
        return new Likeness(people, UsualShares.SHIPPED);
    }

    /**
     * The same with other figures for what is usual.
     *
     * @param usualShare of a thousand young people, how many like the interest; 200 where it says nothing
     */
    public static Likeness among(Collection<Tastes> people, Map<String, Integer> usualShare) {
        return new Likeness(people, usualShare);
    }

    private int number(String interest) {
        var number = numbers.get(interest);
        return number == null ? -1 : number;
    }

    private static long rarity(int having, int people, int usualShare) {
        var missing = Math.max(0, ENOUGH_PEOPLE - people);
        var thousandths = 1000L * having + (long) usualShare * missing;
        var ratio = 1000.0 * (people + missing) / (1000.0 + thousandths);
        // StrictMath gives the same bits on every machine
        return StrictMath.round(StrictMath.log(1 + ratio) * WEIGHT_UNIT);
    }

    /** The likeness of two people among those measured, 0 to 1000. */
    public int between(Tastes one, Tastes other) {
        return perMille(parts(profile(one), profile(other)), 0);
    }

    /** What two people both like, rarest first. */
    public List<String> shared(Tastes one, Tastes other) {
        var shared = new ArrayList<>(one.likes());
        shared.retainAll(other.likes());
        shared.sort(Comparator.comparingLong((String interest) -> -weightOf(interest))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(shared);
    }

    private long weightOf(String interest) {
        var number = number(interest);
        return number < 0 ? 0 : likeWeight[number];
    }

    Profile profile(Tastes tastes) {
        var likes = new HashMap<Integer, Long>();
        for (var rank = 0; rank < tastes.likes().size(); rank++) {
            var number = number(tastes.likes().get(rank));
            if (number >= 0) {
                likes.put(number, rank < tastes.favourites() ? likeWeight[number] * 3 / 2 : likeWeight[number]);
            }
        }
        var dislikes = new HashMap<Integer, Long>();
        for (var interest : tastes.dislikes()) {
            var number = number(interest);
            if (number >= 0) {
                dislikes.put(number, dislikeWeight[number]);
            }
        }
        return new Profile(Weights.of(likes), Weights.of(dislikes));
    }

    /** In millionths, before any bounds. */
    static long parts(Profile one, Profile other) {
        var clashes = one.likes.common(other.dislikes) + other.likes.common(one.dislikes);
        var likes = (long) one.likes.tags.length * other.likes.tags.length;
        var clash = likes == 0 ? 0 : clashes * ONE * 1000 / root(likes * 1_000_000);
        return (8 * one.likes.cosine(other.likes) + 2 * one.dislikes.cosine(other.dislikes) - 2 * clash) / 10;
    }

    static int perMille(long millionths, long penalty) {
        return (int) ((Math.clamp(millionths - penalty, 0, ONE) + 500) / 1000);
    }

    /** The whole part of a square root. */
    private static long root(long square) {
        var root = (long) Math.sqrt((double) square);
        while (root * root > square) {
            root--;
        }
        while ((root + 1) * (root + 1) <= square) {
            root++;
        }
        return root;
    }

    /** One person's tastes, weighed. */
    record Profile(Weights likes, Weights dislikes) {}

    /** Weights of interests, in the order of the interests' numbers. */
    private static final class Weights {
        private final int[] tags;
        private final long[] weights;
        private final long length;

        private Weights(int[] tags, long[] weights) {
            this.tags = tags;
            this.weights = weights;
            var squares = 0L;
            for (var weight : weights) {
                squares += weight * weight;
            }
            // 12 more binary digits; at most 8 weights below 2^18 keep this below 2^63
            length = root(squares << 24);
        }

        static Weights of(Map<Integer, Long> byTag) {
            var tags =
                    byTag.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            return new Weights(
                    tags,
                    Arrays.stream(tags)
                            .mapToLong(tag -> byTag.getOrDefault(tag, 0L))
                            .toArray());
        }

        long cosine(Weights other) {
            var dot = 0L;
            for (int here = 0, there = 0; here < tags.length && there < other.tags.length; ) {
                if (tags[here] == other.tags[there]) {
                    dot += weights[here++] * other.weights[there++];
                } else if (tags[here] < other.tags[there]) {
                    here++;
                } else {
                    there++;
                }
            }
            return dot == 0 ? 0 : dot * ONE / Math.max(1, length * other.length >> 24);
        }

        long common(Weights other) {
            var count = 0L;
            for (var tag : tags) {
                if (Arrays.binarySearch(other.tags, tag) >= 0) {
                    count++;
                }
            }
            return count;
        }
    }
}
