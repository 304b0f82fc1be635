package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** The scheme of this year: what it is for, for whom, how, with which adults; and its books. */
@Route("mentoring/scheme")
@Menu(title = "mentoring.book.menu", order = 22.5, icon = "book")
@RolesAllowed(Roles.COORDINATOR)
class SchemeView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String BOOK = "book";

    private final transient SchemeDesk desk;
    private final transient People people;
    private final transient Clock clock;
    private final Div answer = new Div();

    SchemeView(SchemeDesk desk, People people, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        answer.removeAll();
        var scheme = desk.current();
        if (scheme.isEmpty()) {
            add(
                    new PageHead(getTranslation("mentoring.scheme.none-title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.book.menu"),
                            getTranslation("mentoring.scheme.none")));
            return;
        }
        var chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BOOK)
                .orElse("");
        var book = Arrays.stream(Entry.Book.values())
                .filter(it -> it.name().equals(chosen))
                .findFirst()
                .orElse(null);
        show(scheme.get(), book);
    }

    private void show(SchemeBooks.Head scheme, Entry.@org.jspecify.annotations.Nullable Book book) {
        add(
                new PageHead(
                        scheme.name(),
                        getTranslation(
                                "mentoring.book.lead",
                                Said.day(scheme.startsOn()) + " "
                                        + scheme.startsOn().getYear(),
                                Said.day(scheme.endsOn()) + " "
                                        + scheme.endsOn().getYear())),
                tabs(book),
                answer);
        if (book != null) {
            add(new BookPanel(desk, people, book, Said.dayOf(clock.instant())));
            return;
        }
        var two = new Div(sheet(), facts(scheme));
        two.addClassName("halves");
        add(two);
    }

    private Nav tabs(Entry.@org.jspecify.annotations.Nullable Book now) {
        var nav = new Nav();
        nav.addClassNames("seg", "wrapping");
        nav.setAriaLabel(getTranslation("mentoring.book.parts"));
        var sheet = new Anchor("mentoring/scheme", getTranslation("mentoring.book.sheet"));
        if (now == null) {
            sheet.getElement().setAttribute("aria-current", "page");
        }
        nav.add(sheet);
        for (var book : Entry.Book.values()) {
            var link = new Anchor("mentoring/scheme?book=" + book, getTranslation("mentoring.book." + book));
            if (book == now) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Panel sheet() {
        var seen = desk.sheet();
        var aims = new TextArea(getTranslation("mentoring.book.aims"));
        aims.setId("aims");
        aims.setHelperText(getTranslation("mentoring.book.aims-help"));
        aims.setMaxLength(SchemeSheet.LONGEST_AIMS);
        aims.setValue(seen.aims());
        var years = new CheckboxGroup<Integer>(getTranslation("mentoring.book.years"));
        years.setItems(IntStream.rangeClosed(7, 11).boxed().toList());
        years.setItemLabelGenerator(it -> getTranslation("mentoring.book.year", it));
        years.setValue(Set.copyOf(seen.targetYears()));
        years.addClassName("chips");
        var formats = new CheckboxGroup<SchemeSheet.Format>(getTranslation("mentoring.book.formats"));
        formats.setItems(SchemeSheet.Format.values());
        formats.setItemLabelGenerator(it -> getTranslation("mentoring.book.format." + it));
        formats.setHelperText(getTranslation("mentoring.book.formats-help"));
        formats.setValue(seen.formats());
        formats.addClassName("chips");
        var capacity = number("capacity", "mentoring.book.capacity", seen.capacity());
        var hours = number("training-hours", "mentoring.book.training-hours", seen.trainingHours());
        var weeks = new Select<Integer>();
        weeks.setId("debrief-weeks");
        weeks.setLabel(getTranslation("mentoring.book.debrief-weeks"));
        weeks.setItems(1, 2, 3, 4, 5, 6);
        weeks.setItemLabelGenerator(it -> getTranslation("mentoring.book.weeks", it));
        weeks.setValue(seen.debriefWeeks());
        var fields = new Div(capacity, hours, weeks);
        fields.addClassName("change-fields");
        var save = new Button(
                getTranslation("mentoring.book.save"),
                click -> save(new SchemeSheet(
                        aims.getValue().strip(),
                        years.getValue().stream().sorted().toList(),
                        formats.getValue().isEmpty() ? Set.of() : EnumSet.copyOf(formats.getValue()),
                        or(capacity.getValue()),
                        or(hours.getValue()),
                        or(weeks.getValue()),
                        seen.version())));
        save.setId("save-sheet");
        save.addClassNames("btn", "pri");
        var panel = new Panel(new H2(getTranslation("mentoring.book.sheet")), aims, years, formats, fields, save);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private static int or(@org.jspecify.annotations.Nullable Integer value) {
        return value == null ? -1 : value;
    }

    private IntegerField number(String id, String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setId(id);
        field.setMin(0);
        field.setMax(1000);
        field.setValue(value);
        return field;
    }

    private void save(SchemeSheet sheet) {
        answer.removeAll();
        try {
            desk.write(sheet);
            removeAll();
            desk.current().ifPresent(it -> show(it, null));
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.book.kept"))));
        } catch (IllegalArgumentException reason) {
            var key = String.valueOf(reason.getMessage());
            var note = new Note(Tone.DANGER, "warn", new Paragraph(getTranslation(key)));
            if (key.equals("mentoring.book.newer")) {
                note = new Note(
                        Tone.DANGER,
                        "warn",
                        new Paragraph(getTranslation(key)),
                        new Paragraph(getTranslation(
                                "mentoring.book.theirs", desk.sheet().aims())));
            }
            answer.add(note);
        }
    }

    private Panel facts(SchemeBooks.Head scheme) {
        var adults = people.named(desk.adults()).values().stream()
                .map(PersonRow::formalName)
                .sorted()
                .collect(Collectors.joining(", "));
        var list = new DescriptionList();
        fact(list, "mentoring.book.minimum", getTranslation("mentoring.book.minimum-text", scheme.minimumMeetings()));
        fact(list, "mentoring.book.pairs", String.valueOf(desk.runningPairs()));
        fact(list, "mentoring.book.adults", adults);
        fact(
                list,
                "mentoring.book.coordinator",
                people.find(scheme.coordinator()).map(PersonRow::formalName).orElse("?"));
        list.addClassName("facts");
        var links = new Div();
        links.addClassNames("row", "wrap");
        for (var one : List.of("families", "letters", "rules", "plan-rules", "people")) {
            var link = new Anchor("mentoring/" + one, getTranslation("mentoring.book.to." + one));
            link.addClassNames("btn", "small");
            links.add(link);
        }
        var note = new Paragraph(getTranslation("mentoring.book.next-year"));
        note.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.book.promise")), list, links, note);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void fact(DescriptionList list, String key, String words) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.book.menu");
    }
}
