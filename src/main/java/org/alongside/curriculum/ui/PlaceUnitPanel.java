package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Unit;
import org.alongside.curriculum.planning.Opening;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanStep;

/** Places a whole unit, and lays what is ahead anew. */
class PlaceUnitPanel extends Section {
    PlaceUnitPanel(PlanPage plan, SpiralCurriculum spiral, LocalDate today, Consumer<PlanStep> ask) {
        addClassNames("card", "pad", "col", "g4");
        var units = new Select<Unit>();
        units.setId("unit");
        units.setLabel(getTranslation("curriculum.plan.unit"));
        units.setItemLabelGenerator(Unit::title);
        units.setItems(spiral.units().stream()
                .filter(it -> it.year() == plan.of().yearGroup())
                .toList());
        var hours = hours(plan, spiral, today);
        hours.setId("unit-hour");
        hours.setLabel(getTranslation("curriculum.plan.from-hour"));
        var place = new Button(getTranslation("curriculum.plan.place"), click -> {
            if (units.getValue() != null && hours.getValue() != null) {
                ask.accept(new PlanStep.PlaceUnit(
                        units.getValue().id(),
                        hours.getValue().day(),
                        hours.getValue().period()));
            }
        });
        place.setId("place");
        place.addClassName("btn");
        var again =
                new Button(getTranslation("curriculum.plan.lay-again"), click -> ask.accept(new PlanStep.LayAgain()));
        again.setId("lay-again");
        again.addClassNames("btn", "quiet");
        var row = new Div(place, again);
        row.addClassNames("row", "wrap");
        add(new H2(getTranslation("curriculum.plan.place-title")), units, hours, row);
    }

    /** Every hour to which something may go, and what is in it. */
    static Select<Opening> hours(PlanPage plan, SpiralCurriculum spiral, LocalDate today) {
        var hours = new Select<Opening>();
        hours.setItems(plan.ahead(today));
        hours.setItemLabelGenerator(it -> hours.getTranslation(
                "curriculum.plan.hour-option",
                Said.shortDay(it.day()),
                it.week(),
                it.period(),
                plan.in(it)
                        .flatMap(lesson -> spiral.lesson(lesson.lesson()))
                        .map(lesson -> lesson.title())
                        .orElse(hours.getTranslation("curriculum.plan.free"))));
        return hours;
    }
}
