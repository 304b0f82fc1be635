package org.alongside.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** Who may sign in, as what. */
@Route("identity/accounts")
@Menu(title = "identity.accounts.menu", order = 73, icon = "people")
@RolesAllowed(Roles.ADMIN)
class AccountsView extends Div implements HasDynamicTitle {
    private final transient AccountAdministration administration;
    private final transient People people;
    private final ComboBox<PersonRow> person = new ComboBox<>(getTranslation("identity.accounts.person"));
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(getTranslation("identity.accounts.roles"));
    private final Div answer = new Div();
    private final TextField search = new TextField(getTranslation("identity.accounts.search"));
    private final Span none = new Span();
    private final PagedTable<AccountRow> accounts;

    AccountsView(AccountAdministration administration, People people) {
        this.administration = administration;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        accounts = table();
        var said = new Div(none);
        said.getElement().setAttribute("role", "status");
        var list = new Panel(search, said, accounts);
        list.addClassNames("pad", "col", "g4");
        var two = new Div(list, form());
        two.addClassName("two");
        add(
                new PageHead(
                        getTranslation("identity.accounts.title"),
                        getTranslation("identity.accounts.lead"),
                        many(),
                        signedIn()),
                two,
                lastChanges());
    }

    private Anchor many() {
        var many = new Anchor("identity/accounts/many", getTranslation("identity.many.title"));
        many.addClassName("btn");
        return many;
    }

    private Anchor signedIn() {
        var signedIn = new Anchor("identity/sign-ins", getTranslation("identity.open"));
        signedIn.addClassName("btn");
        return signedIn;
    }

    /** Who made whom what, so that nobody has a role without somebody who gave it. */
    private Panel lastChanges() {
        var lines = administration.lastChanges();
        var list = new UnorderedList();
        list.addClassNames("col", "g1");
        for (var line : lines) {
            var whom = line.whom();
            var by = line.by();
            list.add(new ListItem(getTranslation(
                    line.act().equals(RoleLedger.GIVEN) ? "identity.accounts.given" : "identity.accounts.taken",
                    Said.day(Said.dayOf(line.at())),
                    whom == null ? "?" : whom,
                    getTranslation("role." + line.detail()),
                    by == null ? getTranslation("identity.accounts.portal") : by)));
        }
        var panel = new Panel(
                new H2(getTranslation("identity.accounts.changes")),
                lines.isEmpty() ? new Paragraph(getTranslation("identity.accounts.changes-none")) : list);
        panel.setId("role-changes");
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel form() {
        person.setId("person");
        person.setItemLabelGenerator(it -> it.form() == null ? it.formalName() : it.name() + ", " + it.form());
        person.setItemsPageable((page, text) -> people.search(null, text, page));
        person.addValueChangeListener(change -> showRolesFor(change.getValue()));
        roles.setId("roles");
        roles.setItems(offeredTo(null));
        roles.setItemLabelGenerator(it -> getTranslation("role." + it));
        var give = new Button(getTranslation("identity.accounts.give"), click -> give());
        give.setId("give");
        give.addClassNames("btn", "pri");
        var panel = new Panel(new H2(getTranslation("identity.accounts.new")), person, roles, answer, give);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    /** Only when the kind of person changes: a new list would take away what has just been ticked. */
    private void showRolesFor(@Nullable PersonRow chosen) {
        var offered = offeredTo(chosen);
        if (!offered.equals(roles.getListDataView().getItems().toList())) {
            roles.setItems(offered);
        }
        if (chosen != null) {
            roles.setValue(administration.rolesOf(chosen.id()).orElse(Set.of()));
        }
    }

    private static List<String> offeredTo(@Nullable PersonRow chosen) {
        var pupil = chosen != null && chosen.kind() == PersonKind.PUPIL;
        return Roles.ALL.stream()
                .filter(it -> pupil == AccountAdministration.FOR_PUPILS.contains(it))
                .toList();
    }

    private void give() {
        var chosen = person.getValue();
        if (chosen == null) {
            answer.removeAll();
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.accounts.nobody"))));
            return;
        }
        var wanted = Set.copyOf(roles.getValue());
        attempt(chosen.id(), successor -> {
            var made = administration.give(chosen.id(), wanted, successor);
            answer.add(made == null ? done(chosen) : password(chosen.formalName(), made));
        });
    }

    /** Does it, or asks first who takes over from a lead. */
    private void attempt(PersonId whom, Consumer<@Nullable PersonId> deed) {
        attempt(whom, null, deed);
    }

    private void attempt(PersonId whom, @Nullable PersonId successor, Consumer<@Nullable PersonId> deed) {
        answer.removeAll();
        try {
            deed.accept(successor);
            refresh();
        } catch (NeedsSuccessor reason) {
            answer.add(askForSuccessor(whom, deed));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private Note askForSuccessor(PersonId whom, Consumer<@Nullable PersonId> deed) {
        var next = new Select<PersonRow>();
        next.setId("successor");
        next.setLabel(getTranslation("identity.accounts.successor.who"));
        next.setItems(administration.successors(whom));
        next.setItemLabelGenerator(PersonRow::formalName);
        var hand = new Button(getTranslation("identity.accounts.successor.hand"), click -> {
            if (next.isEmpty()) {
                next.focus();
            } else {
                attempt(whom, next.getValue().id(), deed);
            }
        });
        hand.setId("hand-over");
        hand.addClassNames("btn", "pri");
        var box = new Div(new Paragraph(getTranslation("identity.accounts.successor")), next, hand);
        box.addClassNames("col", "g3", "grow");
        return new Note(Tone.WARN, "people", box);
    }

    private Note done(PersonRow who) {
        return new Note(Tone.OK, "check", new Span(getTranslation("identity.accounts.changed", who.formalName())));
    }

    private Note password(String who, NewPassword made) {
        var code = new Span(made.password());
        code.setId("new-password");
        code.addClassNames("b", "code");
        var name = new Span(made.username());
        name.setId("new-username");
        name.addClassNames("b", "code");
        return new Note(
                Tone.OK,
                "check",
                new Paragraph(getTranslation("identity.accounts.made", who)),
                new Paragraph(new Span(getTranslation("identity.accounts.username") + " "), name),
                new Paragraph(new Span(getTranslation("identity.accounts.password") + " "), code),
                new Paragraph(getTranslation("identity.accounts.once")));
    }

    private PagedTable<AccountRow> table() {
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> refresh());
        return new PagedTable<>(
                getTranslation("identity.accounts.title"),
                getTranslation("identity.open.more"),
                List.of(
                        getTranslation("identity.accounts.name"),
                        getTranslation("identity.accounts.username"),
                        getTranslation("identity.accounts.roles"),
                        getTranslation("identity.accounts.state"),
                        getTranslation("identity.accounts.actions")),
                (from, most) -> administration.rows(search.getValue(), from, most),
                this::cells);
    }

    private void refresh() {
        accounts.refresh();
        accounts.setVisible(!accounts.isEmpty());
        none.setText(accounts.isEmpty() ? getTranslation("identity.accounts.none-called-so") : "");
    }

    private List<Component> cells(AccountRow row) {
        return List.of(
                new Span(row.name()),
                new Span(row.username()),
                new Span(row.roles().stream()
                        .map(it -> getTranslation("role." + it))
                        .collect(Collectors.joining(", "))),
                new Span(getTranslation(
                        row.active()
                                ? row.mustChange() ? "identity.accounts.invited" : "identity.accounts.open"
                                : "identity.accounts.closed")),
                actions(row));
    }

    private Div actions(AccountRow row) {
        var renew = new Button(getTranslation("identity.accounts.renew"), click -> {
            answer.removeAll();
            answer.add(password(row.name(), administration.renew(row.id())));
        });
        renew.addClassNames("btn", "small");
        renew.setAriaLabel(getTranslation("identity.accounts.renew-of", row.name()));
        var close = new Button(getTranslation("identity.accounts.close"), click -> close(row));
        close.addClassNames("btn", "small");
        close.setAriaLabel(getTranslation("identity.accounts.close-of", row.name()));
        close.setVisible(row.active());
        var both = new Div(renew, close);
        both.addClassNames("row", "wrap");
        return both;
    }

    private void close(AccountRow row) {
        attempt(row.person(), successor -> administration.close(row.id(), successor));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.accounts");
    }
}
