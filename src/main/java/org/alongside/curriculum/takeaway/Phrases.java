package org.alongside.curriculum.takeaway;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the screen, for paper: one bundle, so that both say the same. */
final class Phrases {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private Phrases() {}

    static String say(String key, Object... details) {
        var words = WORDS.getString(key);
        return details.length == 0 ? words : new MessageFormat(words, Locale.UK).format(details);
    }
}
