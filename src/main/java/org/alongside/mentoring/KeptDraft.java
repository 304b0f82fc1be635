package org.alongside.mentoring;

import java.time.Instant;

/**
 * What somebody has tapped and typed about one meeting and not saved.
 *
 * @param edition raised at each change
 * @param basedOn number of the log that was on the screen when it was begun; 0 for none
 */
record KeptDraft(LogEntry entry, int edition, int basedOn, Instant savedAt) {}
