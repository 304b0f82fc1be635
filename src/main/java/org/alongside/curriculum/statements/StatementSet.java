package org.alongside.curriculum.statements;

import java.time.Instant;
import java.util.UUID;

/**
 * A later version of the guidance that the school has loaded.
 *
 * @param statements how many it has
 * @param secondary how many of them are for secondary schools
 * @param covered how many of those the lessons serve, by the mapping
 */
public record StatementSet(UUID id, String name, Instant loadedAt, int statements, int secondary, int covered) {}
