package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes better or worse from one arrangement to another.
 *
 * @param moves mentees whose mentor is another
 * @param before the pair with the least in common before; empty if there was none
 * @param after the same after
 */
record Consequence(
        List<Move> moves,
        Optional<Proposal.ProposedPair> before,
        Optional<Proposal.ProposedPair> after,
        long totalBefore,
        long totalAfter) {

    /** A mentee whose mentor is another; null is nobody. */
    record Move(
            PersonId mentee, @Nullable PersonId from, @Nullable PersonId to) {}

    static Consequence between(Proposal before, Drafted after) {
        var from = new LinkedHashMap<PersonId, PersonId>();
        var to = new LinkedHashMap<PersonId, PersonId>();
        before.pairs().forEach(it -> from.put(it.mentee(), it.mentor()));
        after.pairs().forEach(it -> to.put(it.mentee(), it.mentor()));
        var mentees = new ArrayList<>(from.keySet());
        to.keySet().stream().filter(it -> !from.containsKey(it)).forEach(mentees::add);
        var moves = mentees.stream()
                .map(it -> new Move(it, from.get(it), to.get(it)))
                .filter(it -> !Objects.equals(it.from, it.to))
                .toList();
        return new Consequence(
                moves,
                before.least(),
                after.pairs().stream().findFirst(),
                before.total(),
                after.pairs().stream().mapToLong(Proposal.ProposedPair::score).sum());
    }

    /** All moves but that of one mentee. */
    List<Move> others(PersonId mentee) {
        return moves.stream().filter(it -> !it.mentee.equals(mentee)).toList();
    }

    /** Who had a mentor and has none then. */
    List<PersonId> fallsOut() {
        return moves.stream().filter(it -> it.to == null).map(Move::mentee).toList();
    }

    /** Who had none and has one then. */
    List<PersonId> gains() {
        return moves.stream().filter(it -> it.from == null).map(Move::mentee).toList();
    }
}
