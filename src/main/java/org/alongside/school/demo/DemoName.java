package org.alongside.school.demo;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name.
 *
 * @param preferredGiven what the person is called; null if it is the legal name
 * @param preferredFamily the same for the family name
 */
record DemoName(
        String given,
        String family,
        boolean girl,
        @Nullable String preferredGiven,
        @Nullable String preferredFamily) {

    DemoName(String given, String family, boolean girl) {
        this(given, family, girl, null, null);
    }

    String usedGiven() {
        return preferredGiven == null ? given : preferredGiven;
    }

    String usedFamily() {
        return preferredFamily == null ? family : preferredFamily;
    }

    /** Letters a to z and hyphens, for an address or a code. */
    static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replaceAll("[^a-z-]", "");
    }
}
