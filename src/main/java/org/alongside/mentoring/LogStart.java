package org.alongside.mentoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of one meeting begins with.
 *
 * @param edition of the draft; 0 if there is none
 * @param basedOn number of the log that is on the screen; 0 for none
 * @param keptAt when the draft was last changed; null if there is none
 * @param earlier every version that was saved, the latest first
 */
record LogStart(
        LogEntry entry, int edition, int basedOn, @Nullable Instant keptAt, List<StoredLog> earlier) {}
