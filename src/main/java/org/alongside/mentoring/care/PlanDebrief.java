package org.alongside.mentoring.care;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.alongside.school.People;
import org.alongside.school.PersonId;

/** When, with whom and whether together: a debrief for the chosen mentors. Closed until it is wanted. */
class PlanDebrief extends Div {
    private final transient DebriefDesk desk;
    private final transient Supplier<List<PersonId>> mentors;
    private final transient IntConsumer planned;
    private final transient Consumer<String> failed;
    private final DatePicker day = new DatePicker(getTranslation("mentoring.debriefs.day"));
    private final TimePicker starts = new TimePicker(getTranslation("mentoring.debriefs.time"));
    private final Checkbox together = new Checkbox(getTranslation("mentoring.debriefs.together"));
    private final StaffBox adult;

    PlanDebrief(
            DebriefDesk desk,
            People people,
            Supplier<List<PersonId>> mentors,
            IntConsumer planned,
            Consumer<String> failed) {
        this.desk = desk;
        this.mentors = mentors;
        this.planned = planned;
        this.failed = failed;
        day.setId("debrief-day");
        day.setLocale(Locale.UK);
        starts.setId("debrief-time");
        starts.setLocale(Locale.UK);
        starts.setStep(Duration.ofMinutes(5));
        starts.setMin(LocalTime.of(8, 0));
        starts.setMax(LocalTime.of(17, 0));
        adult = new StaffBox(people, "debrief-adult", getTranslation("mentoring.debriefs.adult"));
        adult.setPlaceholder(getTranslation("mentoring.debriefs.own-adult"));
        adult.setClearButtonVisible(true);
        var fields = new Div(day, starts, adult);
        fields.addClassName("change-fields");
        var save = new Button(getTranslation("mentoring.debriefs.plan"), click -> save());
        save.setId("debrief-save");
        save.addClassNames("btn", "pri");
        var close = new Button(getTranslation("mentoring.care.leave-it"), click -> setVisible(false));
        close.addClassNames("btn", "quiet");
        var buttons = new Div(save, close);
        buttons.addClassNames("row", "wrap");
        add(
                new H3(getTranslation("mentoring.care.plan-debrief")),
                new Paragraph(getTranslation("mentoring.debriefs.plan-text")),
                fields,
                together,
                buttons);
        addClassNames("col", "g3", "card", "flat", "pad");
        setVisible(false);
    }

    void open() {
        setVisible(true);
        day.focus();
    }

    private void save() {
        var when = day.getValue();
        if (when == null) {
            failed.accept("mentoring.debriefs.day-wrong");
            return;
        }
        try {
            var with = adult.getValue();
            planned.accept(desk.plan(
                    mentors.get(), with == null ? null : with.id(), when, starts.getValue(), together.getValue()));
        } catch (IllegalArgumentException reason) {
            failed.accept(String.valueOf(reason.getMessage()));
        }
    }
}
