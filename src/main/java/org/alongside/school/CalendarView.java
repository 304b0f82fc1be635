package org.alongside.school;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The school year as a sentence, as half-terms and closed days to change, and month by month with its week letters. */
@Route("school/calendar")
@Menu(title = "school.calendar.menu", order = 71, icon = "cal")
@RolesAllowed(Roles.ADMIN)
class CalendarView extends Div implements HasDynamicTitle {
    private final transient CalendarSetUp calendar;
    private final transient Clock clock;
    private final PageHead head = new PageHead("", "");
    private final Select<String> years = new Select<>();
    private final Div answer = new Div();
    private final Div page = new Div();

    CalendarView(CalendarSetUp calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        addClassName("calendar");
        years.setId("year");
        years.setLabel(getTranslation("school.calendar.year"));
        years.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                answer.removeAll();
                show();
            }
        });
        var add = new Button(getTranslation("school.calendar.add-year"), click -> addYear());
        add.setId("add-year");
        add.addClassName("btn");
        var choose = new Div(years, add);
        choose.addClassNames("row", "wrap", "choose");
        answer.getElement().setAttribute("role", "status");
        page.addClassNames("col", "g5");
        add(head, choose, answer, page);
        showYears(nameNow());
    }

    private @Nullable String nameNow() {
        var today = Said.dayOf(clock.instant());
        var years = calendar.years();
        return years.stream()
                .filter(it -> !it.lastDay().isBefore(today))
                .findFirst()
                .map(AcademicYear::name)
                .orElse(years.isEmpty() ? null : years.getLast().name());
    }

    private void showYears(@Nullable String chosen) {
        years.setItems(calendar.years().stream().map(AcademicYear::name).toList());
        years.setItemLabelGenerator(Said::year);
        years.setVisible(chosen != null);
        years.setValue(chosen);
        show();
    }

    private void show() {
        page.removeAll();
        var chosen = years.getValue();
        var plan = chosen == null ? null : calendar.plan(chosen).orElse(null);
        if (plan == null) {
            head.say(getTranslation("school.calendar.none"), getTranslation("school.calendar.none-lead"));
            return;
        }
        head.say(
                getTranslation(
                        "school.calendar.sentence",
                        Said.year(plan.year().name()),
                        Said.day(plan.year().firstDay()),
                        Said.day(plan.year().lastDay()),
                        plan.pupilDays().size()),
                getTranslation("school.calendar.lead"));
        var two = new Div(halfTerms(plan), closedDays(plan));
        two.addClassName("two");
        var strip = new Panel(
                new H2(getTranslation("school.calendar.months")),
                new Paragraph(getTranslation("school.calendar.months-lead")),
                new MonthStrip(
                        plan, monday -> change(() -> calendar.flip(plan.year().name(), monday))));
        strip.addClassNames("pad", "col");
        page.add(two, strip);
    }

    private Panel halfTerms(YearPlan plan) {
        var list = new UnorderedList();
        list.addClassName("half-terms");
        for (var term : plan.halfTerms()) {
            var name = getTranslation("school.calendar.half-term", term.number());
            var first = day("first-" + term.number(), getTranslation("school.calendar.first"), term.firstDay());
            var last = day("last-" + term.number(), getTranslation("school.calendar.last"), term.lastDay());
            first.setAriaLabel(getTranslation("school.calendar.first-of", name));
            last.setAriaLabel(getTranslation("school.calendar.last-of", name));
            var keep = new Button(getTranslation("school.calendar.keep"), click -> {
                if (first.getValue() == null || last.getValue() == null) {
                    refuse("school.calendar.mistake.noDate");
                    return;
                }
                change(() -> calendar.move(
                        plan.year().name(), new HalfTerm(term.number(), first.getValue(), last.getValue())));
            });
            keep.setId("keep-" + term.number());
            keep.addClassNames("btn", "small");
            keep.setAriaLabel(getTranslation("school.calendar.keep-of", name));
            var title = new Span(name);
            title.addClassName("md");
            list.add(new ListItem(title, first, last, keep));
        }
        var panel = new Panel(new H2(getTranslation("school.calendar.half-terms")), list);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private Panel closedDays(YearPlan plan) {
        var list = new UnorderedList();
        list.addClassName("closed-days");
        for (var closed : plan.closed()) {
            var day = new Span(Said.weekday(closed.day()));
            day.addClassName("md");
            var title = new Span(closed.title());
            title.addClassNames("grow", "m2");
            var row = new ListItem(day, title);
            if (closed.kind() != ClosedDay.Kind.BANK_HOLIDAY) {
                var open = new Button(
                        getTranslation("school.calendar.remove"),
                        click -> change(
                                () -> calendar.removeClosedDay(plan.year().name(), closed.day())));
                open.addClassNames("btn", "small");
                open.setAriaLabel(getTranslation("school.calendar.remove-of", Said.weekday(closed.day())));
                row.add(open);
            }
            list.add(row);
        }
        var day = day("inset", getTranslation("school.calendar.inset"), null);
        var title = new TextField(getTranslation("school.calendar.inset-title"));
        title.setId("inset-title");
        title.setMaxLength(120);
        title.setValue(getTranslation("school.calendar.inset-usual"));
        var add = new Button(getTranslation("school.calendar.inset-add"), click -> {
            if (day.getValue() == null) {
                refuse("school.calendar.mistake.noDate");
                return;
            }
            change(() -> calendar.addInset(plan.year().name(), day.getValue(), title.getValue()));
        });
        add.setId("inset-add");
        add.addClassName("btn");
        var form = new Div(day, title, add);
        form.addClassNames("row", "wrap", "choose");
        var panel = new Panel(new H2(getTranslation("school.calendar.closed")), list, form);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private static DatePicker day(String id, String label, @Nullable LocalDate value) {
        var picker = new DatePicker(label, value);
        picker.setId(id);
        picker.setLocale(Locale.UK);
        return picker;
    }

    private void addYear() {
        var years = calendar.years();
        var today = Said.dayOf(clock.instant());
        // in an empty portal the running year, else the one after the last
        var start = years.isEmpty()
                ? today.minusMonths(7).getYear()
                : years.getLast().firstDay().getYear() + 1;
        change(() -> showYears(calendar.layOut(start).year().name()));
    }

    private void change(Runnable change) {
        try {
            change.run();
            show();
            answer.removeAll();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("school.calendar.kept"))));
        } catch (CalendarMistake mistake) {
            var details = mistake.details();
            for (var i = 0; i < details.length; i++) {
                if (details[i] instanceof LocalDate day) {
                    details[i] = Said.weekday(day);
                } else if (details[i] instanceof Integer number) {
                    details[i] = number.toString(); // a year is not "2,026"
                }
            }
            refuse(mistake.key(), details);
        }
    }

    private void refuse(String key, Object... details) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key, details))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("school.calendar.menu");
    }
}
