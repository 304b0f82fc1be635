package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.mentoring.PlainTable;
import org.alongside.school.People;
import org.alongside.school.PersonId;

/** One book of the scheme: what stands in it, and a form for one more line. */
class BookPanel extends Div {
    private static final int SOON_DAYS = 30;

    private final transient SchemeDesk desk;
    private final transient People people;
    private final transient LocalDate today;
    private final Entry.Book book;
    private final Div answer = new Div();
    private final Div list = new Div();
    private UUID next = UUID.randomUUID();

    BookPanel(SchemeDesk desk, People people, Entry.Book book, LocalDate today) {
        this.desk = desk;
        this.people = people;
        this.book = book;
        this.today = today;
        answer.getElement().setAttribute("role", "status");
        var panel = new Panel(
                new H2(getTranslation("mentoring.book." + book)),
                new Paragraph(getTranslation("mentoring.book." + book + ".text")),
                answer,
                list);
        panel.addClassNames("pad", "col", "g3");
        var two = new Div(panel, form());
        two.addClassName("two");
        add(two);
        show();
    }

    private void show() {
        list.removeAll();
        var entries = desk.entries(book);
        if (entries.isEmpty()) {
            list.add(new Paragraph(getTranslation("mentoring.book.empty")));
            return;
        }
        var names = people.named(entries.stream().map(Entry::by).distinct().toList());
        var headings = new ArrayList<String>();
        headings.add(getTranslation("mentoring.book." + book + ".title"));
        headings.add(getTranslation("mentoring.book.day"));
        headings.add(getTranslation("mentoring.book." + book + ".choice"));
        if (book.hasAnswer()) {
            headings.add(getTranslation("mentoring.book." + book + ".answer"));
        }
        if (book.hasAmount()) {
            headings.add(getTranslation("mentoring.book." + book + ".amount"));
        }
        if (book.hasDue()) {
            headings.add(getTranslation("mentoring.book.due"));
        }
        headings.add(getTranslation("mentoring.book.by"));
        var table = new PlainTable(getTranslation("mentoring.book." + book), headings);
        for (var entry : entries) {
            table.row(cells(entry, names).toArray(Component[]::new));
        }
        list.add(table);
    }

    private List<Component> cells(Entry entry, java.util.Map<PersonId, org.alongside.school.PersonRow> names) {
        var cells = new ArrayList<Component>();
        cells.add(new Span(entry.title()));
        cells.add(new Span(Said.day(entry.day()) + " " + entry.day().getYear()));
        cells.add(new Span(getTranslation("mentoring.book." + book + "." + entry.choice())));
        if (book.hasAnswer()) {
            cells.add(
                    new Span(entry.answer().isEmpty() ? getTranslation("mentoring.book.nothing-yet") : entry.answer()));
        }
        if (book.hasAmount()) {
            cells.add(new Span(entry.amount() == null ? "–" : String.valueOf(entry.amount())));
        }
        if (book.hasDue()) {
            cells.add(due(entry));
        }
        var row = names.get(entry.by());
        var strike = new Button(getTranslation("mentoring.book.strike"), click -> strike(entry));
        strike.setAriaLabel(getTranslation("mentoring.book.strike-of", entry.title()));
        strike.addClassNames("btn", "small", "quiet");
        var by = new Div(new Span(row == null ? "?" : row.formalName()), strike);
        by.addClassNames("row", "wrap", "g1");
        cells.add(by);
        return cells;
    }

    private Component due(Entry entry) {
        var due = entry.due();
        if (due == null) {
            return new Span("–");
        }
        var words = Said.day(due) + " " + due.getYear();
        return due.isBefore(today)
                ? new StateBadge(Tone.DANGER, "warn", getTranslation("mentoring.book.overdue", words))
                : due.isBefore(today.plusDays(SOON_DAYS))
                        ? new StateBadge(Tone.WARN, "clock", words)
                        : new StateBadge(Tone.PLAIN, "cal", words);
    }

    private Panel form() {
        var title = new TextField(getTranslation("mentoring.book." + book + ".title"));
        title.setId("entry-title");
        title.setMaxLength(Entry.LONGEST_TITLE);
        var choice = new Select<String>();
        choice.setId("entry-choice");
        choice.setLabel(getTranslation("mentoring.book." + book + ".choice"));
        choice.setItems(book.choices());
        choice.setItemLabelGenerator(it -> getTranslation("mentoring.book." + book + "." + it));
        choice.setValue(book.choices().getFirst());
        var day = day("entry-day", "mentoring.book.day");
        day.setValue(today);
        var due = day("entry-due", "mentoring.book.due");
        due.setValue(book.hasDue() ? today.plusYears(1) : null);
        due.setVisible(book.hasDue());
        var answered = new TextField(getTranslation("mentoring.book." + book + ".answer"));
        answered.setId("entry-answer");
        answered.setMaxLength(Entry.LONGEST_ANSWER);
        answered.setVisible(book.hasAnswer());
        var amount = new IntegerField(getTranslation("mentoring.book." + book + ".amount"));
        amount.setId("entry-amount");
        amount.setMin(0);
        amount.setMax(5000);
        amount.setVisible(book.hasAmount());
        var save = new Button(getTranslation("mentoring.book.add"), click -> {
            var when = day.getValue();
            keep(new Entry(
                    next,
                    book,
                    when == null ? today : when,
                    book.hasDue() ? due.getValue() : null,
                    choice.getValue(),
                    title.getValue(),
                    answered.getValue(),
                    amount.getValue(),
                    new PersonId(next)));
        });
        save.setId("add-entry");
        save.addClassNames("btn", "pri");
        var about = new Paragraph(getTranslation("mentoring.book.about"));
        about.addClassNames("s", "m2");
        var panel = new Panel(
                new H2(getTranslation("mentoring.book.one-more")),
                title,
                choice,
                day,
                due,
                answered,
                amount,
                about,
                save);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private DatePicker day(String id, String key) {
        var day = new DatePicker(getTranslation(key));
        day.setId(id);
        day.setLocale(Locale.UK);
        return day;
    }

    private void keep(Entry entry) {
        attempt(
                () -> {
                    desk.add(entry);
                    next = UUID.randomUUID();
                },
                "mentoring.book.kept");
    }

    private void strike(Entry entry) {
        attempt(() -> desk.strike(entry.id()), "mentoring.book.struck");
    }

    private void attempt(Runnable deed, String success) {
        answer.removeAll();
        try {
            deed.run();
            show();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation(success))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }
}
