package org.alongside.mentoring;

import java.util.List;

/**
 * What pupils can choose from: curated, so that two people who like the same thing say it with the same word. The words
 * are in the message bundle as {@code interest.<key>}.
 */
final class Interests {
    /** How many somebody may choose. */
    static final int MOST = 8;

    static final List<String> KEYS = List.of(
            "acting",
            "animals",
            "anime",
            "art",
            "athletics",
            "badminton",
            "baking",
            "basketball",
            "board-games",
            "boxing",
            "building-models",
            "camping",
            "cars",
            "chess",
            "climbing",
            "coding",
            "collecting",
            "comics",
            "cooking",
            "cricket",
            "crochet",
            "cycling",
            "dancing",
            "debating",
            "drawing",
            "drumming",
            "fashion",
            "films",
            "fishing",
            "football",
            "gaming",
            "gardening",
            "guitar",
            "gymnastics",
            "hair-and-beauty",
            "hiking",
            "history",
            "horses",
            "languages",
            "lego",
            "magic",
            "manga",
            "martial-arts",
            "music",
            "nature",
            "netball",
            "photography",
            "piano",
            "podcasts",
            "poetry",
            "reading",
            "robotics",
            "rugby",
            "running",
            "science",
            "sewing",
            "singing",
            "skating",
            "space",
            "swimming",
            "table-tennis",
            "trains",
            "volunteering",
            "writing",
            "yoga");

    private Interests() {}
}
