package org.alongside.school.erasure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** Of whom nothing goes, and why. */
class HoldsPanel extends Section {
    private final transient OverTime overTime;
    private final transient People people;
    private final Answer answer;

    HoldsPanel(OverTime overTime, People people, Answer answer) {
        this.overTime = overTime;
        this.people = people;
        this.answer = answer;
        addClassNames("card", "pad", "col", "g4");
        add(new H2(say("title")), new Paragraph(say("text")));
        showStanding();
        var person = new ComboBox<PersonRow>(say("person"));
        person.setId("hold-person");
        person.setItemLabelGenerator(HoldsPanel::label);
        person.setItemsPageable((page, text) -> people.searchEverybody(text, page));
        person.setWidthFull();
        var reason = new Select<Hold.Reason>();
        reason.setId("hold-reason");
        reason.setLabel(say("reason"));
        reason.setItems(Hold.Reason.values());
        reason.setItemLabelGenerator(it -> say("reason." + it));
        reason.setWidthFull();
        var hold = new Button(say("set"), click -> {
            var who = person.getValue();
            var why = reason.getValue();
            if (who == null || why == null) {
                answer.say(Tone.WARN, "school.erasure.hold.choose");
                return;
            }
            answer.attempt(() -> overTime.hold(who.id(), why), "school.erasure.hold.done");
        });
        hold.setId("hold");
        hold.addClassName("btn");
        add(person, reason, hold);
    }

    private void showStanding() {
        var holds = overTime.holds();
        if (holds.isEmpty()) {
            return;
        }
        var ids = new ArrayList<PersonId>();
        holds.forEach(it -> {
            ids.add(it.person());
            ids.add(it.by());
        });
        var names = people.named(ids);
        var list = new UnorderedList();
        list.addClassName("holds");
        for (var it : holds) {
            var who = new Span(name(names.get(it.person())));
            who.addClassName("b");
            var why = new Span(say(
                    "line",
                    say("reason." + it.reason()),
                    Said.shortDay(Said.dayOf(it.at())),
                    name(names.get(it.by()))));
            why.addClassNames("s", "m2");
            var lift = new Button(
                    say("lift"), click -> answer.attempt(() -> overTime.lift(it.id()), "school.erasure.hold.lifted"));
            lift.addClassNames("btn", "small");
            lift.setAriaLabel(say("lift.of", name(names.get(it.person()))));
            list.add(new ListItem(who, why, lift));
        }
        add(list);
    }

    private String name(@Nullable PersonRow row) {
        return row == null ? getTranslation("school.rights.somebody") : row.formalName();
    }

    private static String label(PersonRow it) {
        var name = it.form() == null ? it.formalName() : it.name() + ", " + it.form();
        return it.leftOn() == null ? name : name + " (" + it.leftOn().getYear() + ")";
    }

    private String say(String name, Object... details) {
        return getTranslation("school.erasure.hold." + name, details);
    }
}
