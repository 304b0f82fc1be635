package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Readers;
import org.alongside.safeguarding.WordHint;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
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

    private final transient TellDesk desk;
    private final transient SafeAdults adults;
    private final transient TellDesk.Writer writer;
    private final transient List<WordHint> hints;
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
    final Button clear = new Button(getTranslation("safeguarding.tell.clear"), click -> startAgain());
    final Div begun = new Div();
    private final Div doNow = new Div();
    private boolean keptBefore = draft.hasWords();
    private boolean tooLong;

    TellView(TellDesk desk) {
        this.desk = desk;
        this.adults = desk.adults();
        this.writer = desk.writer();
        this.hints = writer == TellDesk.Writer.CHILD ? List.of() : desk.hints().all();
        addClassName("tell");
        build();
        offerWhatWasBegun();
    }

    private void build() {
        reads.getElement().setAttribute("aria-live", "polite");
        askQuestions();
        problem.getElement().setAttribute("role", "alert");
        send.setId("send");
        send.addClassNames("btn", "safe", "big", "full");
        send.setDisableOnClick(true);
        other.setId("other");
        other.addClassName("as-link");
        clear.setId("clear");
        clear.addClassName("as-link");
        var comfort = new Div(new Span(getTranslation("safeguarding.tell.comfort")), other, clear);
        comfort.addClassNames("s", "m2", "comfort");
        var earlier = new Anchor("receipts", getTranslation("safeguarding.tell.earlier"));
        earlier.addClassNames("s", "centred");
        add(
                new H1(getTranslation("safeguarding.tell.title")),
                new CallNow(),
                begun,
                new ClosedNote(adults.watch(), desk.clock()));
        if (writer != TellDesk.Writer.CHILD) {
            add(new HowTo(writer));
        }
        add(reads, about, adult, words);
        if (writer == TellDesk.Writer.MENTOR) {
            add(new HintLine(words, hints));
        }
        add(details, dangerRow(), doNow);
        if (writer == TellDesk.Writer.STAFF) {
            add(new StaffPart(draft, hints, this::typed));
        }
        add(problem, send, comfort, earlier);
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
            typed();
            showReaders();
        });
        askForTheAdult();
        words.setId("words");
        if (writer == TellDesk.Writer.STAFF) {
            words.setLabel(getTranslation("safeguarding.tell.words.staff"));
        }
        words.setHelperText(getTranslation(
                writer == TellDesk.Writer.STAFF
                        ? "safeguarding.tell.words.staff.help"
                        : "safeguarding.tell.words.help"));
        words.setMinRows(4);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValue(draft.words);
        words.addValueChangeListener(change -> {
            draft.words = change.getValue();
            typed();
        });
        details.setId("details");
        details.setValueChangeMode(ValueChangeMode.LAZY);
        details.setValue(draft.details);
        details.addValueChangeListener(change -> {
            draft.details = change.getValue();
            typed();
        });
        for (var field : new Component[] {words, details}) {
            field.getElement().setAttribute("autocomplete", "off");
        }
        danger.setId("danger");
        danger.addClassName("chips");
        danger.setAriaLabel(getTranslation("safeguarding.tell.danger"));
        danger.setItems(Danger.values());
        danger.setItemLabelGenerator(it -> getTranslation("safeguarding.danger." + it));
        danger.setValue(draft.danger);
        danger.addValueChangeListener(change -> {
            draft.danger = change.getValue();
            typed();
            showWhatToDoNow();
        });
        doNow.getElement().setAttribute("role", "status");
        showWhatToDoNow();
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
            typed();
            showReaders();
        });
    }

    private String nameOf(AboutAdult choice) {
        return adults.named(Optional.ofNullable(choice.person()))
                .map(PersonRow::formalName)
                .orElseGet(() -> getTranslation("safeguarding.adult." + choice.kind()));
    }

    private @Nullable AboutAdult chosenAdult() {
        return draft.whom();
    }

    private void showReaders() {
        adult.setVisible(draft.about == About.ADULT || (draft.about == About.PLACE && draft.asked));
        reads.removeAll();
        reads.add(readers());
        nameReader("safeguarding.tell.send");
    }

    /** What helps in this minute stands beside the answer; sending goes on as always. */
    private void showWhatToDoNow() {
        doNow.removeAll();
        if (draft.danger == Danger.YES) {
            var room = desk.school().facts().safeRoom();
            doNow.add(new Note(
                    Tone.DANGER,
                    "phone",
                    new Sentence(
                            room == null || !adults.watch().watched()
                                    ? getTranslation("safeguarding.tell.danger.now")
                                    : getTranslation("safeguarding.tell.danger.now.room", room))));
        }
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

    /** Sealed behind the form's back, for the case that this session ends before it is sent. */
    private void typed() {
        sayIfItIsTooLong();
        if (draft.hasWords()) {
            keptBefore = true;
            desk.drafts().keep(draft.kept(desk.clock().instant()));
        } else if (keptBefore) {
            keptBefore = false;
            desk.drafts().forget(draft.key());
        }
    }

    /** A field with a greatest length would cut off the end of what somebody pastes, and say nothing. */
    private void sayIfItIsTooLong() {
        if (draft.isTooLong() != tooLong) {
            tooLong = !tooLong;
            problem.removeAll();
            if (tooLong) {
                say(getTranslation("safeguarding.words.too-long"));
            }
        }
    }

    /** What was typed in a session that is over is offered and not shown: somebody else may look at the screen. */
    private void offerWhatWasBegun() {
        if (draft.hasWords()) {
            return;
        }
        desk.drafts()
                .begun()
                .ifPresent(kept -> begun.add(new BegunNote(
                        kept,
                        () -> {
                            Draft.takeUp(kept, VaadinSession.getCurrent());
                            drawAgain();
                        },
                        () -> {
                            desk.drafts().forget(kept.key());
                            begun.removeAll();
                        })));
    }

    private void startAgain() {
        desk.drafts().forget(draft.key());
        Draft.forget(VaadinSession.getCurrent());
        drawAgain();
    }

    /** The same page with another draft in it. */
    private void drawAgain() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    /** One after the other, so that each of them can be asked for, a man as well as a woman. */
    private void askForTheOther() {
        var next = nextLead();
        var first = adults.leads().getFirst();
        draft.preferred = next.id().equals(first.id()) ? null : next.id();
        typed();
        showReaders();
    }

    private PersonRow nextLead() {
        var leads = adults.leads();
        for (int i = 0; i < leads.size(); i++) {
            if (leads.get(i).id().equals(draft.preferred)) {
                return leads.get((i + 1) % leads.size());
            }
        }
        return leads.get(1);
    }

    private void nameReader(String key) {
        var reader = adults.named(wantedFirst(adults.readers(chosenAdult())));
        send.setText(reader.map(it -> getTranslation(key, it.formalName()))
                .orElseGet(() -> getTranslation("safeguarding.tell.send.unknown")));
        var leads = adults.leads();
        other.setVisible(leads.size() > 1 && chosenAdult() == null);
        if (leads.size() > 1) {
            other.setText(getTranslation("safeguarding.tell.other", nextLead().formalName()));
        }
    }

    private void send() {
        problem.removeAll();
        if (asksForTheAdult()) {
            return;
        }
        try {
            desk.concerns().raise(draft.finished());
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
            sayThatItHasNotArrived();
            return;
        }
        desk.drafts().forget(draft.key());
        Draft.forget(VaadinSession.getCurrent());
        words.clear();
        details.clear();
        getUI().ifPresent(ui -> ui.navigate(ReceiptsView.class));
    }

    /** Once, and never instead of sending: the second tap sends whatever is chosen. */
    private boolean asksForTheAdult() {
        if (!draft.leavesTheAdultOpen() || words.isEmpty()) {
            return false;
        }
        draft.asked = true;
        send.setEnabled(true);
        showReaders();
        adult.setLabel(getTranslation(
                draft.about == About.PLACE ? "safeguarding.tell.adult.place" : "safeguarding.tell.adult"));
        problem.add(new Note(
                Tone.INFO,
                "people",
                new Sentence(getTranslation(
                        draft.about == About.PLACE ? "safeguarding.tell.ask.place" : "safeguarding.tell.ask.adult"))));
        adult.getElement().callJsFunction("focus");
        return true;
    }

    private void sayThatItHasNotArrived() {
        String room;
        try {
            room = desk.school().facts().safeRoom();
        } catch (RuntimeException noDatabaseAtAll) {
            room = null;
        }
        say(
                room == null
                        ? getTranslation("safeguarding.tell.failed")
                        : getTranslation("safeguarding.tell.failed.room", room));
    }

    private void say(String sentence) {
        problem.add(new Note(Tone.DANGER, "warn", new Sentence(sentence)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.tell.title");
    }
}
