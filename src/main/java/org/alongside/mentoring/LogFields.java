package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.base.ui.Icon;
import org.alongside.mentoring.meeting.Activity;
import org.alongside.mentoring.meeting.ActivityLibrary;
import org.jspecify.annotations.Nullable;

/** What can be said about one meeting. Every tap and every pause in typing is told at once. */
final class LogFields extends Div {
    private static final List<MeetingState> OUTCOMES =
            List.of(MeetingState.HELD, MeetingState.TRIED, MeetingState.MISSED);
    private static final int OTHER = 0;
    private static final List<Integer> MINUTES = List.of(20, 30, 40, OTHER);

    private final RadioButtonGroup<MeetingState> outcome =
            new RadioButtonGroup<>(getTranslation("mentoring.log.outcome"));
    private final RadioButtonGroup<Integer> minutes = new RadioButtonGroup<>(getTranslation("mentoring.log.minutes"));
    private final IntegerField otherMinutes = new IntegerField(getTranslation("mentoring.log.minutes-other"));
    private final RadioButtonGroup<String> activity = new RadioButtonGroup<>();
    private final Button more = new Button(getTranslation("mentoring.log.more"), click -> showAll());
    private final Feelings feeling = new Feelings(getTranslation("mentoring.log.feeling"));
    private final Paragraph privacy = new Paragraph(getTranslation("mentoring.log.privacy"));
    private final RadioButtonGroup<String> why = new RadioButtonGroup<>(getTranslation("mentoring.log.why"));
    private final TextField nextStep = new TextField(getTranslation("mentoring.log.next-step"));
    private final Checkbox otherDay = new Checkbox(getTranslation("mentoring.log.other-day"));
    private final DatePicker heldDay = new DatePicker(getTranslation("mentoring.log.held-day"));
    private final TimePicker heldTime = new TimePicker(getTranslation("mentoring.log.held-time"));
    private final Div heldAt = new Div(heldDay, heldTime);
    private final transient Consumer<LogEntry> changed;
    private LogEntry entry = LogEntry.empty();
    private LocalDateTime planned = LocalDateTime.MIN;
    private List<String> offered = List.of();
    private boolean all;
    private boolean filling;

    /** @param changed hears of every change */
    LogFields(Consumer<LogEntry> changed) {
        this.changed = changed;
        addClassName("log-fields");
        tiles(
                outcome,
                "outcome",
                it -> getTranslation("mentoring.outcome." + it),
                it -> it == MeetingState.HELD ? "check" : it == MeetingState.TRIED ? "half" : "cross");
        outcome.setItems(OUTCOMES);
        tiles(activity, "activity", LogFields::title, LogFields::icon);
        minutes.setItems(MINUTES);
        minutes.addClassName("chips");
        minutes.setId("minutes");
        minutes.setItemLabelGenerator(
                it -> getTranslation(it == OTHER ? "mentoring.log.minutes-another" : "mentoring.log.minutes-of", it));
        otherMinutes.setId("minutes-other");
        otherMinutes.setMin(5);
        otherMinutes.setMax(120);
        otherMinutes.setStepButtonsVisible(true);
        otherMinutes.setStep(5);
        more.setId("more-activities");
        more.addClassNames("btn", "quiet");
        why.setItems(LogEntry.REASONS);
        why.addClassName("chips");
        why.setId("why");
        why.setItemLabelGenerator(it -> getTranslation("mentoring.why." + it));
        feeling.setId("feeling");
        privacy.addClassNames("s", "m2");
        nextStep.setId("next-step");
        nextStep.setMaxLength(LogEntry.LONGEST_STEP);
        nextStep.setHelperText(getTranslation("mentoring.log.next-step.help"));
        nextStep.setValueChangeMode(ValueChangeMode.LAZY);
        nextStep.getElement().setAttribute("autocomplete", "off");
        otherDay.setId("other-day");
        heldDay.setId("held-day");
        heldDay.setLocale(Locale.UK);
        heldTime.setId("held-time");
        heldTime.setLocale(Locale.UK);
        heldTime.setStep(Duration.ofMinutes(15));
        heldAt.addClassNames("row", "wrap", "held-at");
        add(outcome, otherDay, heldAt, minutes, otherMinutes, activity, more, why, feeling, nextStep, privacy);
        on(outcome, it -> entry.withOutcome(it));
        on(otherDay, it -> entry.withHeldAt(it ? planned : null));
        on(heldDay, it -> entry.withHeldAt(it == null ? entry.heldAt() : it.atTime(time())));
        on(heldTime, it -> entry.withHeldAt(it == null || entry.heldAt() == null ? entry.heldAt() : day().atTime(it)));
        on(minutes, it -> entry.withMinutes(it != null && it == OTHER ? Integer.valueOf(45) : it));
        on(otherMinutes, entryMinutes -> entry.withMinutes(entryMinutes));
        on(activity, it -> entry.withActivity(it));
        on(feeling, it -> entry.withFeeling(it));
        on(why, it -> entry.withWhy(it));
        on(nextStep, it -> entry.withNextStep(it));
    }

    private LocalTime time() {
        return entry.heldAt() == null ? planned.toLocalTime() : entry.heldAt().toLocalTime();
    }

    private LocalDate day() {
        return entry.heldAt() == null ? planned.toLocalDate() : entry.heldAt().toLocalDate();
    }

    /**
     * Whose log it is.
     *
     * @param agenda what the mentee would like to do, which is offered first
     * @param at when they were to meet
     */
    void about(String mentee, List<String> agenda, LocalDateTime at) {
        planned = at;
        activity.setLabel(getTranslation("mentoring.log.activity", mentee));
        offered = agenda;
    }

    void fill(LogEntry now) {
        entry = now;
        filling = true;
        outcome.setValue(now.outcome());
        var length = now.minutes();
        minutes.setValue(length == null || MINUTES.contains(length) ? length : Integer.valueOf(OTHER));
        otherMinutes.setValue(length);
        var at = now.heldAt();
        otherDay.setValue(at != null);
        heldDay.setValue(at == null ? null : at.toLocalDate());
        heldTime.setValue(at == null ? null : at.toLocalTime());
        offer(now.activity());
        activity.setValue(now.activity());
        feeling.setValue(now.feeling());
        why.setValue(now.why());
        var typed = nextStep.getValue().replaceAll("\\s+", " ").strip();
        if (!typed.equals(now.nextStep() == null ? "" : now.nextStep())) {
            nextStep.setValue(now.nextStep() == null ? "" : now.nextStep());
        }
        var held = now.outcome() == MeetingState.HELD;
        otherDay.setVisible(held);
        heldAt.setVisible(held && at != null);
        minutes.setVisible(held);
        otherMinutes.setVisible(held && length != null && !MINUTES.contains(length));
        activity.setVisible(held);
        more.setVisible(held && !all);
        why.setVisible(now.outcome() != null && !held);
        feeling.setVisible(now.outcome() != null);
        privacy.setVisible(now.outcome() != null);
        nextStep.setVisible(now.outcome() != null);
        filling = false;
    }

    /** What the mentee chose, then the six that are quick to find, then, if asked for, everything. */
    private void offer(@Nullable String chosen) {
        var items = new LinkedHashSet<>(offered);
        (all ? ActivityLibrary.all() : ActivityLibrary.quick()).forEach(it -> items.add(it.id()));
        if (chosen != null) {
            items.add(chosen);
        }
        var wanted = new ArrayList<>(items);
        if (!activity.getListDataView().getItems().toList().equals(wanted)) {
            activity.setItems(wanted);
        }
    }

    private void showAll() {
        all = true;
        fill(entry);
        activity.getElement().callJsFunction("focus");
    }

    private static String title(String id) {
        return ActivityLibrary.find(id).map(Activity::title).orElse(id);
    }

    private static String icon(String id) {
        return ActivityLibrary.find(id).map(Activity::icon).orElse("plus");
    }

    private <T> void on(HasValue<?, T> field, Function<T, LogEntry> change) {
        field.addValueChangeListener(event -> {
            if (!filling) {
                fill(change.apply(event.getValue()));
                changed.accept(entry);
            }
        });
    }

    private <T> void tiles(
            RadioButtonGroup<T> group, String id, Function<T, String> words, Function<T, String> picture) {
        group.setId(id);
        group.addClassNames("pick");
        group.setRenderer(new ComponentRenderer<>(item -> tile(new Icon(picture.apply(item)), words.apply(item))));
    }

    private static Span tile(Component picture, String words) {
        var tile = new Span(picture, new Span(words));
        tile.addClassName("tile-words");
        return tile;
    }
}
