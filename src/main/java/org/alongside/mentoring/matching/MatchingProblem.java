package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that decides a matching.
 *
 * @param appraisal made for exactly these mentees and mentors
 * @param locked pairs that stay whatever else happens
 * @param published pairs that people have been told; as few as possible of them change
 * @param seed decides between answers that are equally good, and is shown to staff
 */
public record MatchingProblem(
        List<Mentee> mentees,
        List<Mentor> mentors,
        Appraisal appraisal,
        Set<Pair> locked,
        Set<Pair> published,
        long seed) {
    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if the appraisal was made for others
     */
    public MatchingProblem {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        locked = Set.copyOf(locked);
        published = Set.copyOf(published);
        if (!appraisal.fits(mentees.size(), mentors.size())) {
            throw new IllegalArgumentException("The appraisal was made for other people");
        }
    }

    /** A first matching: nothing locked, nothing published. */
    public static MatchingProblem of(List<Mentee> mentees, List<Mentor> mentors, PairRules rules, long seed) {
        return new MatchingProblem(mentees, mentors, Appraisal.of(mentees, mentors, rules), Set.of(), Set.of(), seed);
    }

    /** The same with one more locked pair. */
    public MatchingProblem locking(Pair pair) {
        var more = new HashSet<>(locked);
        more.add(pair);
        return new MatchingProblem(mentees, mentors, appraisal, more, published, seed);
    }

    /** The same with more locked pairs. */
    public MatchingProblem locking(Collection<Pair> pairs) {
        var more = new HashSet<>(locked);
        more.addAll(pairs);
        return new MatchingProblem(mentees, mentors, appraisal, more, published, seed);
    }

    /** The same without these pairs, for this proposal only; people who are unknown are passed over. */
    public MatchingProblem settingAside(Collection<Pair> pairs) {
        var candidates = new Candidates(this);
        var places = new ArrayList<int[]>();
        for (var pair : pairs) {
            var mentee = candidates.mentee(pair.mentee());
            var mentor = candidates.mentor(pair.mentor());
            if (mentee != null && mentor != null) {
                places.add(new int[] {mentee, mentor});
            }
        }
        return new MatchingProblem(
                mentees, mentors, appraisal.barring(places, Rule.SET_ASIDE), locked, published, seed);
    }

    /** The same after these pairs were told to people. */
    public MatchingProblem published(Set<Pair> pairs) {
        return new MatchingProblem(mentees, mentors, appraisal, locked, pairs, seed);
    }
}
