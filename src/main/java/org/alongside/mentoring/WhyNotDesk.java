package org.alongside.mentoring;

import java.util.HashSet;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers "why not somebody else?" about one mentee and one mentor: the rule in the way, or the exact price. */
@Service
@ForCoordinators
class WhyNotDesk {
    private final Schemes schemes;
    private final Situations situations;
    private final Proposals proposals;

    WhyNotDesk(Schemes schemes, Situations situations, Proposals proposals) {
        this.schemes = schemes;
        this.situations = situations;
        this.proposals = proposals;
    }

    /** An answer. */
    sealed interface Answer {
        /** They are a pair of this proposal. */
        record Together() implements Answer {}

        /**
         * A rule is in the way.
         *
         * @param setAsideHere whether the coordinator has forbidden the pair in this proposal
         */
        record No(Rule rule, boolean setAsideHere) implements Answer {}

        /** It is possible; this is what would happen, with as few other pairs changed as possible. */
        record Price(Consequence consequence) implements Answer {}
    }

    /** @throws IllegalArgumentException with a message key if the proposal is gone or one of the two is not in it */
    @Transactional(readOnly = true)
    Answer ask(MatchRunId run, Couple couple) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var proposal = proposals
                .find(scheme.id(), run)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.board.gone"));
        if (isTogether(proposal, couple)) {
            return new Answer.Together();
        }
        var now = situations.of(scheme, proposal.kind());
        var locked = new HashSet<>(proposal.locked());
        locked.removeIf(it -> it.mentee().equals(couple.mentee()));
        var problem = now.keeping(proposal.couples(), proposal.seed(), locked, proposal.forbidden());
        var rule = Ruling.on(problem, couple);
        if (rule != null) {
            return new Answer.No(rule, proposal.forbidden().contains(couple));
        }
        locked.add(couple);
        var forced = now.keeping(proposal.couples(), proposal.seed(), locked, proposal.forbidden());
        var matching = Matcher.match(forced, Progress.UNHEARD);
        if (!matching.mentorOfEach().getOrDefault(Couple.key(couple.mentee()), "").equals(Couple.key(couple.mentor()))) {
            return new Answer.No(Rule.FULL, false);
        }
        var drafted = new Drafting(now.cohort(), forced, now.before(), proposal.overridden(), locked).of(matching);
        return new Answer.Price(Consequence.between(proposal, drafted));
    }

    private static boolean isTogether(Proposal proposal, Couple couple) {
        return proposal.of(couple.mentee())
                .filter(it -> it.mentor().equals(couple.mentor()))
                .isPresent();
    }
}
