package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.curriculum.withdrawal.WithdrawalSpan;
import org.alongside.school.People;
import org.springframework.security.access.AccessDeniedException;

/** The record of one lesson: one tap in the normal case, the rest folded away. Each tap is kept on the server. */
@Route("curriculum/record/:lesson/:outcome?")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient LessonDesk desk;
    private final transient SpiralCurriculum spiral;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final RadioButtonGroup<Outcome> outcome =
            new RadioButtonGroup<>(getTranslation("curriculum.record.outcome"));
    private final RadioButtonGroup<String> reason = new RadioButtonGroup<>();
    private final RadioButtonGroup<Integer> confidence =
            new RadioButtonGroup<>(getTranslation("curriculum.record.confidence"));
    private final Div answer = new Div();
    private final Button save = new Button(getTranslation("curriculum.record.save"));
    private final RecordDetails details;
    private PlannedLessonId lesson = new PlannedLessonId(new UUID(0, 0));
    private DeliveryEntry entry =
            DeliveryEntry.empty(new org.alongside.school.PersonId(new UUID(0, 0)), java.util.Set.of());
    private boolean filling;

    RecordView(LessonDesk desk, SpiralCurriculum spiral, People people) {
        this.desk = desk;
        this.spiral = spiral;
        this.people = people;
        this.details = new RecordDetails(people, this::change);
        addClassNames("phone-page", "record");
        outcome.setId("outcome");
        outcome.setItems(Outcome.values());
        outcome.addClassName("pick");
        outcome.setRenderer(new ComponentRenderer<>(this::tile));
        reason.setId("reason");
        reason.addClassName("chips");
        reason.setItemLabelGenerator(it -> getTranslation("curriculum.reason." + it));
        confidence.setId("confidence");
        confidence.addClassName("chips");
        confidence.setItems(1, 2, 3, 4, 5);
        confidence.setItemLabelGenerator(it -> getTranslation("curriculum.confidence." + it));
        answer.getElement().setAttribute("role", "status");
        save.setId("save");
        save.setDisableOnClick(true);
        save.addClassNames("btn", "pri", "big", "full");
        save.addClickListener(click -> save());
        var kept = new Paragraph(getTranslation("curriculum.record.kept"));
        kept.addClassNames("s", "m2", "centre");
        add(head, outcome, reason, confidence, details, answer, save, kept);
        outcome.addValueChangeListener(event -> change(it -> it.withOutcome(event.getValue())));
        reason.addValueChangeListener(event -> change(it -> it.withReason(event.getValue())));
        confidence.addValueChangeListener(event -> change(it -> it.withConfidence(event.getValue())));
    }

    static RouteParameters of(PlannedLessonId lesson) {
        return new RouteParameters(new RouteParam("lesson", lesson.value().toString()));
    }

    /** The same with what was tapped on the way. */
    static RouteParameters of(PlannedLessonId lesson, Outcome tapped) {
        return new RouteParameters(
                new RouteParam("lesson", lesson.value().toString()), new RouteParam("outcome", name(tapped)));
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            lesson = new PlannedLessonId(
                    UUID.fromString(event.getRouteParameters().get("lesson").orElse("")));
            var row = desk.own(lesson);
            entry = desk.begin(lesson);
            head.say(
                    getTranslation(
                            "curriculum.today.of-class",
                            row.className(),
                            spiral.lesson(row.lesson())
                                    .map(Lesson::title)
                                    .orElse(row.lesson().value())),
                    Said.weekday(row.day()));
            var withdrawn = desk.withdrawals(lesson).stream()
                    .filter(WithdrawalSpan::decided)
                    .map(WithdrawalSpan::pupil)
                    .collect(java.util.stream.Collectors.toSet());
            details.ask(
                    desk.pupils(lesson).stream()
                            .filter(it -> !withdrawn.contains(it))
                            .toList(),
                    withdrawn,
                    desk.history(lesson));
        } catch (IllegalArgumentException | AccessDeniedException notMine) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        event.getRouteParameters().get("outcome").flatMap(RecordView::named).ifPresent(tapped -> {
            if (entry.outcome() != tapped) {
                entry = entry.withOutcome(tapped);
                desk.keep(lesson, entry);
            }
        });
        fill();
    }

    private static Optional<Outcome> named(String text) {
        return Arrays.stream(Outcome.values())
                .filter(it -> name(it).equals(text))
                .findFirst();
    }

    private void fill() {
        filling = true;
        var chosen = entry.outcome();
        outcome.setValue(chosen);
        var reasons = chosen == null ? List.<String>of() : chosen.reasons();
        if (!reasons.equals(reason.getListDataView().getItems().toList())) {
            reason.setItems(reasons);
        }
        reason.setLabel(getTranslation(
                chosen == Outcome.NOT_DELIVERED ? "curriculum.record.why" : "curriculum.record.changed"));
        reason.setValue(entry.reason());
        reason.setVisible(!reasons.isEmpty());
        confidence.setValue(entry.confidence());
        var taught = chosen == null || chosen.isTaught();
        confidence.setVisible(taught);
        details.setVisible(taught);
        details.fill(entry);
        filling = false;
    }

    private void change(UnaryOperator<DeliveryEntry> change) {
        if (filling) {
            return;
        }
        answer.removeAll();
        try {
            var changed = change.apply(entry);
            desk.keep(lesson, changed);
            entry = changed;
        } catch (IllegalArgumentException reason) {
            say(reason);
        }
        fill();
    }

    private void save() {
        answer.removeAll();
        try {
            desk.save(lesson, entry);
            leave();
        } catch (IllegalArgumentException reason) {
            say(reason);
        } catch (RecordedMeanwhile both) {
            answer.add(new BothVersions(
                    both.theirs(),
                    entry,
                    people,
                    () -> {
                        entry = desk.startAgain(lesson);
                        leave();
                    },
                    () -> {
                        entry = entry.asCorrectionOf(both.theirs().number());
                        save();
                    }));
        } finally {
            save.setEnabled(true);
        }
    }

    private void leave() {
        UI.getCurrent()
                .navigate(MyLessonsView.class, MyLessonsView.at(desk.own(lesson).day()));
    }

    private void say(IllegalArgumentException reason) {
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
    }

    private Component tile(Outcome item) {
        var words = new Span(new Icon(OutcomeBadge.icon(item)), new Span(getTranslation("curriculum.outcome." + item)));
        words.addClassName("tile-words");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.record.page");
    }
}
