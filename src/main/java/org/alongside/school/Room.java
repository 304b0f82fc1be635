package org.alongside.school;

import java.util.UUID;

/**
 * A room.
 *
 * @param discreet quiet enough for a mentoring meeting
 * @param pairs how many pairs may meet in it at the same time, at least 1
 */
public record Room(UUID id, String name, boolean discreet, int pairs) {}
