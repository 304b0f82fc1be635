package org.alongside.mentoring;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Up to three things that are not for somebody; nobody has to say any. */
class DislikePanel extends Section {
    private final MultiSelectComboBox<String> box =
            new MultiSelectComboBox<>(getTranslation("mentoring.pick.dislikes"));

    DislikePanel(InterestWords words, Consumer<UnaryOperator<Picks>> choose) {
        addClassNames("card", "pad", "col", "g3");
        var help = new Paragraph(getTranslation("mentoring.pick.dislikes.help"));
        help.addClassNames("s", "m2");
        box.setId("dislikes");
        box.setItems((interest, typed) -> words.fits(interest, typed), Interests.KEYS);
        box.setItemLabelGenerator(it -> getTranslation("interest." + it));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var wanted = List.copyOf(change.getValue());
                choose.accept(picks -> {
                    if (wanted.size() > Picks.MOST_DISLIKES) {
                        throw new IllegalArgumentException("mentoring.pick.too-many-dislikes");
                    }
                    return picks.disliking(wanted);
                });
            }
        });
        add(new H2(getTranslation("mentoring.pick.dislikes.title")), help, box);
    }

    void show(Picks picks) {
        var kept = Set.copyOf(picks.dislikes());
        if (!box.getValue().equals(kept)) {
            box.setValue(kept);
        }
    }
}
