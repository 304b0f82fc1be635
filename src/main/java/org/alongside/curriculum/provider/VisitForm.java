package org.alongside.curriculum.provider;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** A visit: for whom, and what pupils and staff said afterwards, in numbers. */
class VisitForm extends Div {
    private final ProviderId provider;
    private final UUID id = UUID.randomUUID();
    private final DatePicker day = new DatePicker(getTranslation("curriculum.provider.visit.day"));
    private final TextField audience = new TextField(getTranslation("curriculum.provider.visit.audience"));
    private final IntegerField useful = number("useful");
    private final IntegerField partly = number("partly");
    private final IntegerField notUseful = number("not-useful");
    private final RadioButtonGroup<Visit.StaffSay> say =
            new RadioButtonGroup<>(getTranslation("curriculum.provider.visit.staff"));
    private final DatePicker followedUp = new DatePicker(getTranslation("curriculum.provider.visit.followed-up"));

    VisitForm(ProviderId provider, LocalDate today, Consumer<Visit> record) {
        this.provider = provider;
        addClassNames("col", "g3", "visit-form");
        day.setId("visit-day");
        day.setLocale(Locale.UK);
        day.setValue(today);
        audience.setId("visit-audience");
        audience.setMaxLength(80);
        say.addClassName("chips");
        say.setItems(Visit.StaffSay.values());
        say.setItemLabelGenerator(it -> getTranslation("curriculum.provider.say." + it));
        followedUp.setLocale(Locale.UK);
        var numbers = new Div(useful, partly, notUseful);
        numbers.addClassName("visit-numbers");
        var save = new Button(getTranslation("curriculum.provider.visit.save"), click -> {
            if (day.getValue() != null) {
                record.accept(visit());
            }
        });
        save.setId("save-visit");
        save.addClassNames("btn");
        add(new H3(getTranslation("curriculum.provider.visit.new")), day, audience, numbers, say, followedUp, save);
    }

    private IntegerField number(String key) {
        var field = new IntegerField(getTranslation("curriculum.provider.visit." + key));
        field.setId("visit-" + key);
        field.setMin(0);
        field.setMax(999);
        field.setValue(0);
        return field;
    }

    private Visit visit() {
        return new Visit(
                id,
                provider,
                day.getValue(),
                audience.getValue().strip(),
                value(useful),
                value(partly),
                value(notUseful),
                say.getValue(),
                followedUp.getValue());
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
