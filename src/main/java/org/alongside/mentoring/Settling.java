package org.alongside.mentoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** What people have settled in a proposal, while one more change is taken in. */
final class Settling {
    final Set<Couple> locked;
    final Set<Couple> forbidden;
    final Map<Couple, Proposal.Overridden> overridden;
    /** Pairs that this change sets. */
    final Set<Couple> set = new HashSet<>();

    private final Proposal proposal;

    Settling(Proposal proposal) {
        this.proposal = proposal;
        locked = new HashSet<>(proposal.locked());
        forbidden = new HashSet<>(proposal.forbidden());
        overridden = new HashMap<>(proposal.overridden());
    }

    /** @throws IllegalArgumentException with a message key if the change does not make sense */
    void take(Change change) {
        switch (change) {
            case Change.Move(var mentee, var mentor, var why) -> {
                if (why != null && !Reasons.KEYS.contains(why.reason())) {
                    throw new IllegalArgumentException("mentoring.board.reason-missing");
                }
                if (why != null && why.note().length() > Reasons.NOTE) {
                    throw new IllegalArgumentException("mentoring.board.note-too-long");
                }
                lock(new Couple(mentee, mentor));
                if (why != null) {
                    overridden.put(new Couple(mentee, mentor), why);
                }
            }
            case Change.Swap(var mentee, var with) -> {
                var mine = mentorOf(mentee);
                var theirs = mentorOf(with);
                if (mine.equals(theirs)) {
                    throw new IllegalArgumentException("mentoring.board.same-mentor");
                }
                lock(new Couple(mentee, theirs));
                lock(new Couple(with, mine));
            }
            case Change.Lock(var mentee) -> locked.add(new Couple(mentee, mentorOf(mentee)));
            case Change.Unlock(var mentee) -> {
                var couple = new Couple(mentee, mentorOf(mentee));
                if (overridden.containsKey(couple)) {
                    throw new IllegalArgumentException("mentoring.board.override-stays-locked");
                }
                locked.remove(couple);
            }
            case Change.Forbid(var mentee, var mentor) -> {
                var couple = new Couple(mentee, mentor);
                forbidden.add(couple);
                locked.remove(couple);
                overridden.remove(couple);
            }
            case Change.Allow(var mentee, var mentor) -> forbidden.remove(new Couple(mentee, mentor));
        }
    }

    /** How it was before the step. */
    void undo(ProposalSteps.Step step) {
        for (var was : step.changed()) {
            locked.removeIf(it -> it.mentee().equals(was.mentee()));
            overridden.keySet().removeIf(it -> it.mentee().equals(was.mentee()));
            var mentor = was.mentor();
            if (mentor != null) {
                var couple = new Couple(was.mentee(), mentor);
                if (was.locked()) {
                    locked.add(couple);
                }
                var why = was.overridden();
                if (why != null) {
                    overridden.put(couple, why);
                }
            }
        }
        var mentor = step.mentor();
        if (mentor != null && step.kind() == ProposalSteps.Step.Kind.FORBID) {
            forbidden.remove(new Couple(step.mentee(), mentor));
        } else if (mentor != null && step.kind() == ProposalSteps.Step.Kind.ALLOW) {
            forbidden.add(new Couple(step.mentee(), mentor));
        }
    }

    /** A pair that is set by hand stays. */
    private void lock(Couple couple) {
        locked.removeIf(it -> it.mentee().equals(couple.mentee()));
        overridden.keySet().removeIf(it -> it.mentee().equals(couple.mentee()));
        locked.add(couple);
        set.add(couple);
    }

    private PersonId mentorOf(PersonId mentee) {
        return proposal.of(mentee)
                .map(Proposal.ProposedPair::mentor)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.board.nobody-yet"));
    }

    ProposalSteps.Step.Kind kind(Change change) {
        return switch (change) {
            case Change.Move ignored -> ProposalSteps.Step.Kind.MOVE;
            case Change.Swap ignored -> ProposalSteps.Step.Kind.SWAP;
            case Change.Lock ignored -> ProposalSteps.Step.Kind.LOCK;
            case Change.Unlock ignored -> ProposalSteps.Step.Kind.UNLOCK;
            case Change.Forbid ignored -> ProposalSteps.Step.Kind.FORBID;
            case Change.Allow ignored -> ProposalSteps.Step.Kind.ALLOW;
        };
    }

    /** The mentor whom the change names. */
    @Nullable
    PersonId mentor(Change change) {
        return switch (change) {
            case Change.Move move -> move.mentor();
            case Change.Swap swap -> mentorOf(swap.with());
            case Change.Lock lock -> mentorOf(lock.mentee());
            case Change.Unlock unlock -> mentorOf(unlock.mentee());
            case Change.Forbid forbid -> forbid.mentor();
            case Change.Allow allow -> allow.mentor();
        };
    }
}
