package org.alongside.curriculum;

import java.util.List;

/**
 * "What would you say?": something that may happen in a meeting, and answers to choose from. It teaches and never
 * scores a person: each answer has its own words back.
 *
 * @param id names the scenario for good
 * @param critical whether a mentor must have answered this one well before the first meeting
 */
public record Scenario(String id, String prompt, boolean critical, List<Option> options, Source source) {
    public Scenario {
        options = List.copyOf(options);
    }

    /** How well an answer serves the young person. */
    public enum Fit {
        YES,
        PARTLY,
        NO
    }

    /** Something one might say or do, and what the course says about it. */
    public record Option(String say, Fit fit, String feedback) {}
}
