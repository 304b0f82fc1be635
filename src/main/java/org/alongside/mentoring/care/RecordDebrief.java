package org.alongside.mentoring.care;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/**
 * That a debrief was held: how long, what for, who came and how they say they are. Ticks only; a worry is told to the
 * safeguarding lead, and nothing is carried there.
 */
class RecordDebrief extends Div {
    RecordDebrief(DebriefDesk desk, Debriefs.Debrief debrief, Names names, Runnable done, Consumer<String> failed) {
        addClassNames("col", "g4", "card", "flat", "pad");
        var minutes = new Select<Integer>();
        minutes.setLabel(getTranslation("mentoring.debriefs.minutes"));
        minutes.setItems(10, 15, 20, 30, 45, 60, 90);
        minutes.setItemLabelGenerator(it -> getTranslation("mentoring.debriefs.minutes-of", it));
        minutes.setValue(30);
        var purposes = new CheckboxGroup<Debriefs.Purpose>(getTranslation("mentoring.debriefs.purposes"));
        purposes.setItems(Debriefs.Purpose.values());
        purposes.setItemLabelGenerator(it -> getTranslation("mentoring.debriefs.purpose." + it));
        purposes.setId("purposes");
        purposes.setHelperText(getTranslation("mentoring.debriefs.purposes-help"));
        var people = new Div();
        people.addClassNames("col", "g3");
        var lines = new ArrayList<Line>();
        for (var mentor : debrief.mentors()) {
            var came = new Checkbox(getTranslation("mentoring.debriefs.came", names.given(mentor)), true);
            var wellbeing = new Select<Integer>();
            wellbeing.setLabel(getTranslation("mentoring.debriefs.wellbeing", names.given(mentor)));
            wellbeing.setItems(4, 3, 2, 1);
            wellbeing.setEmptySelectionAllowed(true);
            wellbeing.setEmptySelectionCaption(getTranslation("mentoring.debriefs.wellbeing.none"));
            wellbeing.setItemLabelGenerator(it -> getTranslation(
                    it == null ? "mentoring.debriefs.wellbeing.none" : "mentoring.debriefs.wellbeing." + it));
            came.addValueChangeListener(change -> wellbeing.setVisible(change.getValue()));
            lines.add(new Line(mentor, came, wellbeing));
            var line = new Div(came, wellbeing);
            line.addClassNames("col", "g1");
            people.add(line);
        }
        var save = new Button(getTranslation("mentoring.debriefs.save"), click -> {
            try {
                desk.held(
                        debrief,
                        minutes.getValue(),
                        purposes.getValue(),
                        lines.stream()
                                .map(it -> new Debriefs.Came(
                                        it.mentor(),
                                        it.came().getValue(),
                                        it.wellbeing().getValue()))
                                .toList());
                done.run();
            } catch (IllegalArgumentException reason) {
                failed.accept(String.valueOf(reason.getMessage()));
            }
        });
        save.setId("debrief-keep");
        save.addClassNames("btn", "pri");
        add(people, minutes, purposes, worry(), save);
    }

    private record Line(org.alongside.school.PersonId mentor, Checkbox came, Select<Integer> wellbeing) {}

    private Note worry() {
        var tell = new Anchor("tell", getTranslation("mentoring.debriefs.tell"));
        return new Note(
                Tone.SAFE, "safe", new Paragraph(new Span(getTranslation("mentoring.debriefs.worry") + " "), tell));
    }
}
