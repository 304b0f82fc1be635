package org.alongside.notifications;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of the mails. Their only variables are where the portal is, and whole numbers. */
@Component
class NoticeTexts {
    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
    private final String address;

    NoticeTexts(@Value("${alongside.address:http://localhost:8080}") String address) {
        this.address = address;
    }

    void require(String key) {
        if (key.length() > 60 || !words.containsKey(key + ".subject") || !words.containsKey(key + ".body")) {
            throw new IllegalArgumentException("There are no texts for this notice");
        }
    }

    String subject(String key) {
        return words.getString(key + ".subject");
    }

    /** @param numbers for the places {@code {1}}, {@code {2}} … */
    String body(String key, List<Long> numbers) {
        var values = new ArrayList<Object>();
        values.add(address);
        values.addAll(numbers);
        return new MessageFormat(words.getString(key + ".body"), Locale.UK).format(values.toArray());
    }
}
