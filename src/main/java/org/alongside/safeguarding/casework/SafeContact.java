package org.alongside.safeguarding.casework;

import java.util.UUID;

/**
 * Somebody else whom the poster names, such as the link social worker.
 *
 * @param reach how to reach them, in the words for the poster
 */
record SafeContact(UUID id, String role, String name, String reach) {
    private static final int LONGEST_ROLE = 80;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REACH = 160;

    /** @throws IllegalArgumentException with a message key if a part is missing or too long */
    SafeContact {
        if (role.isBlank() || name.isBlank() || reach.isBlank()) {
            throw new IllegalArgumentException("safeguarding.rota.contact.missing");
        }
        if (role.length() > LONGEST_ROLE || name.length() > LONGEST_NAME || reach.length() > LONGEST_REACH) {
            throw new IllegalArgumentException("safeguarding.rota.contact.long");
        }
    }
}
