package org.alongside.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.jspecify.annotations.Nullable;

/** The hours of a class by half-term: a lesson, free, or shut. A lesson can be dragged; the panel beside does the same. */
class PlanWeeks extends Div {
    private final Map<PlannedLessonId, Component> cards = new HashMap<>();

    /** One hour of the class. */
    record Hour(LocalDate day, int period) {}

    PlanWeeks(
            PlanPage plan,
            SpiralCurriculum spiral,
            LocalDate today,
            Consumer<PlannedLesson> select,
            BiConsumer<Object, Hour> dropped) {
        addClassName("plan-weeks");
        var byHalfTerm = plan.openings().stream()
                .collect(Collectors.groupingBy(it -> it.halfTerm(), TreeMap::new, Collectors.toList()));
        var next =
                plan.openings().stream().filter(it -> !it.day().isBefore(today)).findFirst();
        byHalfTerm.forEach((number, hours) -> {
            var first = hours.getFirst().day();
            var last = hours.getLast().day();
            var list = new OrderedList();
            list.addClassName("hours");
            var items = new TreeMap<String, ListItem>();
            for (var hour : hours) {
                var item = item(
                        hour.day(), Integer.toString(hour.period()), hour.week().name(), plan);
                var isOpen = plan.mayPlan() && !hour.day().isBefore(today);
                item.setClassName("behind", hour.day().isBefore(today));
                if (next.filter(hour::equals).isPresent()) {
                    item.getElement().setAttribute("aria-current", "date");
                    item.addClassName("now");
                }
                plan.in(hour)
                        .ifPresentOrElse(
                                it -> item.add(card(plan, it, spiral, select, isOpen)),
                                () -> item.add(free(hour.day().isBefore(today))));
                if (isOpen) {
                    DropTarget.create(item)
                            .addDropListener(drop -> drop.getDragData()
                                    .ifPresent(data -> dropped.accept(data, new Hour(hour.day(), hour.period()))));
                }
                items.put(hour.day() + " " + hour.period(), item);
            }
            plan.closed().stream()
                    .filter(it ->
                            !it.day().isBefore(first.minusDays(6)) && !it.day().isAfter(last.plusDays(6)))
                    .forEach(it -> items.computeIfAbsent(it.day() + " 0", key -> shut(it.day(), it.title())));
            list.add(List.copyOf(items.values()).toArray(Component[]::new));
            var title = new H2(getTranslation("curriculum.plan.half-term." + number));
            var dates = new Span(getTranslation("curriculum.plan.dates", Said.day(first), Said.day(last)));
            dates.addClassNames("s", "m2");
            var head = new Div(title, dates);
            head.addClassNames("row", "wrap");
            var section = new Section(head, list);
            section.addClassNames("card", "pad", "col");
            add(section);
        });
    }

    /** Shows which lesson the panel beside is about. */
    void mark(@Nullable PlannedLesson selected) {
        var card = selected == null ? null : cards.get(selected.id());
        if (card != null) {
            card.addClassName("selected");
            card.getElement().getChild(0).setAttribute("aria-pressed", "true");
        }
    }

    private ListItem item(LocalDate day, String period, String week, PlanPage plan) {
        var several = plan.of().slots().size() > 2;
        var when = new Span(getTranslation(
                several ? "curriculum.plan.hour-period" : "curriculum.plan.hour", Said.shortDay(day), week, period));
        when.addClassNames("xs", "num", "when");
        return new ListItem(when);
    }

    private Div card(
            PlanPage plan, PlannedLesson it, SpiralCurriculum spiral, Consumer<PlannedLesson> select, boolean isOpen) {
        var lesson = spiral.lesson(it.lesson());
        var name = lesson.map(Lesson::title).orElse(it.lesson().value());
        var open = new Button(name, click -> select.accept(it));
        open.addClassName("plain");
        var card = new Div(open);
        card.addClassName("hour-card");
        lesson.flatMap(found -> spiral.strand(found.strand())).ifPresent(strand -> {
            card.addClassName("strand-" + strand.number());
            var tag = new StrandTag(strand);
            tag.getElement().setAttribute("title", strand.name());
            card.addComponentAsFirst(tag);
        });
        card.add(marks(plan, it, lesson.orElse(null)));
        if (isOpen && !plan.settled().contains(it.id())) {
            card.addClassName("movable");
            DragSource.create(card).setDragData(it);
        }
        cards.put(it.id(), card);
        return card;
    }

    private Div marks(PlanPage plan, PlannedLesson it, @Nullable Lesson lesson) {
        var marks = new Div();
        marks.addClassNames("row", "wrap", "marks");
        if (it.parts() > 1) {
            marks.add(new StateBadge(Tone.PLAIN, getTranslation("curriculum.plan.part", it.part(), it.parts())));
        }
        if (lesson != null && lesson.sensitivity() == Lesson.Sensitivity.SENSITIVE) {
            marks.add(new StateBadge(Tone.INFO, "bell", getTranslation("curriculum.sensitivity.SENSITIVE")));
        }
        if (plan.broken().stream().anyMatch(broken -> broken.lesson().equals(it.lesson()))) {
            marks.add(new StateBadge(Tone.WARN, "warn", getTranslation("curriculum.plan.too-early")));
        }
        if (it.visitor() != null) {
            marks.add(new StateBadge(Tone.PLAIN, "door", getTranslation("curriculum.plan.visitor-badge")));
        }
        if (!it.peerEducators().isEmpty()) {
            marks.add(new StateBadge(Tone.PLAIN, "people", getTranslation("curriculum.plan.helpers-badge")));
        }
        if (it.seating() == PlannedLesson.Seating.SINGLE_SEX) {
            marks.add(new StateBadge(Tone.PLAIN, getTranslation("curriculum.plan.seating.SINGLE_SEX")));
        }
        if (it.edition() != null) {
            marks.add(new StateBadge(Tone.PLAIN, "draw", getTranslation("curriculum.plan.adapted")));
        }
        marks.setVisible(marks.getComponentCount() > 0);
        return marks;
    }

    private Span free(boolean behind) {
        var free = new Span(getTranslation(behind ? "curriculum.plan.nothing" : "curriculum.plan.free"));
        free.addClassNames("s", "m2", "free");
        return free;
    }

    private ListItem shut(LocalDate day, String title) {
        var when = new Span(Said.shortDay(day));
        when.addClassNames("xs", "num", "when");
        var why = new Div(new Icon("lock"), new Span(title));
        why.addClassNames("row", "s", "shut");
        return new ListItem(when, why);
    }
}
