package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** Enters somebody into the scheme, or changes what staff know of them. What pupils chose themselves stays in its order. */
class ParticipantForm extends Section {
    private static final int YOUNGEST_MENTOR = 12;

    private final transient People people;
    private final transient Predicate<Participant> keep;
    private final transient Consumer<String> fail;
    private final H2 title = new H2();
    private final ComboBox<PersonRow> person = new ComboBox<>(getTranslation("mentoring.people.person"));
    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>(getTranslation("mentoring.people.side"));
    private final MultiSelectComboBox<String> likes =
            new MultiSelectComboBox<>(getTranslation("mentoring.people.likes"));
    private final RadioButtonGroup<Integer> places = number("places", "mentoring.people.places-of");
    private final RadioButtonGroup<Integer> need = number("need", "mentoring.people.need-of");
    private final Checkbox ready = new Checkbox(getTranslation("mentoring.people.ready"));
    private final DatePicker readyFrom = new DatePicker(getTranslation("mentoring.people.ready-from"));
    private final Button remove = new Button(getTranslation("mentoring.people.remove"));
    private final Button other = new Button(getTranslation("mentoring.people.another"), click -> clear());
    private transient @Nullable Participant edited;

    /**
     * @param keep true if it could be kept
     * @param fail takes the key of what is wrong
     */
    ParticipantForm(
            People people,
            InterestWords words,
            Predicate<Participant> keep,
            Consumer<Participant> take,
            Consumer<String> fail) {
        this.people = people;
        this.keep = keep;
        this.fail = fail;
        addClassNames("card", "pad", "col", "g4");
        person.setId("person");
        person.setItemLabelGenerator(it -> it.name() + ", " + it.form());
        person.setItemsPageable((page, text) -> this.people.search(PersonKind.PUPIL, text, page));
        person.addValueChangeListener(change -> proposeSide(change.getValue()));
        side.setId("side");
        side.setItems(Side.values());
        side.addClassName("chips");
        side.setItemLabelGenerator(it -> getTranslation("role." + it));
        side.addValueChangeListener(change -> showSide());
        likes.setId("likes");
        likes.setItems((interest, typed) -> words.fits(interest, typed), Interests.KEYS);
        likes.setItemLabelGenerator(it -> getTranslation("interest." + it));
        likes.setHelperText(getTranslation("mentoring.people.likes.help", Interests.MOST));
        need.setHelperText(getTranslation("mentoring.people.need.help"));
        ready.setId("ready");
        ready.addValueChangeListener(change -> showSide());
        readyFrom.setId("ready-from");
        readyFrom.setLocale(Locale.UK);
        readyFrom.setHelperText(getTranslation("mentoring.people.ready-from.help"));
        var put = new Button(getTranslation("mentoring.people.put"), click -> put());
        put.setId("put");
        put.addClassNames("btn", "pri");
        remove.setId("remove");
        remove.addClassName("btn");
        remove.addClickListener(click -> {
            if (edited != null) {
                take.accept(edited);
            }
        });
        other.setId("another");
        other.addClassName("btn");
        var buttons = new Div(put, other, remove);
        buttons.addClassNames("row", "wrap", "g2");
        add(title, person, side, likes, places, need, ready, readyFrom, buttons);
        clear();
    }

    private RadioButtonGroup<Integer> number(String id, String key) {
        var group = new RadioButtonGroup<Integer>(getTranslation(key));
        group.setId(id);
        group.addClassName("chips");
        group.setItems(1, 2, 3);
        group.setItemLabelGenerator(it -> getTranslation(key + "." + it));
        group.setValue(1);
        return group;
    }

    /** An empty form for the next one. */
    final void clear() {
        edited = null;
        title.setText(getTranslation("mentoring.people.new"));
        person.setReadOnly(false);
        person.clear();
        likes.clear();
        places.setValue(1);
        need.setValue(1);
        readyFrom.clear();
        remove.setVisible(false);
        other.setVisible(false);
        showSide();
    }

    /** Somebody who takes part already. */
    void edit(Participant participant, PersonRow row) {
        clear();
        person.setValue(row);
        person.setReadOnly(true);
        title.setText(getTranslation("mentoring.people.change-of", row.name()));
        side.setValue(participant.side());
        likes.setValue(Set.copyOf(participant.likes()));
        places.setValue(participant.places());
        need.setValue(participant.need());
        ready.setValue(participant.trained() && participant.cleared());
        readyFrom.setValue(participant.clearedFrom());
        remove.setVisible(true);
        other.setVisible(true);
        edited = participant;
        showSide();
        side.getElement().callJsFunction("scrollIntoView");
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().callJsFunction("focus");
    }

    private void proposeSide(@Nullable PersonRow chosen) {
        if (chosen != null && chosen.yearGroup() != null) {
            side.setValue(chosen.yearGroup() >= YOUNGEST_MENTOR ? Side.MENTOR : Side.MENTEE);
        }
    }

    private void showSide() {
        var mentor = side.getValue() == Side.MENTOR;
        places.setVisible(mentor);
        ready.setVisible(mentor);
        readyFrom.setVisible(mentor && ready.getValue());
        need.setVisible(side.getValue() == Side.MENTEE);
    }

    private void put() {
        var chosen = person.getValue();
        if (chosen == null || side.getValue() == null) {
            fail.accept("mentoring.people.incomplete");
            return;
        }
        var mentor = side.getValue() == Side.MENTOR;
        var participant = new Participant(
                chosen.id(),
                side.getValue(),
                mentor ? places.getValue() : 1,
                mentor && ready.getValue(),
                mentor && ready.getValue(),
                mentor && ready.getValue() ? readyFrom.getValue() : null,
                mentor ? 1 : need.getValue(),
                picks(),
                Wishes.NONE);
        if (keep.test(participant)) {
            clear();
        }
    }

    /** What was there keeps its order and its favourites; what is new comes last. */
    private Picks picks() {
        var before = edited;
        if (before == null) {
            return Picks.liking(List.copyOf(likes.getValue()));
        }
        var order = new ArrayList<>(before.likes());
        order.retainAll(likes.getValue());
        var favourites = (int)
                order.stream().filter(it -> before.picks().isFavourite(it)).count();
        likes.getValue().stream().filter(it -> !order.contains(it)).forEach(order::add);
        var dislikes = before.picks().dislikes().stream()
                .filter(it -> !order.contains(it))
                .toList();
        return new Picks(order, before.likes().isEmpty() ? Picks.MOST_FAVOURITES : favourites, dislikes);
    }
}
