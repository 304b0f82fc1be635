package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.curriculum.planning.ThreeWay;

/** Two texts that were made from the same one: what differs, who changed it, and which to keep, section by section. */
class MergePanel extends Section {
    private final Set<String> chosen = new HashSet<>();

    /** @param keys beginning of the keys of its words: title, text, take */
    MergePanel(ThreeWay texts, String keys, String theirs, Consumer<Set<String>> take) {
        addClassNames("card", "pad", "col", "g4", "merge");
        add(new H2(getTranslation(keys + ".title", theirs)), new Paragraph(getTranslation(keys + ".text", theirs)));
        for (var it : texts.differences()) {
            var tick = new Checkbox(getTranslation(keys + ".tick", theirs));
            tick.addClassName("take");
            tick.setAriaLabel(getTranslation(keys + ".tick", theirs) + ": " + SectionName.of(this, it.section()));
            tick.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(it.section());
                } else {
                    chosen.remove(it.section());
                }
            });
            tick.setValue(it.who() == ThreeWay.Who.THEIRS);
            var who = new Paragraph(getTranslation("curriculum.edition.who." + it.who(), theirs));
            who.addClassNames("s", "m2");
            var section = new Div(
                    new H3(SectionName.of(this, it.section())), who, new WordingText(it.mine(), it.theirs()), tick);
            section.addClassName("col");
            add(section);
        }
        var go = new Button(getTranslation(keys + ".take"), click -> take.accept(Set.copyOf(chosen)));
        go.setId("take");
        go.addClassNames("btn", "pri");
        add(go);
    }
}
