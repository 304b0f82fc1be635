package org.alongside.school.roster;

import java.util.UUID;

/** One file that was left in the folder. */
record DropId(UUID value) {}
