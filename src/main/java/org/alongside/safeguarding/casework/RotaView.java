package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.school.PersonRow;

/** Who watches the desk when, and what the school promises. What is chosen is kept at once and holds from then on. */
@Route("safeguarding/rota")
@Menu(title = "safeguarding.rota.menu", order = 7, icon = "cal")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
@WithoutNarrative
class RotaView extends Div implements HasDynamicTitle {
    private final transient Rota rota;
    private final Div answer = new Div();
    final TimePicker opens = new TimePicker(getTranslation("safeguarding.rota.opens"));
    final TimePicker closes = new TimePicker(getTranslation("safeguarding.rota.closes"));
    final IntegerField minutes = new IntegerField(getTranslation("safeguarding.rota.minutes"));
    final IntegerField dangerMinutes = new IntegerField(getTranslation("safeguarding.rota.danger-minutes"));
    private long version;
    private final UnorderedList away = new UnorderedList();
    private final UnorderedList contacts = new UnorderedList();

    RotaView(Rota rota) {
        this.rota = rota;
        addClassNames("col", "g4");
        answer.getElement().setAttribute("role", "status");
        var poster = new Anchor("safeguarding/poster", getTranslation("safeguarding.rota.poster"));
        poster.addClassName("btn");
        var words = new Anchor("safeguarding/words", getTranslation("safeguarding.words.title"));
        words.addClassName("btn");
        add(
                new PageHead(
                        getTranslation("safeguarding.rota.title"),
                        getTranslation("safeguarding.rota.lead"),
                        poster,
                        words),
                answer,
                hours(),
                duties(),
                absences(),
                others());
    }

    private Component hours() {
        for (var time : new TimePicker[] {opens, closes}) {
            time.setLocale(Locale.UK);
            time.setStep(Duration.ofMinutes(15));
        }
        minutes.setHelperText(getTranslation("safeguarding.rota.minutes.help"));
        dangerMinutes.setHelperText(getTranslation("safeguarding.rota.danger-minutes.help"));
        showHours();
        var save = button("safeguarding.rota.hours.save", this::keepHours);
        save.setId("save-hours");
        save.addClassName("pri");
        var fields = new Div(opens, closes, minutes, dangerMinutes);
        fields.addClassName("rota-hours");
        return panel("safeguarding.rota.hours", fields, save);
    }

    private void showHours() {
        var settings = rota.settings();
        opens.setValue(settings.opens());
        closes.setValue(settings.closes());
        minutes.setValue(settings.minutes());
        dangerMinutes.setValue(settings.dangerMinutes());
        version = settings.version();
    }

    private void keepHours() {
        if (opens.isEmpty() || closes.isEmpty() || minutes.isEmpty() || dangerMinutes.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.rota.hours.missing");
        }
        var mine = new WatchSettings(
                opens.getValue(), closes.getValue(), minutes.getValue(), dangerMinutes.getValue(), version);
        if (rota.keep(mine)) {
            showHours();
            say(Tone.OK, "check", getTranslation("safeguarding.rota.hours.kept"));
            return;
        }
        showHours();
        say(
                Tone.WARN,
                "warn",
                getTranslation(
                        "safeguarding.rota.hours.other",
                        Said.time(mine.opens()),
                        Said.time(mine.closes()),
                        mine.minutes(),
                        mine.dangerMinutes()));
    }

    private Component duties() {
        var table = new DutyTable(
                rota.leads(),
                rota.duties(),
                (slot, person) -> attempt(() -> {
                    rota.putOnDuty(slot, person);
                    say(Tone.OK, "check", getTranslation("safeguarding.rota.kept"));
                }));
        var help = new Paragraph(getTranslation("safeguarding.rota.duty.help"));
        help.addClassName("m2");
        return panel("safeguarding.rota.duty", help, table);
    }

    private Component absences() {
        away.addClassName("facts");
        showAway();
        var who = new Select<PersonRow>();
        who.setLabel(getTranslation("safeguarding.rota.away.who"));
        who.setId("away-who");
        who.setItems(rota.leads());
        who.setItemLabelGenerator(PersonRow::formalName);
        var first = new DatePicker(getTranslation("safeguarding.rota.away.first"));
        var last = new DatePicker(getTranslation("safeguarding.rota.away.last"));
        first.setLocale(Locale.UK);
        last.setLocale(Locale.UK);
        var add = button("safeguarding.rota.away.add", () -> {
            if (who.isEmpty() || first.isEmpty() || last.isEmpty()) {
                throw new IllegalArgumentException("safeguarding.rota.away.missing");
            }
            rota.add(new Away(who.getValue().id(), first.getValue(), last.getValue()));
            showAway();
        });
        var fields = new Div(who, first, last);
        fields.addClassName("rota-hours");
        return panel("safeguarding.rota.away", away, fields, add);
    }

    private void showAway() {
        away.removeAll();
        var names = rota.leads();
        for (var gone : rota.away()) {
            var name = names.stream()
                    .filter(it -> it.id().equals(gone.person()))
                    .findFirst()
                    .map(PersonRow::formalName)
                    .orElseGet(() -> getTranslation("safeguarding.desk.unknown"));
            var words = getTranslation(
                    "safeguarding.rota.away.one", name, Said.shortDay(gone.first()), Said.shortDay(gone.last()));
            away.add(line(words, () -> {
                rota.remove(gone);
                showAway();
            }));
        }
        away.setVisible(away.getChildren().findAny().isPresent());
    }

    private Component others() {
        contacts.addClassName("facts");
        showContacts();
        var role = new TextField(getTranslation("safeguarding.rota.contact.role"));
        role.setHelperText(getTranslation("safeguarding.rota.contact.role.help"));
        var name = new TextField(getTranslation("safeguarding.rota.contact.name"));
        var reach = new TextField(getTranslation("safeguarding.rota.contact.reach"));
        var add = button("safeguarding.rota.contact.add", () -> {
            rota.add(new SafeContact(UUID.randomUUID(), role.getValue(), name.getValue(), reach.getValue()));
            role.clear();
            name.clear();
            reach.clear();
            showContacts();
        });
        var fields = new Div(role, name, reach);
        fields.addClassName("rota-hours");
        return panel("safeguarding.rota.contacts", contacts, fields, add);
    }

    private void showContacts() {
        contacts.removeAll();
        for (var contact : rota.contacts()) {
            contacts.add(line(contact.role() + ": " + contact.name() + ", " + contact.reach(), () -> {
                rota.remove(contact);
                showContacts();
            }));
        }
        contacts.setVisible(contacts.getChildren().findAny().isPresent());
    }

    private ListItem line(String words, Runnable remove) {
        var button = button("safeguarding.rota.remove", remove);
        button.addClassName("small");
        button.getElement().setAttribute("aria-label", getTranslation("safeguarding.rota.remove-of", words));
        return new ListItem(new Icon("people"), new Span(words), button);
    }

    private Panel panel(String title, Component... content) {
        var panel = new Panel(new H2(getTranslation(title)));
        panel.add(content);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Button button(String words, Runnable deed) {
        var button = new Button(getTranslation(words), click -> attempt(deed));
        button.addClassName("btn");
        return button;
    }

    private void attempt(Runnable deed) {
        answer.removeAll();
        try {
            deed.run();
        } catch (IllegalArgumentException wrong) {
            say(Tone.DANGER, "warn", getTranslation(String.valueOf(wrong.getMessage())));
        }
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(words)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.rota.title");
    }
}
