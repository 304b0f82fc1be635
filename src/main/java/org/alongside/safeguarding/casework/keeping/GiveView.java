package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.school.FreshSignIn;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Gives a copy of one case: to somebody with a part in it, to a new school, or to whoever asked what is kept about them. */
@Route("safeguarding/give/:id")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR})
class GiveView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Giving giving;
    private final transient Clock clock;
    private final transient FreshSignIn signIn;
    private @Nullable CaseId id;
    final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>(getTranslation("safeguarding.give.purpose"));
    final TextArea reason = new TextArea(getTranslation("safeguarding.give.reason"));
    final TextField school = new TextField(getTranslation("safeguarding.give.school"));
    final DatePicker lastDay = new DatePicker(getTranslation("safeguarding.give.last-day"));
    final TextField asked = new TextField(getTranslation("safeguarding.give.asked"));
    final Div answer = new Div();
    private final Div choice = new Div();
    private final Button make = new Button("", click -> make());
    private @Nullable EntryChoice entries;

    GiveView(Giving giving, Clock clock, FreshSignIn signIn) {
        this.giving = giving;
        this.clock = clock;
        this.signIn = signIn;
        addClassNames("col", "g4", "give");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var file = new CaseId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
            var row = giving.require(file);
            id = file;
            removeAll();
            add(
                    new PageHead(
                            getTranslation("safeguarding.give.title", row.reference()),
                            getTranslation("safeguarding.give.lead")),
                    answer,
                    form());
        } catch (AccessDeniedException | IllegalArgumentException nothingHere) {
            throw new NotFoundException();
        }
    }

    private Component form() {
        purpose.setId("purpose");
        purpose.addClassName("chips");
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(it -> getTranslation("safeguarding.give.purpose." + it));
        purpose.addValueChangeListener(change -> showPurpose());
        reason.setId("give-reason");
        reason.setMaxLength(2_000);
        reason.setHelperText(getTranslation("safeguarding.give.reason.help"));
        school.setId("give-school");
        school.setMaxLength(200);
        lastDay.setLocale(Locale.UK);
        lastDay.setValue(Said.dayOf(clock.instant()));
        lastDay.setHelperText(getTranslation("safeguarding.give.last-day.help"));
        asked.setId("give-asked");
        asked.setMaxLength(200);
        asked.setHelperText(getTranslation("safeguarding.give.asked.help"));
        make.setId("make-copy");
        make.addClassNames("btn", "pri");
        make.setDisableOnClick(true); // two clicks are one copy
        choice.addClassNames("col", "g3");
        var panel = new Panel(purpose, school, lastDay, asked, choice, reason, make);
        panel.addClassNames("pad", "col", "g4");
        purpose.setValue(Purpose.EXPORT);
        return panel;
    }

    private void showPurpose() {
        var chosen = purpose.getValue();
        if (chosen == null || id == null) {
            return;
        }
        answer.removeAll();
        school.setVisible(chosen == Purpose.TRANSFER);
        lastDay.setVisible(chosen == Purpose.TRANSFER);
        asked.setVisible(chosen == Purpose.SUBJECT_ACCESS);
        reason.setVisible(chosen != Purpose.SUBJECT_ACCESS);
        make.setText(getTranslation("safeguarding.give.make." + chosen));
        choice.removeAll();
        entries = null;
        var help = new Paragraph(getTranslation("safeguarding.give.help." + chosen));
        help.addClassName("m2");
        choice.add(help);
        if (chosen != Purpose.TRANSFER) {
            try {
                entries = new EntryChoice(giving.read(id), chosen == Purpose.SUBJECT_ACCESS);
                choice.add(new H2(getTranslation("safeguarding.give.entries")), entries);
            } catch (StaleSignIn tooLongAgo) {
                choice.add(new AskAgain(signIn, this::showPurpose));
            }
        }
    }

    private void make() {
        answer.removeAll();
        try {
            if (id != null) {
                make(id);
            }
        } catch (StaleSignIn tooLongAgo) {
            var ask = new AskAgain(signIn, this::make);
            answer.add(ask);
            ask.takeFocus();
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        } finally {
            make.setEnabled(true);
            answer.scrollIntoView();
        }
    }

    private void make(CaseId file) {
        switch (purpose.getValue()) {
            case EXPORT -> {
                var places = entries == null ? java.util.Set.<Long>of() : entries.places();
                done("safeguarding.give.made", giving.export(file, places, words(reason, "reason")));
            }
            case TRANSFER -> {
                if (lastDay.isEmpty()) {
                    throw new IllegalArgumentException("safeguarding.give.last-day.missing");
                }
                var copy = giving.handOver(
                        file, words(school, "school"), lastDay.getValue(), words(reason, "reason"), Passphrase.next());
                done("safeguarding.give.handed", copy);
            }
            case SUBJECT_ACCESS -> {
                var withheld = entries == null ? java.util.Map.<Spot, Why>of() : entries.withheld();
                var ignored = giving.prepare(file, words(asked, "asked"), withheld);
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation("safeguarding.give.prepared"))));
            }
        }
    }

    private void done(String words, Copy copy) {
        var note = new Div(new Paragraph(getTranslation(words)), new CopyFiles(copy, signIn));
        note.addClassNames("col", "g3");
        answer.add(new Note(Tone.OK, "check", note));
        reason.clear();
    }

    private static Narrative words(com.vaadin.flow.component.HasValue<?, String> field, String name) {
        if (field.getValue().isBlank()) {
            throw new IllegalArgumentException("safeguarding.give." + name + ".missing");
        }
        return Narrative.of(field.getValue());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.give.page-title");
    }
}
