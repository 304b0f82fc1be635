package org.alongside.calendar;

import java.util.Locale;
import java.util.ResourceBundle;
import org.alongside.calendar.spi.Appointment;
import org.springframework.stereotype.Component;

/** What an appointment is called where others may look. The rule of the school is applied here and nowhere else. */
@Component
class Titles {
    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    String of(Appointment appointment, CalendarRules rules) {
        return rules.named() ? appointment.openTitle() : words.getString("calendar.kind." + appointment.kind());
    }
}
