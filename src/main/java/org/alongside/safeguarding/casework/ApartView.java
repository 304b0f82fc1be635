package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.StaleSignIn;
import org.springframework.data.domain.Pageable;

/** Whom the leads keep apart. Reasons are opened one by one, and each opening is written down. */
@Route("safeguarding/apart")
@Menu(title = "safeguarding.apart.menu", order = 6, icon = "lock")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class ApartView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    static final int LONGEST_REASON = 2_000;

    private final transient KeepingApart keeping;
    private final transient People people;
    private final transient FreshSignIn signIn;
    private final PageHead head = new PageHead("", "");
    final ComboBox<PersonRow> one = pupil("apart-one", "safeguarding.apart.one");
    final ComboBox<PersonRow> other = pupil("apart-other", "safeguarding.apart.other");
    final TextArea reason = new TextArea(getTranslation("safeguarding.apart.reason"));
    final Div answer = new Div();
    final Div opened = new Div();
    private final Div lists = new Div();
    private UUID key = UUID.randomUUID();

    ApartView(KeepingApart keeping, People people, FreshSignIn signIn) {
        this.keeping = keeping;
        this.signIn = signIn;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        lists.addClassNames("col", "g4");
        var left = new Div(opened, lists);
        left.addClassNames("col", "g4");
        var two = new Div(left, form());
        two.addClassName("two");
        add(head, answer, two);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private Panel form() {
        reason.setId("apart-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(getTranslation("safeguarding.apart.reason.help"));
        reason.setValueChangeMode(ValueChangeMode.LAZY); // what is typed survives a connection that breaks
        var keep = new Button(getTranslation("safeguarding.apart.keep"), click -> keep());
        keep.setId("keep-apart");
        keep.addClassNames("btn", "pri");
        var meet = new Paragraph(getTranslation("safeguarding.apart.meet"));
        meet.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("safeguarding.apart.new")), one, other, reason, keep, meet);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private ComboBox<PersonRow> pupil(String id, String label) {
        var box = new ComboBox<PersonRow>(getTranslation(label));
        box.setId(id);
        box.setItemLabelGenerator(it -> it.name() + ", " + it.form());
        box.setItemsPageable((page, text) -> searchPupils(text, page));
        return box;
    }

    private List<PersonRow> searchPupils(String text, Pageable page) {
        return people.search(PersonKind.PUPIL, text, page);
    }

    private void keep() {
        answer.removeAll();
        var first = one.getValue();
        var second = other.getValue();
        if (first == null || second == null || reason.getValue().isBlank()) {
            fail("safeguarding.apart.incomplete");
            return;
        }
        try {
            keeping.keep(key, first.id(), second.id(), Narrative.of(reason.getValue()));
        } catch (IllegalArgumentException wrong) {
            fail(String.valueOf(wrong.getMessage()));
            return;
        }
        key = UUID.randomUUID();
        one.clear();
        other.clear();
        reason.clear();
        show();
        answer.add(new Note(
                Tone.OK,
                "check",
                new Span(getTranslation("safeguarding.apart.kept") + " " + getTranslation("safeguarding.apart.meet"))));
    }

    private void fail(String why) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(why))));
    }

    private void show() {
        var standing = keeping.standing();
        var lifted = keeping.lifted();
        head.say(
                standing.size() < 2
                        ? getTranslation("safeguarding.apart.title." + standing.size())
                        : getTranslation("safeguarding.apart.title", standing.size()),
                getTranslation("safeguarding.apart.lead"));
        var names = people.named(Stream.concat(standing.stream(), lifted.stream())
                .flatMap(it -> Stream.of(it.people().one(), it.people().other()))
                .distinct()
                .toList());
        lists.removeAll();
        addList("safeguarding.apart.standing", standing, names);
        addList("safeguarding.apart.past", lifted, names);
    }

    private void addList(String title, List<ApartRow> rows, Map<PersonId, PersonRow> names) {
        if (rows.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.forEach(it -> list.add(new ListItem(row(it, names))));
        var panel = new Panel(new H2(getTranslation(title)), list);
        panel.addClassNames("pad", "col", "g3");
        lists.add(panel);
    }

    private Div row(ApartRow row, Map<PersonId, PersonRow> names) {
        var both = both(row, names);
        var when = new Span(
                row.liftedAt() == null || row.liftedBy() == null
                        ? getTranslation("safeguarding.apart.since", row.by(), Said.shortDay(Said.dayOf(row.at())))
                        : getTranslation(
                                "safeguarding.apart.until",
                                row.by(),
                                Said.shortDay(Said.dayOf(row.at())),
                                row.liftedBy(),
                                Said.shortDay(Said.dayOf(row.liftedAt()))));
        when.addClassNames("s", "m2");
        var words = new Div(new Span(both), when);
        words.addClassNames("col", "grow");
        var read = new Button(getTranslation("safeguarding.apart.read"), click -> open(row.id()));
        read.addClassNames("btn", "small");
        read.setAriaLabel(getTranslation("safeguarding.apart.read-of", both));
        return new Div(words, read);
    }

    private String both(ApartRow row, Map<PersonId, PersonRow> names) {
        return getTranslation(
                "safeguarding.apart.and",
                name(names, row.people().one()),
                name(names, row.people().other()));
    }

    private static String name(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    private void open(ApartId id) {
        answer.removeAll();
        try {
            var decision = keeping.open(id);
            var names = people.named(List.of(
                    decision.row().people().one(), decision.row().people().other()));
            var panel =
                    new ApartPanel(decision, both(decision.row(), names), words -> lift(id, words), opened::removeAll);
            opened.removeAll();
            opened.add(panel);
            panel.takeFocus();
        } catch (StaleSignIn stale) {
            var ask = new AskAgain(signIn, () -> open(id));
            opened.removeAll();
            opened.add(ask);
            ask.takeFocus();
        } catch (IllegalArgumentException gone) {
            fail(String.valueOf(gone.getMessage()));
        }
    }

    private void lift(ApartId id, String words) {
        answer.removeAll();
        try {
            keeping.lift(id, Narrative.of(words));
            opened.removeAll();
            show();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("safeguarding.apart.lifted"))));
        } catch (IllegalArgumentException wrong) {
            fail(String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.apart.menu");
    }
}
