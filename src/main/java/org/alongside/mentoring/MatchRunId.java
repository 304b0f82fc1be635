package org.alongside.mentoring;

import java.util.UUID;

/** Names one run of the matching. */
record MatchRunId(UUID value) {}
