package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** The log of one meeting: ticks only. Each tap is kept on the server, bound to this meeting. */
@Route("mentoring/log/:meeting/:outcome?")
@RolesAllowed(Roles.MENTOR)
class LogView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<MeetingState> OUTCOMES =
            List.of(MeetingState.HELD, MeetingState.TRIED, MeetingState.MISSED);
    private static final List<Integer> MINUTES = List.of(20, 30, 40);
    /** From tangled to open: how a line feels. No faces. */
    private static final List<String> FEELINGS = List.of(
            "M4 16c3-14 4 6 6-2s3-8 4 2 3 2 4-6 3 10 4 2 4-4 5 0",
            "M4 12c5 3 8 3 13 0s9 1 14 0",
            "M4 12h28",
            "M4 14c6-8 12-6 15-3s8 4 13-4",
            "M4 17c5 1 8-4 12-9s10-5 16 2");

    private final transient MentorDesk desk;
    private final transient People people;
    private final transient Clock clock;
    private final RadioButtonGroup<MeetingState> outcome =
            new RadioButtonGroup<>(getTranslation("mentoring.log.outcome"));
    private final RadioButtonGroup<Integer> minutes = new RadioButtonGroup<>(getTranslation("mentoring.log.minutes"));
    private final RadioButtonGroup<String> activity = new RadioButtonGroup<>();
    private final RadioButtonGroup<Integer> feeling = new RadioButtonGroup<>(getTranslation("mentoring.log.feeling"));
    private final RadioButtonGroup<String> why = new RadioButtonGroup<>(getTranslation("mentoring.log.why"));
    private final Paragraph privacy = new Paragraph(getTranslation("mentoring.log.privacy"));
    private final Div answer = new Div();
    private final PageHead head = new PageHead("", "");
    private final Button save = new Button(getTranslation("mentoring.log.save"));
    private MeetingId meeting = new MeetingId(new UUID(0, 0));
    private LogEntry entry = LogEntry.empty();
    private boolean filling;

    LogView(MentorDesk desk, People people, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        addClassNames("phone-page", "log");
        tiles(outcome, "outcome", OUTCOMES, it -> "mentoring.outcome." + it, LogView::outcomeIcon, 3);
        tiles(activity, "activity", LogEntry.ACTIVITIES, it -> "mentoring.activity." + it, LogView::activityIcon, 3);
        chips(minutes, "minutes", MINUTES);
        minutes.setItemLabelGenerator(it -> getTranslation("mentoring.log.minutes-of", it));
        why.setItems(LogEntry.REASONS);
        why.addClassName("chips");
        why.setId("why");
        why.setItemLabelGenerator(it -> getTranslation("mentoring.why." + it));
        feeling.setItems(1, 2, 3, 4, 5);
        feeling.addClassNames("pick", "feel");
        feeling.setId("feeling");
        feeling.setRenderer(new ComponentRenderer<>(this::feelingTile));
        privacy.addClassNames("s", "m2");
        answer.getElement().setAttribute("role", "status");
        save.addClickListener(click -> save());
        save.setId("save");
        save.setDisableOnClick(true);
        save.addClassNames("btn", "pri", "big", "full");
        var kept = new Paragraph(getTranslation("mentoring.log.kept"));
        kept.addClassNames("s", "m2", "centre");
        add(head, outcome, minutes, activity, why, feeling, privacy, answer, save, kept);
        onChoice(outcome, it -> entry = entry.withOutcome(it));
        onChoice(minutes, it -> entry = entry.withMinutes(it));
        onChoice(activity, it -> entry = entry.withActivity(it));
        onChoice(feeling, it -> entry = entry.withFeeling(it));
        onChoice(why, it -> entry = entry.withWhy(it));
    }

    /** The address of one meeting's log, with what was tapped on the way. */
    static RouteParameters of(MeetingId meeting, MeetingState tapped) {
        var id =
                new com.vaadin.flow.router.RouteParam("meeting", meeting.value().toString());
        return tapped == MeetingState.PLANNED
                ? new RouteParameters(id)
                : new RouteParameters(
                        id,
                        new com.vaadin.flow.router.RouteParam(
                                "outcome", tapped.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            meeting = new MeetingId(
                    UUID.fromString(event.getRouteParameters().get("meeting").orElse("")));
            var row = desk.own(meeting);
            entry = desk.begin(meeting);
            var mentee = people.find(row.mentee()).map(PersonRow::given).orElse("?");
            var today = Said.dayOf(clock.instant());
            head.say(
                    getTranslation("mentoring.log.title", mentee),
                    Told.day(this, row.day(), today) + ", " + Said.time(row.starts()));
            activity.setLabel(getTranslation("mentoring.log.activity", mentee));
        } catch (IllegalArgumentException | org.springframework.security.access.AccessDeniedException notMine) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        event.getRouteParameters().get("outcome").flatMap(LogView::outcomeNamed).ifPresent(tapped -> {
            if (entry.outcome() != tapped) {
                entry = entry.withOutcome(tapped);
                desk.keep(meeting, entry);
            }
        });
        fill();
    }

    private static java.util.Optional<MeetingState> outcomeNamed(String name) {
        return OUTCOMES.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private void fill() {
        filling = true;
        outcome.setValue(entry.outcome());
        if (entry.minutes() != null && !MINUTES.contains(entry.minutes())) {
            minutes.setItems(
                    java.util.stream.Stream.concat(MINUTES.stream(), java.util.stream.Stream.of(entry.minutes()))
                            .toList());
        }
        minutes.setValue(entry.minutes());
        activity.setValue(entry.activity());
        feeling.setValue(entry.feeling());
        why.setValue(entry.why());
        var held = entry.outcome() == MeetingState.HELD;
        minutes.setVisible(held);
        activity.setVisible(held);
        why.setVisible(entry.outcome() != null && !held);
        filling = false;
    }

    private <T> void onChoice(RadioButtonGroup<T> group, java.util.function.Consumer<T> change) {
        group.addValueChangeListener(event -> {
            if (!filling) {
                change.accept(event.getValue());
                desk.keep(meeting, entry);
                fill();
            }
        });
    }

    private void save() {
        answer.removeAll();
        try {
            desk.save(meeting, entry);
            getUI().ifPresent(ui -> ui.navigate(TodayView.class));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        } finally {
            save.setEnabled(true);
        }
    }

    private <T> void tiles(
            RadioButtonGroup<T> group,
            String id,
            List<T> items,
            java.util.function.Function<T, String> key,
            java.util.function.Function<T, String> icon,
            int columns) {
        group.setItems(items);
        group.setId(id);
        group.addClassNames("pick");
        group.getStyle().set("--pick-columns", String.valueOf(columns));
        group.setRenderer(
                new ComponentRenderer<>(item -> tile(new Icon(icon.apply(item)), getTranslation(key.apply(item)))));
    }

    private static <T> void chips(RadioButtonGroup<T> group, String id, List<T> items) {
        group.setItems(items);
        group.setId(id);
        group.addClassName("chips");
    }

    private Component feelingTile(int step) {
        return tile(
                new Drawing("<svg width='40' height='26' viewBox='0 0 36 24' aria-hidden='true' fill='none'"
                        + " stroke='currentColor' stroke-width='2.5' stroke-linecap='round'><path d='"
                        + FEELINGS.get(step - 1) + "'/></svg>"),
                getTranslation("mentoring.feeling." + step));
    }

    private static Span tile(Component picture, String words) {
        var tile = new Span(picture, new Span(words));
        tile.addClassName("tile-words");
        return tile;
    }

    private static String outcomeIcon(@Nullable MeetingState state) {
        return state == MeetingState.HELD ? "check" : state == MeetingState.TRIED ? "half" : "cross";
    }

    private static String activityIcon(String key) {
        return switch (key) {
            case "talked" -> "talk";
            case "drawing" -> "draw";
            case "game" -> "game";
            case "school-work" -> "book";
            case "walk" -> "walk";
            default -> "plus";
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.log.page");
    }
}
