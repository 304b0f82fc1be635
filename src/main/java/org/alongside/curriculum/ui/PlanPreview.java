package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlanChange;

/** What a step would do, before it is made. */
class PlanPreview extends Note {
    PlanPreview(
            PlanChange change, Set<PlanChange.Broken> known, SpiralCurriculum spiral, Runnable make, Runnable leave) {
        super(change.fallen().isEmpty() ? Tone.INFO : Tone.WARN, change.fallen().isEmpty() ? "swap" : "warn");
        addClassName("plan-preview");
        var title = new Div(getTranslation(
                "curriculum.plan.preview",
                change.moves().size(),
                change.added().size(),
                change.removed().size()));
        title.addClassName("b");
        var list = new UnorderedList();
        list.addClassName("s");
        change.fallen()
                .forEach(it -> list.add(new ListItem(getTranslation("curriculum.plan.falls", name(spiral, it)))));
        change.broken().stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> list.add(new ListItem(getTranslation(
                        "curriculum.plan.breaks", name(spiral, it.lesson()), name(spiral, it.buildsOn())))));
        change.moves()
                .forEach(it -> list.add(new ListItem(getTranslation(
                        "curriculum.plan.moves",
                        name(spiral, it.from().lesson()),
                        Said.shortDay(it.from().day()),
                        Said.shortDay(it.to().day())))));
        var yes = new Button(getTranslation("curriculum.plan.do-it"), click -> make.run());
        yes.setId("do-it");
        yes.addClassNames("btn", "pri", "small");
        var no = new Button(getTranslation("curriculum.plan.leave-it"), click -> leave.run());
        no.setId("leave-it");
        no.addClassNames("btn", "small");
        var both = new Div(yes, no);
        both.addClassNames("row", "wrap");
        say(title, list, both);
    }

    private static String name(SpiralCurriculum spiral, LessonId id) {
        return spiral.lesson(id).map(Lesson::title).orElse(id.value());
    }
}
