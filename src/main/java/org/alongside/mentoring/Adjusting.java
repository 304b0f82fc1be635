package org.alongside.mentoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.Gap;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Rule;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes proposals by hand. What the coordinator sets stays, what is in the way of it moves, and everything else stays
 * as far as it can: the kernel proves that no smaller change would do.
 */
@Service
@ForCoordinators
class Adjusting {
    private final Schemes schemes;
    private final Situations situations;
    private final Proposals proposals;
    private final ProposalSteps steps;
    private final SignedInPerson who;
    private final Clock clock;

    Adjusting(
            Schemes schemes,
            Situations situations,
            Proposals proposals,
            ProposalSteps steps,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.situations = situations;
        this.proposals = proposals;
        this.steps = steps;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Makes a change, all or nothing.
     *
     * @param seen the version that was on the screen
     * @throws Blocked if a rule is in the way; one that yields wants a reason
     * @throws ChangedMeanwhile if somebody was faster
     * @throws IllegalArgumentException with a message key if the proposal is not open or somebody is not in it
     */
    @Transactional
    Consequence change(MatchRunId run, long seen, Change change) {
        var proposal = claimed(run, seen);
        var now = situations.of(schemes.current().orElseThrow(), proposal.kind());
        var settling = new Settling(proposal);
        settling.take(change);
        var problem = now.keeping(proposal.couples(), proposal.seed(), settling.locked, settling.forbidden);
        check(now.problem(proposal.seed(), Set.of(), settling.forbidden), settling);
        var matching = Matcher.match(problem, Progress.UNHEARD);
        refuseFull(matching.gaps(), settling);
        var before = new HashMap<PersonId, PersonId>();
        proposal.pairs().forEach(it -> put(before, it.mentee(), it.before()));
        proposal.leftOut().forEach(it -> put(before, it.mentee(), it.before()));
        var drafted = new Drafting(now.cohort(), problem, before, settling.overridden, settling.locked).of(matching);
        keep(proposal, drafted, settling.forbidden, settling.kind(change), change.mentee(), settling.mentor(change));
        return Consequence.between(proposal, drafted);
    }

    private static void put(Map<PersonId, PersonId> before, PersonId mentee, @Nullable PersonId mentor) {
        if (mentor != null) {
            before.put(mentee, mentor);
        }
    }

    private Proposal claimed(MatchRunId run, long seen) {
        // first of all, so that what is read afterwards is what the faster one has left
        var first = proposals.claim(run, seen);
        var proposal = schemes.current()
                .flatMap(it -> proposals.find(it.id(), run))
                .orElseThrow(() -> new IllegalArgumentException("mentoring.board.gone"));
        if (first) {
            return proposal;
        }
        if (proposal.confirmed()) {
            throw new IllegalArgumentException("mentoring.match.confirmed");
        }
        var theirs = steps.since(run, seen);
        if (theirs.isEmpty()) {
            throw new IllegalArgumentException("mentoring.board.gone");
        }
        throw new ChangedMeanwhile(theirs);
    }

    /** Every newly set pair against the rules as they are today. */
    private static void check(MatchingProblem plain, Settling settling) {
        for (var set : settling.set) {
            var rule = Ruling.on(plain, set);
            if (rule != null && !(rule.yieldsToLock() && settling.overridden.containsKey(set))) {
                throw new Blocked(set.mentee(), set.mentor(), rule);
            }
            if (rule == null) {
                settling.overridden.remove(set);
            }
        }
    }

    private static void refuseFull(List<Gap> gaps, Settling settling) {
        for (var set : settling.set) {
            if (gaps.contains(new Gap(Gap.Kind.LOCK_NOT_POSSIBLE, Couple.key(set.mentee())))) {
                throw new Blocked(set.mentee(), set.mentor(), Rule.FULL);
            }
        }
    }

    private void keep(
            Proposal proposal,
            Drafted drafted,
            Set<Couple> forbidden,
            ProposalSteps.Step.Kind kind,
            PersonId mentee,
            @Nullable PersonId mentor) {
        var number = proposal.version();
        var changed = new ArrayList<ProposalSteps.Before>();
        var after = new HashMap<PersonId, Proposal.ProposedPair>();
        drafted.pairs().forEach(it -> after.put(it.mentee(), it));
        for (var pair : proposal.pairs()) {
            var then = after.remove(pair.mentee());
            if (then == null
                    || !then.mentor().equals(pair.mentor())
                    || then.locked() != pair.locked()
                    || !Objects.equals(then.overridden(), pair.overridden())) {
                changed.add(new ProposalSteps.Before(
                        pair.mentee(),
                        pair.mentor(),
                        pair.locked(),
                        pair.overridden(),
                        then == null ? null : then.mentor()));
            }
        }
        after.values()
                .forEach(it -> changed.add(new ProposalSteps.Before(it.mentee(), null, false, null, it.mentor())));
        var overridden = drafted.pairs().stream()
                .filter(it -> it.mentee().equals(mentee))
                .findFirst()
                .map(Proposal.ProposedPair::overridden)
                .orElse(null);
        steps.add(
                proposal.id(),
                new ProposalSteps.Step(number, kind, mentee, mentor, who.required(), clock.instant(), changed),
                overridden);
        proposals.put(proposal.with(drafted, forbidden));
    }

    /** The last step that can be undone, by whomever. */
    @Transactional(readOnly = true)
    Optional<ProposalSteps.Step> undoable(MatchRunId run) {
        return schemes.current().filter(it -> proposals.isOf(it.id(), run)).flatMap(it -> steps.last(run));
    }

    /**
     * Puts back how it was before the last step.
     *
     * @throws ChangedMeanwhile if somebody was faster
     * @throws IllegalArgumentException with a message key if there is nothing to undo, or it is no longer allowed
     */
    @Transactional
    Consequence undo(MatchRunId run, long seen) {
        var proposal = claimed(run, seen);
        var step = steps.last(run).orElseThrow(() -> new IllegalArgumentException("mentoring.board.nothing-to-undo"));
        var now = situations.of(schemes.current().orElseThrow(), proposal.kind());
        var settling = new Settling(proposal);
        settling.undo(step);
        var before = step.changed().stream().map(ProposalSteps.Before::mentee).toList();
        var pairs = new HashSet<Couple>();
        proposal.pairs().stream()
                .filter(it -> !before.contains(it.mentee()))
                .forEach(it -> pairs.add(it.couple()));
        for (var was : step.changed()) {
            var mentor = was.mentor();
            if (mentor != null) {
                pairs.add(new Couple(was.mentee(), mentor));
            }
        }
        var problem = now.keeping(pairs, proposal.seed(), settling.locked, settling.forbidden);
        var running = new HashMap<PersonId, PersonId>();
        proposal.pairs().forEach(it -> put(running, it.mentee(), it.before()));
        proposal.leftOut().forEach(it -> put(running, it.mentee(), it.before()));
        var drafted = new Drafting(now.cohort(), problem, running, settling.overridden, settling.locked)
                .of(Matcher.match(problem, Progress.UNHEARD));
        steps.undone(run, step.number());
        keep(proposal, drafted, settling.forbidden, ProposalSteps.Step.Kind.UNDO, step.mentee(), step.mentor());
        return Consequence.between(proposal, drafted);
    }
}
