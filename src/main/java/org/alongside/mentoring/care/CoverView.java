package org.alongside.mentoring.care;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;

/** Which adult looks after which mentor, who covers while one is away, and whom to reach in the holidays. */
@Route("mentoring/cover")
@RolesAllowed(Roles.COORDINATOR)
class CoverView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient CoverDesk desk;
    private final transient People people;
    private final transient CareDays days;
    private final Div answer = new Div();

    CoverView(CoverDesk desk, People people, CareDays days) {
        this.desk = desk;
        this.people = people;
        this.days = days;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var all = desk.all();
        var covers = desk.covers();
        var contacts = desk.holidayContacts();
        var names = Names.of(
                people,
                Stream.of(
                                all.stream().flatMap(it -> Stream.of(it.mentor(), it.adult())),
                                covers.stream().flatMap(it -> Stream.of(it.adult(), it.cover())),
                                contacts.stream().map(Adults.HolidayContact::adult))
                        .flatMap(it -> it)
                        .toList());
        var beside = new Div(covers(covers, names), contacts(contacts, names));
        beside.addClassNames("col", "g4");
        var left = new Div(supervisors(all, names), new TrainedAdultsPanel(desk, people, days.today(), this::attempt));
        left.addClassNames("col", "g4");
        var two = new Div(left, beside);
        two.addClassName("halves");
        add(new PageHead(getTranslation("mentoring.cover.title"), getTranslation("mentoring.cover.lead")), answer, two);
    }

    private Panel supervisors(List<Adults.Supervised> all, Names names) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.cover.who")),
                new Paragraph(getTranslation("mentoring.cover.who-text")));
        panel.addClassNames("pad", "col", "g3");
        var byAdult = new TreeMap<String, List<String>>(all.stream()
                .collect(Collectors.groupingBy(
                        it -> names.formal(it.adult()),
                        Collectors.mapping(it -> names.full(it.mentor()), Collectors.toList()))));
        byAdult.forEach((adult, mentors) -> {
            var details = new com.vaadin.flow.component.html.NativeDetails();
            details.setSummaryText(getTranslation("mentoring.cover.has", adult, mentors.size()));
            var list = new UnorderedList();
            mentors.stream().sorted().forEach(it -> list.add(new ListItem(it)));
            details.setContent(list);
            panel.add(details);
        });
        var who = new MultiSelectComboBox<PersonId>(getTranslation("mentoring.cover.mentors"));
        who.setId("cover-mentors");
        who.setItemLabelGenerator(names::full);
        who.setItems(all.stream()
                .map(Adults.Supervised::mentor)
                .sorted(java.util.Comparator.comparing(names::full))
                .toList());
        var adult = new StaffBox(people, "cover-adult", getTranslation("mentoring.cover.adult"));
        var give = new Button(
                getTranslation("mentoring.cover.give"),
                click -> attempt(() -> desk.give(Set.copyOf(who.getValue()), chosen(adult)), "mentoring.cover.given"));
        give.setId("give");
        give.addClassNames("btn", "pri");
        panel.add(who, adult, give);
        return panel;
    }

    private Panel covers(List<Adults.Cover> covers, Names names) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.cover.away")),
                new Paragraph(getTranslation("mentoring.cover.away-text")));
        panel.addClassNames("pad", "col", "g3");
        covers.forEach(it -> panel.add(line(
                getTranslation(
                        "mentoring.cover.one",
                        names.formal(it.cover()),
                        names.formal(it.adult()),
                        Said.shortDay(it.from()),
                        Said.shortDay(it.to())),
                () -> desk.liftCover(it.id()))));
        var adult = new StaffBox(people, "away-adult", getTranslation("mentoring.cover.away-adult"));
        var cover = new StaffBox(people, "away-cover", getTranslation("mentoring.cover.covers"));
        var from = day("away-from", "mentoring.cover.from");
        var to = day("away-to", "mentoring.cover.to");
        var fields = new Div(adult, cover, from, to);
        fields.addClassName("change-fields");
        var save = new Button(
                getTranslation("mentoring.cover.save"),
                click -> attempt(
                        () -> desk.cover(new Adults.Cover(
                                UUID.randomUUID(), chosen(adult), chosen(cover), date(from), date(to))),
                        "mentoring.cover.kept"));
        save.setId("save-cover");
        save.addClassName("btn");
        panel.add(fields, save);
        return panel;
    }

    private Panel contacts(List<Adults.HolidayContact> contacts, Names names) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.cover.holidays")),
                new Paragraph(getTranslation("mentoring.cover.holidays-text")));
        panel.addClassNames("pad", "col", "g3");
        contacts.forEach(it -> panel.add(line(
                getTranslation(
                        "mentoring.cover.contact",
                        names.formal(it.adult()),
                        Said.shortDay(it.from()),
                        Said.shortDay(it.to()),
                        it.reach()),
                () -> desk.liftContact(it.id()))));
        var adult = new StaffBox(people, "holiday-adult", getTranslation("mentoring.cover.adult"));
        var from = day("holiday-from", "mentoring.cover.from");
        var to = day("holiday-to", "mentoring.cover.to");
        var reach = new TextField(getTranslation("mentoring.cover.reach"));
        reach.setId("holiday-reach");
        reach.setHelperText(getTranslation("mentoring.cover.reach-help"));
        reach.setMaxLength(CoverDesk.LONGEST_REACH);
        var fields = new Div(adult, reach, from, to);
        fields.addClassName("change-fields");
        var save = new Button(
                getTranslation("mentoring.cover.save"),
                click -> attempt(
                        () -> desk.add(new Adults.HolidayContact(
                                UUID.randomUUID(),
                                chosen(adult),
                                date(from),
                                date(to),
                                reach.getValue().strip())),
                        "mentoring.cover.kept"));
        save.setId("save-contact");
        save.addClassName("btn");
        panel.add(fields, save);
        return panel;
    }

    private Div line(String words, Runnable lift) {
        var remove =
                new Button(getTranslation("mentoring.cover.remove"), click -> attempt(lift, "mentoring.cover.removed"));
        remove.setAriaLabel(getTranslation("mentoring.cover.remove") + ": " + words);
        remove.addClassNames("btn", "small", "quiet");
        var line = new Div(new Span(words), remove);
        line.addClassNames("row", "sp", "wrap");
        return line;
    }

    private DatePicker day(String id, String key) {
        var day = new DatePicker(getTranslation(key));
        day.setId(id);
        day.setLocale(Locale.UK);
        return day;
    }

    static PersonId chosen(StaffBox box) {
        var row = box.getValue();
        if (row == null) {
            throw new IllegalArgumentException("mentoring.cover.adult-missing");
        }
        return row.id();
    }

    static java.time.LocalDate date(DatePicker picker) {
        var day = picker.getValue();
        if (day == null) {
            throw new IllegalArgumentException("mentoring.cover.days-wrong");
        }
        return day;
    }

    private void attempt(Runnable deed, String success) {
        try {
            deed.run();
            show();
            answer.removeAll();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation(success))));
        } catch (IllegalArgumentException reason) {
            answer.removeAll();
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.cover.menu");
    }
}
