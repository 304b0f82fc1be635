package org.alongside.school;

import org.jspecify.annotations.Nullable;

/**
 * What the portal says about the school on its pages.
 *
 * @param demo whether everything in it is invented
 * @param live whether set-up is finished
 * @param safeRoom where a worried person finds a safe adult in person, as pupils call it; null if not said
 * @param officeContact who helps with sign-in, as pupils would say it; null if not said
 */
public record SchoolFacts(
        String name,
        boolean demo,
        boolean live,
        @Nullable String safeRoom,
        @Nullable String officeContact) {}
