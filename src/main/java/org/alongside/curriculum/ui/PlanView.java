package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanRefused;
import org.alongside.curriculum.planning.PlanStep;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.curriculum.planning.YearPlans;
import org.alongside.school.People;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;

/** The year of one class, hour by hour: what is behind, what is planned, what is free, and how to change it. */
@Route("curriculum/plan")
@Menu(title = "curriculum.plan.menu", order = 80.2, icon = "cal")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL})
class PlanView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String CLASS = "class";
    private static final String LESSON = "lesson";

    private final transient TeachingClasses classes;
    private final transient YearPlans plans;
    private final transient SpiralCurriculum spiral;
    private final transient SchoolYear school;
    private final transient People people;
    private final transient PlannedPanels panels;
    private final transient SignedInPerson who;
    private final transient Clock clock;
    private final Select<TeachingClass> choose = new Select<>();
    private final PageHead head;
    private final Div answer = new Div();
    private final Div page = new Div();
    private transient @Nullable PlanPage shown;
    private transient @Nullable PlannedLesson selected;

    PlanView(
            TeachingClasses classes,
            YearPlans plans,
            SpiralCurriculum spiral,
            SchoolYear school,
            People people,
            PlannedPanels panels,
            SignedInPerson who,
            Clock clock) {
        this.classes = classes;
        this.plans = plans;
        this.spiral = spiral;
        this.school = school;
        this.people = people;
        this.panels = panels;
        this.who = who;
        this.clock = clock;
        addClassName("class-plan");
        choose.setId("class");
        choose.setAriaLabel(getTranslation("curriculum.plan.class"));
        choose.setItemLabelGenerator(it -> getTranslation("curriculum.plan.class-name", it.name()));
        choose.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(PlanView.class, QueryParameters.of(CLASS, id(change.getValue()))));
            }
        });
        head = new PageHead("", "", choose);
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("col");
        page.addClassNames("col", "g4");
        add(head, answer, page);
    }

    private static String id(TeachingClass it) {
        return it.id().toString();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var all = school.around(today()).map(it -> classes.ofYear(it.id())).orElse(List.of());
        choose.setItems(all);
        choose.setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            head.say(getTranslation("curriculum.plan.none"), "");
            page.removeAll();
            page.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.plan.none-title"),
                    getTranslation("curriculum.plan.none-text")));
            return;
        }
        var wanted = parameters.getSingleParameter(CLASS).orElse("");
        var mine = school.around(today()).map(it -> classes.mine(it.id())).orElse(List.of());
        var one = all.stream()
                .filter(it -> id(it).equals(wanted))
                .findFirst()
                .orElse(mine.isEmpty() ? all.getFirst() : mine.getFirst());
        choose.setValue(one);
        answer.removeAll();
        selected = null;
        show(one.id(), parameters.getSingleParameter(LESSON).orElse(""));
    }

    private void show(ClassId id, String lesson) {
        var found = plans.look(id);
        page.removeAll();
        if (found.isEmpty()) {
            return;
        }
        var plan = found.get();
        shown = plan;
        selected = plan.lessons().stream()
                .filter(it -> it.id().toString().equals(lesson))
                .findFirst()
                .orElse(null);
        var behind =
                plan.lessons().stream().filter(it -> it.day().isBefore(today())).count();
        head.say(
                getTranslation(
                        "curriculum.plan.title",
                        plan.of().name(),
                        plan.lessons().size(),
                        behind),
                lead(plan));
        plan.last().filter(it -> plan.mayPlan()).ifPresent(it -> page.add(lastChange(plan, it)));
        var weeks = new PlanWeeks(plan, spiral, today(), this::select, this::dropped);
        weeks.mark(selected);
        var two = new Div(weeks, aside(plan));
        two.addClassName("two");
        page.add(new PlanLine(plan, spiral, today()), two);
    }

    private String lead(PlanPage plan) {
        var left = plan.left().size();
        var free =
                plan.ahead(today()).stream().filter(it -> plan.in(it).isEmpty()).count();
        return left == 0
                ? getTranslation("curriculum.plan.lead", free)
                : getTranslation("curriculum.plan.lead-left", left, free);
    }

    private Note lastChange(PlanPage plan, PlanPage.LastChange last) {
        var who = people.find(last.by()).map(it -> it.formalName()).orElse("");
        var what = last.lesson() == null
                ? ""
                : spiral.lesson(last.lesson()).map(it -> it.title()).orElse("");
        var back = new Button(
                getTranslation("curriculum.plan.take-back"),
                new Icon("undo"),
                click -> attempt(() -> {
                    plans.takeBack(plan.of().id(), plan.of().planVersion());
                    refresh();
                    say(Tone.OK, "check", getTranslation("curriculum.plan.taken-back"));
                }));
        back.setId("take-back");
        back.addClassNames("btn", "small");
        var note = new Note(
                Tone.PLAIN,
                "info",
                new Span(getTranslation("curriculum.plan.done." + last.step(), who, what, last.moved())));
        back.getElement().setAttribute("title", getTranslation("curriculum.plan.take-back-more"));
        note.add(back);
        note.addClassName("last-change");
        return note;
    }

    private Div aside(PlanPage plan) {
        var aside = new Div();
        aside.addClassNames("col", "g4", "plan-aside");
        if (selected != null) {
            aside.add(panels.of(plan, selected, today(), this::ask, this::agreed));
        } else {
            var help = new Panel(
                    new H2(getTranslation("curriculum.plan.choose")),
                    new Paragraph(getTranslation(
                            plan.mayPlan() ? "curriculum.plan.choose-text" : "curriculum.plan.choose-read")));
            help.addClassNames("pad", "col");
            aside.add(help);
        }
        if (plan.mayPlan()) {
            aside.add(new PlaceUnitPanel(plan, spiral, today(), this::ask));
        }
        if (!plan.left().isEmpty()) {
            aside.add(new LeftPanel(plan, spiral, today(), this::ask));
        }
        if (who.is(Roles.PSHE_LEAD)) {
            aside.add(new Anchor(ClassesView.address(plan.of().id()), getTranslation("curriculum.classes.set-up")));
        }
        return aside;
    }

    private void select(PlannedLesson lesson) {
        var parameters = new TreeMap<>(
                Map.of(CLASS, lesson.classId().toString(), LESSON, lesson.id().toString()));
        getUI().ifPresent(ui -> ui.navigate(PlanView.class, QueryParameters.simple(parameters)));
    }

    private void dropped(Object dragged, PlanWeeks.Hour hour) {
        if (dragged instanceof PlannedLesson lesson) {
            ask(new PlanStep.MoveTo(lesson.id(), hour.day(), hour.period()));
        } else if (dragged instanceof org.alongside.curriculum.LessonId lesson) {
            ask(new PlanStep.Add(lesson, hour.day(), hour.period()));
        }
    }

    /** Small steps are made at once and can be taken back; large ones, and those that break the order, are shown first. */
    private void ask(PlanStep step) {
        var plan = shown;
        if (plan == null) {
            return;
        }
        attempt(() -> {
            var change = plans.preview(plan.of().id(), step);
            if (change.isFarReaching() || !plan.broken().containsAll(change.broken())) {
                answer.removeAll();
                answer.add(new PlanPreview(change, plan.broken(), spiral, () -> make(step), answer::removeAll));
            } else {
                make(step);
            }
        });
    }

    private void make(PlanStep step) {
        var plan = shown;
        if (plan == null) {
            return;
        }
        attempt(() -> {
            var change = plans.make(plan.of().id(), plan.of().planVersion(), step);
            refresh();
            say(
                    Tone.OK,
                    "check",
                    getTranslation(
                            "curriculum.plan.made",
                            change.moves().size()
                                    + change.added().size()
                                    + change.removed().size()));
        });
    }

    private void agreed(PlannedPanels.Agreement it) {
        attempt(() -> {
            plans.agree(it.lesson(), it.seating(), it.visitor(), it.helpers(), it.room());
            refresh();
            say(Tone.OK, "check", getTranslation("curriculum.plan.agreed"));
        });
    }

    private void refresh() {
        if (shown != null) {
            show(shown.of().id(), selected == null ? "" : selected.id().toString());
        }
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (PlanRefused refused) {
            if (refused.key().endsWith(".changed")) {
                refresh();
            }
            say(Tone.WARN, "warn", getTranslation(refused.key()));
        }
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(words)));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    /** Where the plan of this class, or this lesson in it, is. */
    static String address(ClassId id, Optional<UUID> planned) {
        return "curriculum/plan?class=" + id
                + planned.map(it -> "&lesson=" + it).orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.plan.menu");
    }
}
