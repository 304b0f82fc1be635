package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.safeguarding.casework.files.CaseField;

/** When, where, and who is asked to come. No field of it is for what the meeting is about. */
class BookingForm extends Div {
    private final UUID key;
    private final Div answer = CaseField.answer();
    final DatePicker day = new DatePicker(getTranslation("safeguarding.clerk.book.day"));
    final TimePicker time = new TimePicker(getTranslation("safeguarding.clerk.book.time"));
    final TextField place = new TextField(getTranslation("safeguarding.clerk.book.place"));
    final CheckboxGroup<GatheringBook.Agency> asked =
            new CheckboxGroup<>(getTranslation("safeguarding.clerk.book.asked"));

    /** @param key the form's own, or the id of the meeting that is moved */
    BookingForm(UUID key, LocalDate today, List<GatheringBook.Agency> agencies) {
        this.key = key;
        addClassNames("col", "g3");
        day.setLocale(Locale.UK);
        day.setMin(today);
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(15));
        time.setMin(LocalTime.of(7, 0));
        time.setMax(LocalTime.of(19, 0));
        place.setMaxLength(Booking.LONGEST_PLACE);
        place.setHelperText(getTranslation("safeguarding.clerk.book.place.help"));
        asked.setItems(agencies);
        asked.setItemLabelGenerator(GatheringBook.Agency::name);
        asked.setHelperText(getTranslation("safeguarding.clerk.book.asked.help"));
        asked.addClassName("refer-entries");
        var when = new Div(day, time);
        when.addClassName("moment");
        add(when, place, asked, answer);
    }

    void fill(Gathering meeting) {
        day.setValue(meeting.day());
        time.setValue(meeting.time());
        place.setValue(meeting.place());
        var names = Set.copyOf(Arrays.asList(meeting.asked().split(", ")));
        asked.setValue(asked.getListDataView()
                .getItems()
                .filter(it -> names.contains(it.name()))
                .collect(Collectors.toSet()));
    }

    void onSave(String words, String ofWhich, Consumer<Booking> save) {
        var button = new Button(
                words,
                click -> CaseField.attempt(answer, () -> {
                    var on = day.getValue();
                    var at = time.getValue();
                    if (on == null || at == null) {
                        throw new IllegalArgumentException("safeguarding.clerk.book.no-day");
                    }
                    save.accept(new Booking(
                            key,
                            on,
                            at,
                            place.getValue(),
                            asked.getValue().stream()
                                    .map(GatheringBook.Agency::id)
                                    .collect(Collectors.toSet())));
                }));
        button.addClassNames("btn", "small", "safe");
        button.setAriaLabel(ofWhich);
        add(button);
    }
}
