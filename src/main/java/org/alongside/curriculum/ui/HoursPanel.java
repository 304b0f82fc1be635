package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.ClassHours;
import org.alongside.curriculum.planning.LessonSlot;
import org.alongside.curriculum.planning.PlanRefused;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.school.People;
import org.alongside.school.Period;
import org.alongside.school.SchoolYear;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;

/** The hours of a class in the two weeks, line by line, and what of its plan would move with them before they are kept. */
class HoursPanel extends Section {
    private static final List<DayOfWeek> DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final transient ClassHours hours;
    private final transient SpiralCurriculum spiral;
    private final transient People people;
    private final transient TeachingClass of;
    private final transient List<Period> periods;
    private final transient Consumer<String> done;
    private final transient Consumer<PlanRefused> refused;
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Div preview = new Div();
    private final TextField subject = new TextField();

    /** One line: an hour in week A, in week B or in both. */
    private final class Line extends Div {
        private final Select<String> week = new Select<>();
        private final Select<DayOfWeek> day = new Select<>();
        private final Select<Period> period = new Select<>();
        private final TextField room = new TextField();

        Line(String weeks, DayOfWeek on, int number, @Nullable String where) {
            week.setLabel(getTranslation("curriculum.classes.week"));
            week.setItems("A", "B", "AB");
            week.setItemLabelGenerator(it -> getTranslation("curriculum.classes.week." + it));
            week.setValue(weeks);
            day.setLabel(getTranslation("curriculum.classes.day"));
            day.setItems(DAYS);
            day.setItemLabelGenerator(it -> it.getDisplayName(TextStyle.FULL, Locale.UK));
            day.setValue(on);
            period.setLabel(getTranslation("curriculum.classes.period"));
            period.setItems(periods);
            period.setItemLabelGenerator(Period::name);
            periods.stream().filter(it -> it.number() == number).findFirst().ifPresent(period::setValue);
            room.setLabel(getTranslation("curriculum.classes.room"));
            room.setMaxLength(60);
            room.setValue(where == null ? "" : where);
            var remove = new Button(getTranslation("curriculum.classes.remove-hour"), click -> {
                lines.remove(this);
                list.remove(this);
                preview.removeAll();
            });
            remove.addClassNames("btn", "small");
            for (var it : List.of(week, day, period)) {
                it.addValueChangeListener(change -> preview.removeAll());
            }
            add(week, day, period, room, remove);
            addClassName("hour-line");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", getTranslation("curriculum.classes.hour", lines.size() + 1));
        }

        List<LessonSlot> slots() {
            return week.getValue()
                    .chars()
                    .mapToObj(it -> new LessonSlot(
                            new Slot(
                                    Week.valueOf(String.valueOf((char) it)),
                                    day.getValue(),
                                    period.getValue() == null
                                            ? -1
                                            : period.getValue().number()),
                            room.getValue()))
                    .toList();
        }
    }

    HoursPanel(
            ClassHours hours,
            SpiralCurriculum spiral,
            SchoolYear school,
            People people,
            TeachingClass of,
            Consumer<String> done,
            Consumer<PlanRefused> refused) {
        this.hours = hours;
        this.spiral = spiral;
        this.people = people;
        this.of = of;
        this.done = done;
        this.refused = refused;
        this.periods = school.periods().stream()
                .filter(it -> it.kind() == Period.Kind.LESSON || it.kind() == Period.Kind.TUTOR)
                .toList();
        addClassNames("card", "pad", "col", "g3");
        list.addClassNames("col", "g3");
        list.setId("hours");
        preview.setId("hours-preview");
        preview.getElement().setAttribute("role", "status");
        var lead = new Paragraph(getTranslation("curriculum.classes.hours-lead"));
        lead.addClassNames("s", "m2");
        add(new H2(getTranslation("curriculum.classes.hours")), lead, list, buttons(), fromTimetable(), preview);
        fill(of.slots());
    }

    private Div buttons() {
        var more = new Button(getTranslation("curriculum.classes.add-hour"), click -> {
            preview.removeAll();
            line(
                    "AB",
                    DayOfWeek.MONDAY,
                    periods.isEmpty() ? -1 : periods.getFirst().number(),
                    null);
        });
        more.setId("add-hour");
        more.addClassName("btn");
        var see = new Button(getTranslation("curriculum.classes.see"), click -> see());
        see.setId("see-hours");
        see.addClassNames("btn", "pri");
        var row = new Div(more, see);
        row.addClassNames("row", "wrap");
        return row;
    }

    private Div fromTimetable() {
        subject.setLabel(getTranslation("curriculum.next.subject"));
        subject.setId("subject");
        subject.setValue("PSHE");
        subject.setMaxLength(60);
        var take = new Button(getTranslation("curriculum.classes.take-timetable"), click -> {
            var suggested = hours.suggested(of, subject.getValue());
            preview.removeAll();
            if (suggested.isEmpty()) {
                preview.add(new Note(
                        Tone.INFO, "info", new Span(getTranslation("curriculum.classes.no-timetable", of.name()))));
            } else {
                fill(suggested);
                see();
            }
        });
        take.setId("take-timetable");
        take.addClassName("btn");
        var row = new Div(subject, take);
        row.addClassNames("row", "wrap", "choose");
        row.setVisible(of.form() != null);
        return row;
    }

    /** An hour in the same room in both weeks is one line. */
    private void fill(List<LessonSlot> slots) {
        lines.clear();
        list.removeAll();
        var left = new ArrayList<>(slots);
        while (!left.isEmpty()) {
            var it = left.removeFirst();
            var twin = new LessonSlot(
                    new Slot(
                            it.slot().week() == Week.A ? Week.B : Week.A,
                            it.slot().day(),
                            it.slot().period()),
                    it.room());
            var both = left.remove(twin);
            line(
                    both ? "AB" : it.slot().week().name(),
                    it.slot().day(),
                    it.slot().period(),
                    it.room());
        }
    }

    private void line(String weeks, DayOfWeek day, int period, @Nullable String room) {
        var line = new Line(weeks, day, period, room);
        lines.add(line);
        list.add(line);
    }

    private List<LessonSlot> chosen() {
        return lines.stream().flatMap(it -> it.slots().stream()).toList();
    }

    private void see() {
        preview.removeAll();
        var slots = chosen();
        try {
            var change = hours.preview(of.id(), slots);
            var words = new Div();
            words.addClassNames("col");
            words.add(new Span(getTranslation(
                    "curriculum.classes.preview",
                    change.moves().size(),
                    change.added().size())));
            if (!change.fallen().isEmpty()) {
                words.add(new Span(getTranslation(
                        "curriculum.classes.fallen",
                        change.fallen().size(),
                        change.fallen().stream()
                                .distinct()
                                .limit(6)
                                .map(it -> spiral.lesson(it)
                                        .map(lesson -> lesson.title())
                                        .orElse(it.value()))
                                .collect(Collectors.joining(", ")))));
            }
            clashes(slots, words);
            var keep = new Button(getTranslation("curriculum.classes.keep-hours"), click -> keep(slots));
            keep.setId("keep-hours");
            keep.addClassNames("btn", "pri");
            words.add(keep);
            preview.add(new Note(
                    change.fallen().isEmpty() ? Tone.INFO : Tone.WARN,
                    change.fallen().isEmpty() ? "info" : "warn",
                    words));
        } catch (PlanRefused no) {
            preview.add(new Note(Tone.WARN, "warn", new Span(getTranslation(no.key()))));
        }
    }

    private void clashes(List<LessonSlot> slots, Div words) {
        var clashes = hours.clashes(of, slots.stream().map(LessonSlot::slot).toList(), subject.getValue());
        var found = new UnorderedList();
        found.addClassName("dots");
        clashes.entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(it -> {
            var when = getTranslation(
                    "curriculum.classes.when",
                    it.getKey().day().getDisplayName(TextStyle.FULL, Locale.UK),
                    it.getKey().period(),
                    it.getKey().week());
            var teachers = people.named(it.getValue().teachers()).values().stream()
                    .map(one -> one.formalName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!teachers.isEmpty()) {
                found.add(new ListItem(getTranslation("curriculum.classes.clash-teacher", when, teachers)));
            }
            if (it.getValue().pupils() > 0) {
                found.add(new ListItem(getTranslation(
                        "curriculum.classes.clash-pupils", when, it.getValue().pupils())));
            }
        });
        if (found.getChildren().findAny().isPresent()) {
            words.add(new Span(getTranslation("curriculum.classes.clashes")), found);
        }
    }

    private void keep(List<LessonSlot> slots) {
        try {
            var change = hours.set(of, slots);
            done.accept(getTranslation(
                    "curriculum.classes.kept-hours",
                    change.moves().size() + change.added().size()));
        } catch (PlanRefused no) {
            refused.accept(no);
        }
    }
}
