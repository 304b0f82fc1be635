package org.alongside.mentoring.matching;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of a thousand young people, how many like what: three rough classes, an estimate and no measurement, which only small
 * schemes look at. What is not named here is liked by {@link #USUAL}.
 */
final class UsualShares {
    static final int USUAL = 200;
    private static final int MANY = 400;
    private static final int FEW = 80;

    static final Map<String, Integer> SHIPPED = Stream.concat(
                    Stream.of("music", "films", "gaming", "football", "animals", "swimming", "baking")
                            .map(key -> Map.entry(key, MANY)),
                    Stream.of(
                                    "anime",
                                    "boxing",
                                    "building-models",
                                    "chess",
                                    "climbing",
                                    "collecting",
                                    "crochet",
                                    "debating",
                                    "drumming",
                                    "fishing",
                                    "gardening",
                                    "horses",
                                    "magic",
                                    "poetry",
                                    "robotics",
                                    "sewing",
                                    "table-tennis",
                                    "trains",
                                    "yoga")
                            .map(key -> Map.entry(key, FEW)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private UsualShares() {}
}
