package org.alongside.safeguarding.casework.chain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an entry says, as text.
 *
 * @param name never changes once entries with it are kept
 * @param value null if the entry says nothing about it, which is not the same as an empty text
 */
public record Field(String name, @Nullable String value) {}
