package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.School;

/** Letters to many families at once: filled in, one page each, printed, and marked as sent. */
@Route("mentoring/letters/print")
@RolesAllowed(Roles.COORDINATOR)
class LetterSheetsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient LetterRun run;
    private final transient Letters letters;
    private final transient People people;
    private final transient School school;
    private final Select<Letters.Kind> kind = new Select<>();
    private final Select<LetterRun.Whom> whom = new Select<>();
    private final Div answer = new Div();
    private final Div sheets = new Div();
    private final Set<PersonId> leftOut = new HashSet<>();

    LetterSheetsView(LetterRun run, Letters letters, People people, School school) {
        this.run = run;
        this.letters = letters;
        this.people = people;
        this.school = school;
        addClassName("letter-sheets");
        kind.setId("letter");
        kind.setLabel(getTranslation("mentoring.letters.which"));
        kind.setItems(Letters.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("mentoring.letters." + it));
        kind.setValue(Letters.Kind.MENTEE_FAMILY);
        kind.addValueChangeListener(change -> again());
        whom.setId("whom");
        whom.setLabel(getTranslation("mentoring.sheet.whom"));
        whom.setItems(LetterRun.Whom.values());
        whom.setItemLabelGenerator(it -> getTranslation("mentoring.sheet.whom." + it));
        whom.setValue(LetterRun.Whom.NOT_TOLD);
        whom.addValueChangeListener(change -> again());
        answer.getElement().setAttribute("role", "status");
        var words = new Anchor("mentoring/letters", getTranslation("mentoring.sheet.words"));
        words.addClassName("btn");
        var head = new PageHead(getTranslation("mentoring.sheet.title"), getTranslation("mentoring.sheet.lead"), words);
        var choices = new Div(kind, whom);
        choices.addClassNames("change-fields", "letter-choices");
        var controls = new Div(head, choices, answer);
        controls.addClassNames("no-print", "col", "g3");
        add(controls, sheets);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        again();
    }

    private void again() {
        leftOut.clear();
        answer.removeAll();
        show();
    }

    private void show() {
        sheets.removeAll();
        LetterRun.Round round;
        try {
            round = run.round(kind.getValue(), whom.getValue());
        } catch (IllegalArgumentException reason) {
            sheets.add(new Note(Tone.INFO, "info", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            return;
        }
        if (round.held() > 0) {
            var held = new Note(Tone.SAFE, "safe", new Span(getTranslation("mentoring.sheet.held", round.held())));
            held.addClassName("no-print");
            sheets.add(held);
        }
        var addressees = round.addressees().stream()
                .filter(it -> !leftOut.contains(it.pupil()))
                .toList();
        if (addressees.isEmpty()) {
            sheets.add(new Panel(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("mentoring.sheet.nobody"),
                    getTranslation("mentoring.sheet.nobody-text"))));
            return;
        }
        var rows =
                people.named(addressees.stream().map(LetterRun.Addressee::pupil).toList());
        sheets.add(bar(addressees));
        var letter = letter();
        var facts = school.facts();
        var byPupil = addressees.stream().collect(Collectors.toMap(LetterRun.Addressee::pupil, it -> it));
        for (var row : rows.values().stream()
                .sorted(Comparator.comparing(LetterSheetsView::order))
                .toList()) {
            if (byPupil.get(row.id()) instanceof LetterRun.Addressee to) {
                sheets.add(sheet(to, row, letter, facts.name()));
            }
        }
    }

    private static String order(PersonRow row) {
        return (row.form() == null ? "" : row.form()) + " " + row.name();
    }

    private Div bar(List<LetterRun.Addressee> addressees) {
        var print = new Button(
                getTranslation("mentoring.sheet.print"), click -> getElement().executeJs("window.print()"));
        print.setId("print");
        print.addClassNames("btn", "pri");
        var sent = new Button(getTranslation("mentoring.sheet.sent"), click -> sent(addressees));
        sent.setId("mark-sent");
        sent.setDisableOnClick(true);
        sent.addClassName("btn");
        var count = new Paragraph(
                addressees.size() == 1
                        ? getTranslation("mentoring.sheet.count-one")
                        : getTranslation("mentoring.sheet.count", addressees.size()));
        var bar = new Div(count, print, sent);
        bar.addClassNames("row", "wrap", "g3", "no-print");
        return bar;
    }

    private void sent(List<LetterRun.Addressee> addressees) {
        var marked =
                run.sent(addressees.stream().map(LetterRun.Addressee::pupil).toList());
        show();
        answer.removeAll();
        answer.add(new Note(
                Tone.OK, "check", new Span(getTranslation("mentoring.sheet.marked", marked, Said.day(run.today())))));
    }

    private Div sheet(LetterRun.Addressee to, PersonRow row, Letters.Letter letter, String name) {
        var out = new Button(getTranslation("mentoring.sheet.leave-out"), click -> {
            leftOut.add(to.pupil());
            show();
        });
        out.setAriaLabel(getTranslation("mentoring.sheet.leave-out-of", row.name()));
        out.addClassNames("btn", "small", "quiet", "no-print");
        var both = new Div(new LetterSheet(letter, name, day(run.today()), values(to, row, name)), out);
        both.addClassName("one-letter");
        return both;
    }

    private Map<String, String> values(LetterRun.Addressee to, PersonRow row, String name) {
        return Map.of(
                "name", row.name(),
                "given name", row.given(),
                "form", row.form() == null ? "" : row.form(),
                "role", getTranslation(to.mentor() ? "mentoring.sheet.mentor" : "mentoring.sheet.mentee"),
                "start", day(to.startsOn()),
                "end", day(to.endsOn()),
                "school", name,
                "date", day(run.today()));
    }

    private static String day(LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    private Letters.Letter letter() {
        var which = kind.getValue();
        return letters.own(which)
                .orElseGet(() -> new Letters.Letter(
                        which,
                        getTranslation("mentoring.letters." + which + ".subject"),
                        getTranslation("mentoring.letters." + which + ".body"),
                        0));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.sheet.title");
    }
}
