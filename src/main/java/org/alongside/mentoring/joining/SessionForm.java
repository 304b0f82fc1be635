package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.school.PersonRow;

/** A session with an adult: when, how long, what, led by whom, and who was there. */
final class SessionForm extends Div {
    private final H2 heading = new H2();
    private final DatePicker day = new DatePicker(getTranslation("mentoring.sessions.day"));
    private final IntegerField minutes = new IntegerField(getTranslation("mentoring.sessions.minutes"));
    private final TextField title = new TextField(getTranslation("mentoring.sessions.what"));
    private final TextField ledBy = new TextField(getTranslation("mentoring.sessions.led-by"));
    private final MultiSelectComboBox<PersonRow> present =
            new MultiSelectComboBox<>(getTranslation("mentoring.sessions.present"));
    private final Div answer = new Div();
    private final transient TrainingDesk desk;
    private final transient Runnable kept;
    private UUID id = UUID.randomUUID();
    private long version = -1;

    SessionForm(TrainingDesk desk, LocalDate today, Runnable kept) {
        this.desk = desk;
        this.kept = kept;
        addClassNames("col", "g3");
        day.setId("session-day");
        day.setLocale(Locale.UK);
        day.setMax(today);
        minutes.setId("session-minutes");
        minutes.setMin(15);
        minutes.setMax(480);
        minutes.setStep(15);
        minutes.setStepButtonsVisible(true);
        title.setId("session-title");
        title.setMaxLength(80);
        ledBy.setId("session-led-by");
        ledBy.setMaxLength(80);
        present.setId("session-present");
        present.setItemLabelGenerator(it -> it.form() == null ? it.name() : it.name() + ", " + it.form());
        answer.getElement().setAttribute("role", "status");
        var keep = new Button(getTranslation("mentoring.sessions.keep"), click -> keep());
        keep.setId("keep-session");
        keep.addClassNames("btn", "pri");
        var another = new Button(getTranslation("mentoring.sessions.another"), click -> clear(today));
        another.addClassName("btn");
        var buttons = new Div(keep, another);
        buttons.addClassNames("row", "wrap");
        var fields = new Div(day, minutes, title, ledBy);
        fields.addClassName("pair-fields");
        add(heading, fields, present, answer, buttons);
        clear(today);
    }

    void mentors(List<PersonRow> mentors) {
        var chosen = present.getValue();
        present.setItems(mentors);
        present.setValue(mentors.stream().filter(chosen::contains).collect(Collectors.toSet()));
    }

    private void clear(LocalDate today) {
        heading.setText(getTranslation("mentoring.sessions.new"));
        id = UUID.randomUUID();
        version = -1;
        day.setValue(today);
        minutes.setValue(60);
        title.clear();
        present.clear();
    }

    void edit(LiveSession session, List<PersonRow> mentors) {
        heading.setText(getTranslation("mentoring.sessions.change", session.title()));
        id = session.id();
        version = session.version();
        day.setValue(session.heldOn());
        minutes.setValue(session.minutes());
        title.setValue(session.title());
        ledBy.setValue(session.ledBy());
        present.setValue(mentors.stream()
                .filter(it -> session.present().contains(it.id()))
                .collect(Collectors.toSet()));
        title.focus();
    }

    private void keep() {
        answer.removeAll();
        if (day.getValue() == null || minutes.getValue() == null) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("mentoring.sessions.words-missing"))));
            return;
        }
        try {
            desk.record(new LiveSession(
                    id,
                    day.getValue(),
                    minutes.getValue(),
                    title.getValue(),
                    ledBy.getValue(),
                    present.getValue().stream()
                            .map(PersonRow::id)
                            .collect(Collectors.<org.alongside.school.PersonId>toSet()),
                    version));
            answer.add(new Note(
                    Tone.OK,
                    "check",
                    new Span(getTranslation(
                            "mentoring.sessions.kept", present.getValue().size()))));
            clear(day.getValue());
            kept.run();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    Set<PersonRow> chosen() {
        return present.getValue();
    }
}
