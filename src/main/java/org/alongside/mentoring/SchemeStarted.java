package org.alongside.mentoring;

import org.jspecify.annotations.Nullable;

/**
 * A scheme has been started, in the transaction that starts it: whoever keeps something per scheme carries over what
 * goes on.
 *
 * @param before the scheme before; null for the very first
 */
public record SchemeStarted(SchemeId scheme, @Nullable SchemeId before) {}
