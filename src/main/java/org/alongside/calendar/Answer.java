package org.alongside.calendar;

import java.time.Instant;

/**
 * What a calendar gets.
 *
 * @param etag in quotes; differs whenever a byte differs
 * @param since when the answer became what it is
 */
record Answer(byte[] bytes, String etag, Instant since) {}
