package org.alongside.mentoring;

import java.time.Instant;
import org.alongside.school.PersonId;

/**
 * A log as it was saved; a later number corrects the earlier ones, which stay.
 *
 * @param number from 1
 */
record StoredLog(int number, LogEntry entry, PersonId writer, Instant writtenAt) {}
