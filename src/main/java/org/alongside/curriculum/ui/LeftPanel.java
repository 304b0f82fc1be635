package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanStep;

/** Lessons of the year group that are not in the plan, to put in or to drag. */
class LeftPanel extends Section {
    LeftPanel(PlanPage plan, SpiralCurriculum spiral, LocalDate today, Consumer<PlanStep> ask) {
        addClassNames("card", "pad", "col", "left-out");
        var list = new UnorderedList();
        var free = plan.ahead(today).stream()
                .filter(it -> plan.in(it).isEmpty())
                .findFirst()
                .or(() -> plan.ahead(today).stream().findFirst());
        for (var lesson : plan.left()) {
            var name = new Div(SpiralTable.link(lesson));
            name.addClassName("grow");
            var item = new ListItem();
            spiral.strand(lesson.strand()).ifPresent(it -> item.add(new StrandTag(it)));
            item.add(name);
            if (plan.mayPlan() && free.isPresent()) {
                var put = new Button(
                        getTranslation("curriculum.plan.put-in"),
                        click -> ask.accept(new PlanStep.Add(
                                lesson.id(), free.get().day(), free.get().period())));
                put.addClassNames("btn", "small");
                put.setAriaLabel(getTranslation("curriculum.plan.put-in-of", lesson.title()));
                item.add(put);
                DragSource.create(item).setDragData(lesson.id());
            }
            item.addClassName("row");
            list.add(item);
        }
        add(new H2(getTranslation("curriculum.plan.left", plan.left().size())), list);
    }
}
