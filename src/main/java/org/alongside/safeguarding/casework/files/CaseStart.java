package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.jspecify.annotations.Nullable;

/** Starts a case: from a worry that somebody has opened, in the words that were used, or from nothing. */
@org.springframework.stereotype.Component
public class CaseStart {
    private final CaseFiles files;
    private final CaseDoor door;
    private final CaseBook book;
    private final CaseNames names;
    private final People people;

    CaseStart(CaseFiles files, CaseDoor door, CaseBook book, CaseNames names, People people) {
        this.files = files;
        this.door = door;
        this.book = book;
        this.names = names;
        this.people = people;
    }

    /** A form for a case that comes from no worry; the track is the one on the desk of whoever is signed in. */
    Component form(Consumer<CaseId> started) {
        var tracks = door.tracks();
        var track = tracks.contains(Track.LEADS) ? Track.LEADS : tracks.contains(Track.HEAD) ? Track.HEAD : Track.CHAIR;
        var answer = CaseField.answer();
        var card = CaseField.card("case-start", answer.getTranslation("safeguarding.cases.start"));
        card.add(fields(track, null, answer, null, started));
        card.addClassName("pad");
        return card;
    }

    /** What can be done with a worry that is open on the page: a new case of it, or a part of one that is there. */
    public Component of(Origin origin) {
        var answer = CaseField.answer();
        var box = new Div();
        box.setId("case-of-worry");
        box.addClassNames("col", "g3", "case-of-worry");
        var already = door.mine(book.ofConcern(origin.concern()));
        if (!already.isEmpty()) {
            var line = new Paragraph();
            line.add(new Span(line.getTranslation("safeguarding.case.of-worry.in") + " "));
            already.forEach(it -> line.add(link(it)));
            box.add(line);
            return box;
        }
        Runnable redraw = () -> {
            box.removeAll();
            box.add(of(origin));
        };
        box.add(
                CaseField.fold(
                        "start-of-worry",
                        answer.getTranslation("safeguarding.case.of-worry.start"),
                        fields(origin.track(), origin.notTo(), answer, origin, it -> redraw.run())),
                add(origin, redraw));
        return box;
    }

    private static Anchor link(CaseRow row) {
        return new Anchor("safeguarding/case/" + row.id().value(), row.reference());
    }

    private Component add(Origin origin, Runnable redraw) {
        var answer = CaseField.answer();
        var open = files.mine(CaseStatus.OPEN).stream().filter(origin::fits).toList();
        if (open.isEmpty()) {
            return new Div();
        }
        var called = names.of(open);
        var which = new Select<CaseRow>();
        which.setId("add-to-case");
        which.setLabel(answer.getTranslation("safeguarding.case.of-worry.which"));
        which.setItems(open);
        which.setItemLabelGenerator(it -> called.getOrDefault(it.id(), "?") + " · " + it.reference());
        var save = CaseField.button(
                "add-worry",
                answer.getTranslation("safeguarding.case.of-worry.add.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (which.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.case.of-worry.choose");
                    }
                    files.add(which.getValue().id(), origin);
                    redraw.run();
                }));
        return CaseField.fold(
                "add-of-worry", answer.getTranslation("safeguarding.case.of-worry.add"), which, answer, save);
    }

    private Component fields(
            Track track, @Nullable PersonId notTo, Div answer, @Nullable Origin origin, Consumer<CaseId> started) {
        var adults = track != Track.LEADS;
        var who = CaseField.person(
                "case-whom",
                answer.getTranslation(adults ? "safeguarding.case.start.adult" : "safeguarding.case.start.child"),
                adults ? PersonKind.STAFF : PersonKind.PUPIL,
                people);
        var name = new TextField(answer.getTranslation("safeguarding.case.start.name"));
        name.setId("case-name");
        name.setMaxLength(150);
        var category = MovesPanel.categories(answer, adults);
        var why = new TextArea(answer.getTranslation("safeguarding.case.start.why"));
        why.setId("case-why");
        why.setValueChangeMode(ValueChangeMode.LAZY);
        why.setHelperText(answer.getTranslation(
                origin == null ? "safeguarding.case.start.why.help" : "safeguarding.case.start.why.worry"));
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "save-case",
                answer.getTranslation("safeguarding.case.start.save"),
                () -> CaseField.attempt(answer, () -> {
                    var chosen = who.getValue();
                    if (category.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.case.start.category");
                    }
                    if (origin == null && why.getValue().isBlank()) {
                        throw new IllegalArgumentException("safeguarding.case.start.no-why");
                    }
                    var id = files.start(
                            new NewCase(
                                    key,
                                    chosen == null ? null : chosen.id(),
                                    chosen != null || name.getValue().isBlank() ? null : Narrative.of(name.getValue()),
                                    category.getValue(),
                                    track,
                                    notTo,
                                    why.getValue().isBlank()
                                            ? List.of()
                                            : List.of(new Part(PartKind.ACCOUNT, Narrative.of(why.getValue())))),
                            origin);
                    answer.add(
                            new Note(Tone.OK, "check", new Span(answer.getTranslation("safeguarding.case.started"))));
                    started.accept(id);
                }));
        save.addClassName("pri");
        var box = new Div(who, name, category, why, answer, save);
        box.addClassNames("col", "g3");
        return box;
    }
}
