package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.PeerEducators.PeerEducator;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Visitors.Visitor;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanStep;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.school.Week;

/** One planned lesson: when and where, how to move it, and how it is to be taught. */
class PlannedPanel extends Section {
    private final transient PlanPage plan;
    private final transient PlannedLesson lesson;
    private final transient SpiralCurriculum spiral;
    private final LocalDate today;
    private final transient UnaryOperator<String> asName;

    PlannedPanel(
            PlanPage plan,
            PlannedLesson lesson,
            LocalDate today,
            SpiralCurriculum spiral,
            List<PeerEducator> trained,
            List<Visitor> visitors,
            UnaryOperator<String> asName,
            Consumer<PlanStep> ask,
            Consumer<PlannedPanels.Agreement> agree) {
        this.plan = plan;
        this.asName = asName;
        this.lesson = lesson;
        this.spiral = spiral;
        this.today = today;
        setId("planned");
        addClassNames("card", "pad", "col", "g4");
        add(head());
        if (plan.mayPlan()) {
            add(plan.settled().contains(lesson.id()) ? again(ask) : moves(ask));
            if (!lesson.day().isBefore(today)) {
                add(agreement(trained, visitors, agree));
            }
        }
    }

    private Div head() {
        var found = spiral.lesson(lesson.lesson());
        var title = new H2(found.map(Lesson::title).orElse(lesson.lesson().value()));
        var top = new Div();
        top.addClassName("row");
        found.flatMap(it -> spiral.strand(it.strand())).ifPresent(it -> top.add(new StrandTag(it)));
        top.add(title);
        var week = plan.openings().stream()
                .filter(it -> it.day().equals(lesson.day()))
                .findFirst()
                .map(it -> it.week())
                .orElse(Week.A);
        var room = lesson.room() != null
                ? lesson.room()
                : plan.of()
                        .room(week, lesson.day().getDayOfWeek(), lesson.period())
                        .orElse("");
        var when = new Paragraph(getTranslation(
                room.isEmpty() ? "curriculum.plan.when" : "curriculum.plan.when-where",
                Said.weekday(lesson.day()),
                lesson.period(),
                week,
                room));
        when.addClassNames("s", "m2");
        var open = link(
                "curriculum/lesson/" + lesson.lesson() + "?class=" + plan.of().id(), "book", "curriculum.map.open");
        var links = new Div(open);
        links.addClassNames("row", "wrap");
        if (plan.mayPlan()) {
            links.add(link(
                    "curriculum/adapt/" + lesson.lesson() + "/" + plan.of().id(),
                    "draw",
                    "curriculum.edition.adapt",
                    plan.of().name()));
        }
        var head = new Div(top, when, links);
        head.addClassName("col");
        plan.broken().stream()
                .filter(it -> it.lesson().equals(lesson.lesson()))
                .forEach(it -> head.add(new Note(
                        Tone.WARN,
                        "warn",
                        new Span(getTranslation(
                                "curriculum.plan.breaks-now",
                                spiral.lesson(it.buildsOn()).map(Lesson::title).orElse(""))))));
        return head;
    }

    private Anchor link(String href, String icon, String key, Object... details) {
        var link = new Anchor(
                href,
                new com.vaadin.flow.component.Component[] {new Icon(icon), new Span(getTranslation(key, details))});
        link.addClassNames("btn", "small");
        return link;
    }

    private Div again(Consumer<PlanStep> ask) {
        var text = new Paragraph(getTranslation("curriculum.plan.settled"));
        text.addClassNames("s", "m2");
        var box = new Div(text);
        box.addClassName("col");
        plan.ahead(today).stream().findFirst().ifPresent(next -> {
            var teach = step(
                    "teach-again",
                    "undo",
                    ask,
                    new PlanStep.Add(lesson.lesson(), next.day(), next.period()),
                    Said.shortDay(next.day()));
            box.add(teach);
        });
        return box;
    }

    private Div moves(Consumer<PlanStep> ask) {
        var id = lesson.id();
        var buttons = new Div(
                step("earlier", "left", ask, new PlanStep.Earlier(id)),
                step("later", "right", ask, new PlanStep.Later(id)),
                step("bump", "swap", ask, new PlanStep.Bump(id)),
                step("split", "plus", ask, new PlanStep.Split(id)),
                step("take-out", "cross", ask, new PlanStep.TakeOut(id, false)),
                step("take-out-close", "cross", ask, new PlanStep.TakeOut(id, true)));
        buttons.addClassNames("row", "wrap", "plan-steps");
        var hours = PlaceUnitPanel.hours(plan, spiral, today);
        hours.setId("to-hour");
        hours.setLabel(getTranslation("curriculum.plan.to-hour"));
        var move = new Button(getTranslation("curriculum.plan.step.move"), click -> {
            if (hours.getValue() != null) {
                ask.accept(new PlanStep.MoveTo(
                        id, hours.getValue().day(), hours.getValue().period()));
            }
        });
        move.setId("move");
        move.addClassName("btn");
        var to = new Div(hours, move);
        to.addClassNames("row", "wrap", "choose");
        var box = new Div(new H3(getTranslation("curriculum.plan.move-title")), buttons, to);
        box.addClassName("col");
        return box;
    }

    private Button step(String name, String icon, Consumer<PlanStep> ask, PlanStep step, Object... details) {
        var button = new Button(
                getTranslation("curriculum.plan.step." + name, details), new Icon(icon), click -> ask.accept(step));
        button.setId(name);
        button.addClassNames("btn", "small");
        return button;
    }

    private Div agreement(List<PeerEducator> trained, List<Visitor> visitors, Consumer<PlannedPanels.Agreement> agree) {
        var seating = new RadioButtonGroup<PlannedLesson.Seating>();
        seating.setId("seating");
        seating.setLabel(getTranslation("curriculum.plan.seating"));
        seating.addClassName("chips");
        seating.setItems(PlannedLesson.Seating.values());
        seating.setItemLabelGenerator(it -> getTranslation("curriculum.plan.seating." + it));
        seating.setValue(lesson.seating());
        var visitor = new ComboBox<Visitor>(getTranslation("curriculum.plan.visitor"));
        visitor.setId("visitor");
        var known = new ArrayList<>(visitors);
        var asked = lesson.visitor();
        if (asked != null && known.stream().noneMatch(it -> it.id().equals(asked))) {
            known.add(new Visitor(asked, asName.apply(asked)));
        }
        visitor.setItems(known);
        visitor.setItemLabelGenerator(Visitor::name);
        visitor.setClearButtonVisible(true);
        visitor.setAllowCustomValue(true);
        visitor.addCustomValueSetListener(typed -> {
            var name = typed.getDetail().strip();
            var named = new Visitor(name.substring(0, Math.min(60, name.length())), name);
            known.add(named);
            visitor.setItems(known);
            visitor.setValue(named);
        });
        known.stream().filter(it -> it.id().equals(asked)).findFirst().ifPresent(visitor::setValue);
        var helpers = new MultiSelectComboBox<PeerEducator>(getTranslation("curriculum.plan.helpers"));
        helpers.setId("helpers");
        helpers.setItems(trained);
        helpers.setItemLabelGenerator(PeerEducator::name);
        helpers.setHelperText(
                getTranslation(trained.isEmpty() ? "curriculum.plan.helpers-none" : "curriculum.plan.helpers-help"));
        helpers.setValue(trained.stream()
                .filter(it -> lesson.peerEducators().contains(it.person()))
                .toList());
        var room = new TextField(getTranslation("curriculum.plan.room"));
        room.setId("room");
        room.setMaxLength(60);
        room.setValue(lesson.room() == null ? "" : lesson.room());
        room.setHelperText(getTranslation("curriculum.plan.room-help"));
        var keep = new Button(
                getTranslation("curriculum.plan.keep"),
                click -> agree.accept(new PlannedPanels.Agreement(
                        lesson,
                        seating.getValue(),
                        visitor.getValue() == null ? null : visitor.getValue().id(),
                        helpers.getValue().stream().map(PeerEducator::person).toList(),
                        room.getValue().isBlank() ? null : room.getValue().strip())));
        keep.setId("keep");
        keep.addClassName("btn");
        var box = new Div(new H3(getTranslation("curriculum.plan.agree-title")), seating, helpers, visitor, room, keep);
        box.addClassNames("col", "g4");
        return box;
    }
}
