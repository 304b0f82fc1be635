package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.Room;
import org.alongside.school.SchoolYear;

/** What has changed, and from when to when; of a person never why. */
final class ChangeForm extends Div {
    private static final int LONGEST_TITLE = 80;

    private final RadioButtonGroup<Obstacle.Kind> kind =
            new RadioButtonGroup<>(getTranslation("mentoring.change.what"));
    private final DatePicker from = new DatePicker(getTranslation("mentoring.change.from"));
    private final DatePicker to = new DatePicker(getTranslation("mentoring.change.to"));
    private final ComboBox<PersonRow> person = new ComboBox<>(getTranslation("mentoring.change.person"));
    private final Select<String> room = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final MultiSelectComboBox<ClockTime> times;
    private final TextField title = new TextField(getTranslation("mentoring.change.title"));
    private final Button go;

    /** @param entered hears what was entered, which may still be wrong */
    ChangeForm(People people, SchoolYear school, LocalDate today, Consumer<Obstacle> entered) {
        times = TimesField.of(this, school.periods(), getTranslation("mentoring.change.times"));
        times.setHelperText(getTranslation("mentoring.change.times.help"));
        go = new Button(getTranslation("mentoring.change.go"), click -> entered.accept(obstacle(today)));
        kind.setId("kind");
        kind.setItems(Obstacle.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("mentoring.change.kind." + it));
        kind.addClassName("chips");
        kind.addValueChangeListener(change -> fit(change.getValue()));
        day(from, "from", today);
        day(to, "to", today);
        from.addValueChangeListener(change -> {
            if (change.getValue() != null
                    && (to.getValue() == null || to.getValue().isBefore(change.getValue()))) {
                to.setValue(change.getValue());
            }
        });
        person.setId("who");
        person.setItemLabelGenerator(it -> it.form() == null ? it.formalName() : it.name() + ", " + it.form());
        person.setItemsPageable((page, text) -> people.search(null, text, page));
        person.setHelperText(getTranslation("mentoring.change.person.help"));
        room.setId("room");
        room.setLabel(getTranslation("mentoring.week.room"));
        room.setItems(school.discreetRooms().stream().map(Room::name).toList());
        year.setId("year");
        year.setLabel(getTranslation("mentoring.change.year"));
        year.setItems(IntStream.rangeClosed(7, 13).boxed().toList());
        year.setItemLabelGenerator(it -> getTranslation("mentoring.change.year-of", it));
        title.setId("title");
        title.setMaxLength(LONGEST_TITLE);
        title.setHelperText(getTranslation("mentoring.change.title.help"));
        go.setId("work-out");
        go.addClassNames("btn", "pri");
        var fields = new Div(person, room, year, from, to, times, title);
        fields.addClassName("change-fields");
        addClassNames("card", "pad", "col", "g4");
        add(new H2(getTranslation("mentoring.change.enter")), kind, fields, new Div(go));
        kind.setValue(Obstacle.Kind.CLOSED);
    }

    private static void day(DatePicker field, String id, LocalDate today) {
        field.setId(id);
        field.setLocale(Locale.UK);
        field.setMin(today);
        field.setValue(today);
    }

    private void fit(Obstacle.Kind chosen) {
        person.setVisible(chosen == Obstacle.Kind.AWAY || chosen == Obstacle.Kind.LEAVES);
        room.setVisible(chosen == Obstacle.Kind.ROOM);
        year.setVisible(chosen == Obstacle.Kind.EXAMS);
        to.setVisible(chosen != Obstacle.Kind.LEAVES);
        times.setVisible(chosen != Obstacle.Kind.LEAVES);
        // what somebody is away for is nobody's business here
        title.setVisible(chosen == Obstacle.Kind.CLOSED || chosen == Obstacle.Kind.ROOM);
    }

    private Obstacle obstacle(LocalDate today) {
        var chosen = kind.getValue() == null ? Obstacle.Kind.CLOSED : kind.getValue();
        var first = from.getValue() == null ? today : from.getValue();
        var who = person.getValue();
        return new Obstacle(
                UUID.randomUUID(),
                chosen,
                first,
                chosen == Obstacle.Kind.LEAVES ? Obstacle.FOR_GOOD : to.getValue() == null ? first : to.getValue(),
                times.isVisible() ? times.getValue() : java.util.Set.of(),
                room.isVisible() ? room.getValue() : null,
                person.isVisible() && who != null ? who.id() : null,
                year.isVisible() ? year.getValue() : null,
                title.isVisible() ? title.getValue().strip() : "");
    }
}
