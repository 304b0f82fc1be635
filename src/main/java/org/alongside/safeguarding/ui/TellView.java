package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Readers;
import org.alongside.safeguarding.Watch;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form for a worry: short enough for a child, there for everybody. What was typed stays until it has arrived. */
@Route("tell")
@PermitAll
class TellView extends Div implements HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(TellView.class);
    private static final Map<About, String> ICONS =
            Map.of(About.ME, "me", About.SOMEONE, "people", About.ADULT, "door", About.PLACE, "place");

    private final transient Concerns concerns;
    private final transient SafeAdults adults;
    private final transient School school;
    private final transient Draft draft = Draft.of(VaadinSession.getCurrent());

    final RadioButtonGroup<About> about = new RadioButtonGroup<>(getTranslation("safeguarding.tell.about"));
    final RadioButtonGroup<AboutAdult> adult = new RadioButtonGroup<>(getTranslation("safeguarding.tell.adult"));
    final Div reads = new Div();
    final TextArea words = new TextArea(getTranslation("safeguarding.tell.words"));
    final TextField details = new TextField(getTranslation("safeguarding.tell.details"));
    final RadioButtonGroup<Danger> danger = new RadioButtonGroup<>();
    final Div problem = new Div();
    final Button send = new Button(new Icon("send"), click -> send());
    private final Button other = new Button("", click -> askForTheOther());

    TellView(Concerns concerns, RoleHolders holders, People people, Watch watch, School school, Clock clock) {
        this.concerns = concerns;
        this.school = school;
        this.adults = SafeAdults.of(holders, people, watch);
        addClassName("tell");
        reads.getElement().setAttribute("aria-live", "polite");
        askQuestions();
        problem.getElement().setAttribute("role", "alert");
        send.setId("send");
        send.addClassNames("btn", "safe", "big", "full");
        send.setDisableOnClick(true);
        other.setId("other");
        other.addClassName("as-link");
        var comfort = new Div(new Span(getTranslation("safeguarding.tell.comfort")), other);
        comfort.addClassNames("s", "m2", "comfort");
        var earlier = new Anchor("receipts", getTranslation("safeguarding.tell.earlier"));
        earlier.addClassNames("s", "centred");
        add(
                new H1(getTranslation("safeguarding.tell.title")),
                dangerNote(),
                nobodyWatches(clock),
                reads,
                about,
                adult,
                words,
                details,
                dangerRow(),
                problem,
                send,
                comfort,
                earlier);
        showReaders();
    }

    /** Each answer goes to the server while it is typed: a connection that breaks takes half a second of words at most. */
    private void askQuestions() {
        about.setId("about");
        about.addClassNames("pick", "four");
        about.setItems(About.values());
        about.setRenderer(new ComponentRenderer<>(this::tile));
        about.setValue(draft.about);
        about.addValueChangeListener(change -> {
            draft.about = change.getValue();
            showReaders();
        });
        askForTheAdult();
        words.setId("words");
        words.setHelperText(getTranslation("safeguarding.tell.words.help"));
        words.setMinRows(4);
        words.setMaxLength(Narrative.LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValue(draft.words);
        words.addValueChangeListener(change -> draft.words = change.getValue());
        details.setId("details");
        details.setMaxLength(NewConcern.LONGEST_DETAILS);
        details.setValueChangeMode(ValueChangeMode.LAZY);
        details.setValue(draft.details);
        details.addValueChangeListener(change -> draft.details = change.getValue());
        for (var field : new Component[] {words, details}) {
            field.getElement().setAttribute("autocomplete", "off");
        }
        danger.setId("danger");
        danger.addClassName("chips");
        danger.setAriaLabel(getTranslation("safeguarding.tell.danger"));
        danger.setItems(Danger.values());
        danger.setItemLabelGenerator(it -> getTranslation("safeguarding.danger." + it));
        danger.setValue(draft.danger);
        danger.addValueChangeListener(change -> draft.danger = change.getValue());
    }

    /** Part of the first question: whoever it is about must not be the one who reads it. */
    private void askForTheAdult() {
        adult.setId("adult");
        adult.addClassName("chips");
        adult.setHelperText(getTranslation("safeguarding.tell.adult.help"));
        var choices = new ArrayList<>(
                adults.nameable().stream().map(it -> AboutAdult.named(it.id())).toList());
        choices.addAll(List.of(AboutAdult.STAFF, AboutAdult.OUTSIDE, AboutAdult.NOT_SAID));
        adult.setItems(choices);
        adult.setItemLabelGenerator(this::nameOf);
        adult.setValue(draft.adult);
        adult.addValueChangeListener(change -> {
            draft.adult = change.getValue();
            showReaders();
        });
    }

    private String nameOf(AboutAdult choice) {
        return adults.named(Optional.ofNullable(choice.person()))
                .map(PersonRow::formalName)
                .orElseGet(() -> getTranslation("safeguarding.adult." + choice.kind()));
    }

    private @Nullable AboutAdult chosenAdult() {
        return draft.about == About.ADULT ? draft.adult : null;
    }

    private void showReaders() {
        adult.setVisible(draft.about == About.ADULT);
        reads.removeAll();
        reads.add(readers());
        nameReader("safeguarding.tell.send");
    }

    private Component dangerRow() {
        var question = new Span(getTranslation("safeguarding.tell.danger"));
        question.addClassNames("b", "grow");
        question.getElement().setAttribute("aria-hidden", "true"); // the group says it
        var row = new Div(question, danger);
        row.addClassNames("row", "danger-row");
        return row;
    }

    private Component tile(About kind) {
        var icon = new Icon(ICONS.getOrDefault(kind, "people"));
        var tile = new Div(icon, new Span(getTranslation("safeguarding.about." + kind)));
        tile.addClassName("about-tile");
        return tile;
    }

    /** Before everything else, and never instead of sending. */
    private Component dangerNote() {
        var ask = new Paragraph(getTranslation("safeguarding.tell.now"));
        ask.addClassName("b");
        var answer = new Paragraph(getTranslation("safeguarding.tell.now.do"));
        var text = new Div(ask, answer);
        text.addClassName("grow");
        var note = new Anchor("tel:999", new Icon("phone"), text);
        note.addClassNames("note", "danger", "call");
        note.setRouterIgnore(true);
        return note;
    }

    /** The truth about the hour: who cannot wait should not wait for us. Sending goes on as always. */
    private Component nobodyWatches(Clock clock) {
        var opens = adults.watch().opens();
        var place = new Div();
        if (!adults.watch().watched()) {
            place.add(new Note(
                    Tone.WARN,
                    "clock",
                    new Sentence(
                            opens == null
                                    ? getTranslation("safeguarding.tell.closed.long")
                                    : getTranslation("safeguarding.tell.closed", Moment.of(opens, clock)))));
        }
        return place;
    }

    private Component readers() {
        var who = adults.readers(chosenAdult());
        var first = adults.named(wantedFirst(who));
        var second = adults.named(who.second()
                .filter(it -> first.map(PersonRow::id).filter(it::equals).isEmpty()));
        var row = new Div();
        row.addClassNames("row", "g3");
        first.ifPresent(it -> row.add(new Initials(it.initials(), Tone.SAFE)));
        var sentence = first.isEmpty()
                ? getTranslation("safeguarding.tell.readers.unknown")
                : second.map(other -> getTranslation(
                                adults.watch().watched()
                                        ? "safeguarding.tell.readers"
                                        : "safeguarding.tell.readers.later",
                                first.get().formalName(),
                                other.formalName()))
                        .orElseGet(() -> getTranslation(
                                "safeguarding.tell.reader", first.get().formalName()));
        var chosen = chosenAdult();
        var never = chosen == null ? Optional.<PersonRow>empty() : adults.named(Optional.ofNullable(chosen.person()));
        row.add(new Sentence(
                never.map(it -> sentence + " " + getTranslation("safeguarding.tell.never", it.formalName()))
                        .orElse(sentence)));
        return row;
    }

    /** Whom the sender asked for, if they may have it; else whoever is first. */
    private Optional<PersonId> wantedFirst(Readers who) {
        return Optional.ofNullable(draft.preferred)
                .filter(who.atOnce()::contains)
                .or(who::first);
    }

    private void askForTheOther() {
        var leads = adults.leads();
        draft.preferred = leads.size() < 2 || leads.get(1).id().equals(draft.preferred)
                ? null
                : leads.get(1).id();
        showReaders();
    }

    private void nameReader(String key) {
        var reader = adults.named(wantedFirst(adults.readers(chosenAdult())));
        send.setText(reader.map(it -> getTranslation(key, it.formalName()))
                .orElseGet(() -> getTranslation("safeguarding.tell.send.unknown")));
        var leads = adults.leads();
        other.setVisible(leads.size() > 1 && chosenAdult() == null);
        if (leads.size() > 1) {
            var alternative = draft.preferred == null ? leads.get(1) : leads.getFirst();
            other.setText(getTranslation("safeguarding.tell.other", alternative.formalName()));
        }
    }

    private void send() {
        problem.removeAll();
        try {
            concerns.raise(draft.finished());
        } catch (IllegalArgumentException missing) {
            send.setEnabled(true);
            say(getTranslation(String.valueOf(missing.getMessage())));
            (draft.about == null ? about : words).getElement().callJsFunction("focus");
            return;
        } catch (RuntimeException failure) {
            // the kind alone: a message may quote what was told
            LOG.warn("A worry has not arrived yet: {}", failure.getClass().getName());
            send.setEnabled(true);
            nameReader("safeguarding.tell.again");
            var room = school.facts().safeRoom();
            say(
                    room == null
                            ? getTranslation("safeguarding.tell.failed")
                            : getTranslation("safeguarding.tell.failed.room", room));
            return;
        }
        Draft.forget(VaadinSession.getCurrent());
        words.clear();
        details.clear();
        getUI().ifPresent(ui -> ui.navigate(ReceiptsView.class));
    }

    private void say(String sentence) {
        problem.add(new Note(Tone.DANGER, "warn", new Sentence(sentence)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.tell.title");
    }
}
