package org.alongside.mentoring.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two matchings of the same people.
 *
 * @param moves mentees whose mentor is another, in the order of the first matching
 * @param worstBefore the lowest score of any pair in the first
 * @param worstAfter the lowest score of any pair in the second
 * @param totalBefore the sum of all scores in the first
 * @param totalAfter the sum of all scores in the second
 */
public record Effect(List<Move> moves, int worstBefore, int worstAfter, long totalBefore, long totalAfter) {
    /** Keeps its own copy. */
    public Effect {
        moves = List.copyOf(moves);
    }

    /** A mentee whose mentor is another; null is nobody. */
    public record Move(
            String mentee, @Nullable String from, @Nullable String to) {}

    /** Compares. */
    public static Effect between(Matching before, Matching after) {
        var from = before.mentorOfEach();
        var to = after.mentorOfEach();
        var mentees = new LinkedHashSet<String>();
        Stream.of(before, after).forEach(matching -> {
            matching.pairs().forEach(pair -> mentees.add(pair.mentee()));
            mentees.addAll(matching.unmatched());
        });
        var moves = mentees.stream()
                .map(mentee -> new Move(mentee, from.get(mentee), to.get(mentee)))
                .filter(move -> !Objects.equals(move.from, move.to))
                .toList();
        return new Effect(moves, before.worst(), after.worst(), before.total(), after.total());
    }

    /** Mentees who had a mentor and have none then. */
    public List<String> leftOut() {
        return moves.stream().filter(move -> move.to == null).map(Move::mentee).toList();
    }

    /** Mentees who had no mentor and have one then. */
    public List<String> gained() {
        return moves.stream()
                .filter(move -> move.from == null)
                .map(Move::mentee)
                .toList();
    }
}
