package org.alongside.school;

import java.util.UUID;

/**
 * A file in the folder for rosters needs an administrator: it would do something that a person has to say yes to, or it
 * cannot be read.
 *
 * @param file its id, which names nobody
 */
public record RosterWaits(UUID file) {}
