package org.alongside.school.roster;

import java.util.UUID;

/** A room with everything that an import may change. */
record RoomEntry(UUID id, String name, boolean discreet, int pairs, boolean inUse) {}
