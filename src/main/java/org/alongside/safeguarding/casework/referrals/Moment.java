package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.alongside.base.ui.Said;

/** A day and a time, now unless somebody says otherwise. */
class Moment extends Div {
    final DatePicker day;
    final TimePicker time;

    Moment(String id, String label, Instant now) {
        addClassName("moment");
        var local = now.atZone(Said.LONDON);
        day = new DatePicker(label, local.toLocalDate());
        day.setId(id + "-day");
        day.setLocale(Locale.UK);
        day.setMax(local.toLocalDate());
        time = new TimePicker(
                getTranslation("safeguarding.referral.time"),
                local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        time.setId(id + "-time");
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(15));
        add(day, time);
    }

    /** @throws IllegalArgumentException with a message key if one of them is empty */
    Instant value() {
        if (day.isEmpty() || time.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.referral.when-missing");
        }
        return day.getValue().atTime(time.getValue()).atZone(Said.LONDON).toInstant();
    }
}
