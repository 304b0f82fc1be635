package org.alongside.mentoring.ending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import org.alongside.base.ui.Answer;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.PairingId;

/**
 * What one of a pair says when it is over: ticks, no words. Nothing is chosen beforehand, because what nobody said would
 * be counted; saving one of the two leaves the other as it stands.
 */
final class LookBack extends Section {
    private final transient EndingDesk desk;
    private final transient PairingId pair;
    private final Farewells.Whom whom;
    private final CheckboxGroup<Farewells.Good> good = new CheckboxGroup<>(getTranslation("mentoring.ending.good"));
    private final RadioButtonGroup<Farewells.Again> again =
            new RadioButtonGroup<>(getTranslation("mentoring.ending.again"));
    private final Select<Farewells.Next> next = new Select<>();
    private final Paragraph asked = new Paragraph();
    private final Answer answer = new Answer();

    /** @param given the first name of whoever looks back */
    LookBack(EndingDesk desk, PairingId pair, Farewells.Whom whom, String given) {
        this.desk = desk;
        this.pair = pair;
        this.whom = whom;
        good.setItems(Farewells.Good.values());
        good.setItemLabelGenerator(it -> getTranslation("mentoring.ending.good." + it));
        again.setId("again-" + whom);
        again.setItems(Farewells.Again.values());
        again.setItemLabelGenerator(it -> getTranslation("mentoring.ending.again." + it));
        again.setErrorMessage(getTranslation("mentoring.ending.again-missing"));
        again.addClassName("chips");
        next.setLabel(getTranslation("mentoring.ending.next"));
        next.setItems(Farewells.Next.values());
        next.setItemLabelGenerator(it -> getTranslation("mentoring.ending.next." + it));
        next.setPlaceholder(getTranslation("mentoring.ending.next-nothing-said"));
        next.setErrorMessage(getTranslation("mentoring.ending.next-missing"));
        next.setId("next-" + whom);
        var save = new Button(getTranslation("mentoring.ending.look-save"), click -> save());
        save.setId("look-" + whom);
        save.addClassName("btn");
        answer.setId("answer-" + whom);
        add(new H2(getTranslation("mentoring.ending.look", given)), asked, good, again, next, answer, save);
        addClassNames("card", "pad", "col", "g3");
        show();
    }

    private void show() {
        var before =
                desk.interviews(pair).stream().filter(it -> it.whom() == whom).findFirst();
        asked.setVisible(before.isPresent());
        before.ifPresent(it -> {
            asked.setText(getTranslation("mentoring.ending.looked", Said.day(it.day())));
            good.setValue(it.good());
            again.setValue(it.again());
            next.setValue(it.next());
        });
    }

    private void save() {
        var would = again.getValue();
        var then = next.getValue();
        again.setInvalid(would == null);
        next.setInvalid(then == null);
        if (would == null || then == null) {
            answer.notYet(getTranslation("mentoring.ending.look-missing"));
            return;
        }
        try {
            desk.asked(pair, whom, good.getValue(), would, then);
            show();
            answer.done(getTranslation("mentoring.ending.look-kept"));
        } catch (IllegalArgumentException reason) {
            answer.failed(getTranslation(String.valueOf(reason.getMessage())));
        }
    }
}
