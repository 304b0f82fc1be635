package org.alongside.mentoring;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alongside.mentoring.matching.Matching;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.OneMoreMentor;
import org.alongside.mentoring.matching.PairRules;
import org.alongside.school.Slot;
import org.alongside.school.Week;

/**
 * A time of the week, the same in both weeks, and who of those left out would have a mentor if one more were free then.
 *
 * @param whoCould keys of mentees
 */
record HelpfulTime(Proposal.WeeklyTime time, List<String> whoCould) {

    /** Every time that a room and an adult serve in both weeks; those that cost a pupil least come first. */
    static List<HelpfulTime> of(SchemeFacts facts, MatchingProblem problem, PairRules rules, Matching matching) {
        return facts.slots().all().stream()
                .filter(it -> it.week() == Week.A && facts.isServed(it) && facts.isServed(twin(it)))
                .sorted(Comparator.comparingInt(facts.slots()::cost).thenComparing(Comparator.naturalOrder()))
                .map(it -> new HelpfulTime(
                        new Proposal.WeeklyTime(it.day(), it.period()),
                        OneMoreMentor.freeAt(
                                        problem, rules, matching, facts.slots().of(Set.of(it, twin(it))), 1)
                                .whoCould()))
                .toList();
    }

    private static Slot twin(Slot slot) {
        return new Slot(Week.B, slot.day(), slot.period());
    }
}
