package org.alongside.mentoring.matching;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For every mentee and mentor of one run, by their place in the lists: the score, and the rule that forbids the pair. */
public final class Appraisal {
    private static final Rule[] RULES = Rule.values();
    // in millionths: a mentor counts a tenth less for each soft wish not met
    private static final long WISH_UNMET = 100_000;

    private final int mentors;
    private final short[] scores;
    private final byte[] rules;

    Appraisal(int mentees, int mentors, Score score, Bar bar) {
        this.mentors = mentors;
        scores = new short[mentees * mentors];
        rules = new byte[mentees * mentors];
        for (var mentee = 0; mentee < mentees; mentee++) {
            for (var mentor = 0; mentor < mentors; mentor++) {
                var at = mentee * mentors + mentor;
                scores[at] = (short) Math.clamp(score.of(mentee, mentor), 0, 1000);
                var rule = bar.of(mentee, mentor);
                rules[at] = (byte) (rule == null ? -1 : rule.ordinal());
            }
        }
    }

    private Appraisal(int mentors, short[] scores, byte[] rules) {
        this.mentors = mentors;
        this.scores = scores;
        this.rules = rules;
    }

    /** The same, but these pairs, by their places in the lists, break the rule unless they break one already. */
    Appraisal barring(Iterable<int[]> pairs, Rule rule) {
        var more = rules.clone();
        for (var pair : pairs) {
            var at = pair[0] * mentors + pair[1];
            more[at] = more[at] < 0 ? (byte) rule.ordinal() : more[at];
        }
        return new Appraisal(mentors, scores, more);
    }

    /** Appraises everybody by rules and likeness. */
    public static Appraisal of(List<Mentee> mentees, List<Mentor> mentors, PairRules rules, Likeness likeness) {
        var young = mentees.stream()
                .map(mentee -> likeness.profile(mentee.tastes()))
                .toList();
        var old = mentors.stream()
                .map(mentor -> likeness.profile(mentor.tastes()))
                .toList();
        return new Appraisal(
                mentees.size(),
                mentors.size(),
                (mentee, mentor) -> Likeness.perMille(
                        Likeness.parts(young.get(mentee), old.get(mentor)),
                        WISH_UNMET * rules.unmetWishes(mentees.get(mentee), mentors.get(mentor))),
                (mentee, mentor) -> rules.broken(mentees.get(mentee), mentors.get(mentor)));
    }

    /** Appraises everybody, with rarity measured among exactly these people. */
    public static Appraisal of(List<Mentee> mentees, List<Mentor> mentors, PairRules rules) {
        var people = Stream.concat(
                        mentees.stream().map(Mentee::tastes), mentors.stream().map(Mentor::tastes))
                .toList();
        return of(mentees, mentors, rules, Likeness.among(people));
    }

    /** The score of a pair, 0 to 1000, whether or not a rule forbids it. */
    public int score(int mentee, int mentor) {
        return scores[mentee * mentors + mentor];
    }

    /** The first rule that forbids the pair, or null. */
    public @Nullable Rule rule(int mentee, int mentor) {
        var rule = rules[mentee * mentors + mentor];
        return rule < 0 ? null : RULES[rule];
    }

    boolean fits(int mentees, int mentors) {
        return this.mentors == mentors && scores.length == mentees * mentors;
    }

    /** Gives the score of a pair. */
    @FunctionalInterface
    interface Score {
        int of(int mentee, int mentor);
    }

    /** Gives the rule that forbids a pair. */
    @FunctionalInterface
    interface Bar {
        @Nullable
        Rule of(int mentee, int mentor);
    }
}
