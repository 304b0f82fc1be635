package org.alongside.mentoring.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;

/** Which adults are trained to debrief and until when, and a form for one more line in the log. */
class TrainedAdultsPanel extends Div {
    private static final int SOON_DAYS = 30;

    /** @param attempt does something and says so in the words of a key */
    TrainedAdultsPanel(CoverDesk desk, People people, LocalDate today, BiConsumer<Runnable, String> attempt) {
        setId("trained-adults");
        var lines = desk.trained();
        var named = lines.stream().map(AdultTraining.Line::adult).collect(Collectors.toSet());
        var without =
                desk.debriefing().stream().filter(it -> !named.contains(it)).toList();
        var names = Names.of(
                people,
                java.util.stream.Stream.concat(named.stream(), without.stream()).toList());
        var list = new UnorderedList();
        list.addClassName("rows");
        without.forEach(it -> list.add(row(
                names.formal(it),
                getTranslation("mentoring.trained.nothing"),
                new StateBadge(Tone.DANGER, "warn", getTranslation("mentoring.trained.untrained")))));
        for (var line : lines) {
            var strike = new Button(
                    getTranslation("mentoring.book.strike"),
                    click -> attempt.accept(() -> desk.strike(line.id()), "mentoring.trained.struck"));
            strike.setAriaLabel(getTranslation("mentoring.book.strike-of", names.formal(line.adult())));
            strike.addClassNames("btn", "small", "quiet");
            var state = new Div(until(line, today), strike);
            state.addClassNames("row", "wrap", "g2");
            list.add(row(
                    names.formal(line.adult()),
                    getTranslation("mentoring.trained.kind." + line.kind()) + " · " + Said.day(line.day()) + " "
                            + line.day().getYear(),
                    state));
        }
        var panel = new Panel(
                new H2(getTranslation("mentoring.trained.title")),
                new Paragraph(getTranslation("mentoring.trained.text")),
                list,
                form(desk, people, today, attempt));
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private static ListItem row(String name, String facts, Component state) {
        var who = new Span(name);
        who.addClassName("b");
        var about = new Paragraph(facts);
        about.addClassNames("s", "m2");
        var words = new Div(who, about);
        words.addClassNames("col", "g1", "grow");
        var row = new Div(words, state);
        row.addClassNames("row", "wrap", "grow", "request-row");
        return new ListItem(row);
    }

    private StateBadge until(AdultTraining.Line line, LocalDate today) {
        var day = Said.day(line.until()) + " " + line.until().getYear();
        return line.until().isBefore(today)
                ? new StateBadge(Tone.DANGER, "warn", getTranslation("mentoring.trained.expired", day))
                : line.until().isBefore(today.plusDays(SOON_DAYS))
                        ? new StateBadge(Tone.WARN, "clock", getTranslation("mentoring.trained.until", day))
                        : new StateBadge(Tone.OK, "check", getTranslation("mentoring.trained.until", day));
    }

    private Div form(CoverDesk desk, People people, LocalDate today, BiConsumer<Runnable, String> attempt) {
        var adult = new StaffBox(people, "trained-adult", getTranslation("mentoring.cover.adult"));
        var kind = new Select<AdultTraining.Kind>();
        kind.setId("trained-kind");
        kind.setLabel(getTranslation("mentoring.trained.kind"));
        kind.setItems(AdultTraining.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("mentoring.trained.kind." + it));
        kind.setValue(AdultTraining.Kind.COURSE);
        var day = day("trained-day", "mentoring.trained.day", today);
        var until = day("trained-until", "mentoring.trained.until-field", today.plusYears(1));
        var fields = new Div(adult, kind, day, until);
        fields.addClassName("change-fields");
        var id = UUID.randomUUID();
        var save = new Button(
                getTranslation("mentoring.trained.add"),
                click -> attempt.accept(
                        () -> desk.train(new AdultTraining.Line(
                                id,
                                CoverView.chosen(adult),
                                kind.getValue(),
                                CoverView.date(day),
                                CoverView.date(until))),
                        "mentoring.trained.added"));
        save.setId("save-training");
        save.addClassName("btn");
        var row = new Div(save);
        row.addClassName("row");
        var form = new Div(fields, row);
        form.addClassNames("col", "g3");
        return form;
    }

    private DatePicker day(String id, String key, LocalDate value) {
        var day = new DatePicker(getTranslation(key));
        day.setId(id);
        day.setLocale(Locale.UK);
        day.setValue(value);
        return day;
    }
}
