package org.alongside.mentoring;

/**
 * How a proposal is told at the head of its page.
 *
 * @param changes new pairs, or with running pairs whatever is not as it was
 * @param others mentees of a first proposal, with running pairs those that stay
 */
record ProposalWords(String titleKey, String leadKey, String publishKey, long changes, long others) {
    static ProposalWords of(Proposal proposal) {
        var pairs = proposal.pairs();
        if (proposal.kind() == Proposal.Kind.AGAIN) {
            var stay =
                    pairs.stream().filter(Proposal.ProposedPair::isRunning).count();
            var parted = proposal.leftOut().stream()
                    .filter(it -> it.before() != null)
                    .count();
            return new ProposalWords(
                    "mentoring.board.changes-title",
                    "mentoring.board.changes-lead",
                    "mentoring.board.publish-changes",
                    pairs.size() - stay + parted,
                    stay);
        }
        return new ProposalWords(
                "mentoring.match.found",
                proposal.version() == 0 ? "mentoring.match.found-lead" : "mentoring.board.changed-lead",
                "mentoring.match.publish",
                pairs.size(),
                proposal.mentees());
    }

    boolean worthPublishing() {
        return changes > 0;
    }
}
