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

    /** How a page groups them, so that nobody has to read the whole list. */
    static final List<Family> FAMILIES = List.of(
            new Family(
                    "moving",
                    "football",
                    "basketball",
                    "netball",
                    "rugby",
                    "cricket",
                    "badminton",
                    "table-tennis",
                    "athletics",
                    "running",
                    "swimming",
                    "cycling",
                    "skating",
                    "climbing",
                    "gymnastics",
                    "dancing",
                    "martial-arts",
                    "boxing",
                    "yoga"),
            new Family(
                    "making",
                    "art",
                    "drawing",
                    "photography",
                    "fashion",
                    "sewing",
                    "crochet",
                    "hair-and-beauty",
                    "baking",
                    "cooking",
                    "lego",
                    "building-models"),
            new Family(
                    "stage", "music", "singing", "guitar", "piano", "drumming", "acting", "films", "podcasts", "magic"),
            new Family(
                    "stories",
                    "reading",
                    "writing",
                    "poetry",
                    "manga",
                    "anime",
                    "comics",
                    "languages",
                    "history",
                    "debating"),
            new Family(
                    "finding-out",
                    "gaming",
                    "board-games",
                    "chess",
                    "coding",
                    "robotics",
                    "science",
                    "space",
                    "cars",
                    "trains",
                    "collecting"),
            new Family(
                    "outside",
                    "animals",
                    "horses",
                    "nature",
                    "gardening",
                    "hiking",
                    "camping",
                    "fishing",
                    "volunteering"));

    /** A group with its words in {@code interest-family.<name>}. */
    record Family(String name, List<String> keys) {
        private Family(String name, String... keys) {
            this(name, List.of(keys));
        }
    }

    private Interests() {}
}
