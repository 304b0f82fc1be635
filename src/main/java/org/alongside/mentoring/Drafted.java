package org.alongside.mentoring;

import java.util.List;

/** What a calculation says in the portal's own words: pairs, least in common first, and who is left out. */
record Drafted(List<Proposal.ProposedPair> pairs, List<Proposal.LeftOut> leftOut) {}
