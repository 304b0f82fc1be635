package org.alongside.mentoring;

import java.util.List;

/** Somebody else has changed the proposal since it was seen; nothing of either is lost. */
final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ProposalSteps.Step> theirs;

    ChangedMeanwhile(List<ProposalSteps.Step> theirs) {
        super("mentoring.board.changed-meanwhile");
        this.theirs = List.copyOf(theirs);
    }

    /** What the other person did, in order. */
    List<ProposalSteps.Step> theirs() {
        return theirs;
    }
}
