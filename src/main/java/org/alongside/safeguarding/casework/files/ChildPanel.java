package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonKind;

/** The one adult who stays with the child, what the child wishes, who speaks for them, and what is known now. */
@org.springframework.stereotype.Component
class ChildPanel implements CasePanel {
    private final CaseFacts facts;
    private final CaseMoves moves;
    private final Chronology chronology;
    private final CaseDrafts drafts;
    private final People people;
    private final FreshSignIn signIn;

    ChildPanel(
            CaseFacts facts,
            CaseMoves moves,
            Chronology chronology,
            CaseDrafts drafts,
            People people,
            FreshSignIn signIn) {
        this.signIn = signIn;
        this.drafts = drafts;
        this.chronology = chronology;
        this.facts = facts;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var known = facts.of(row.id());
        var answer = CaseField.answer();
        var adult = row.category().ofAdult();
        var card = CaseField.card(
                "child-panel",
                answer.getTranslation(adult ? "safeguarding.case.known.adult" : "safeguarding.case.known"));
        if (!adult) {
            var keeper = new Paragraph(
                    row.keeperName() == null
                            ? answer.getTranslation("safeguarding.case.keeper.none")
                            : answer.getTranslation("safeguarding.case.keeper", row.keeperName()));
            keeper.setId("keeper");
            card.add(keeper);
            untold(row.id()).ifPresent(card::add);
        }
        var list = new DescriptionList();
        list.addClassName("known");
        for (var fact : Fact.values()) {
            var words = known.words().get(fact);
            if (words != null) {
                var text = new DescriptionList.Description(words.disclose());
                text.addClassName("verbatim");
                list.add(new DescriptionList.Term(answer.getTranslation("safeguarding.case.fact." + fact)), text);
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            card.add(list);
        }
        if (row.status() == CaseStatus.OPEN) {
            if (!adult) {
                card.add(keeperForm(row, refresh, answer));
            }
            card.add(new FactsForm(
                            known,
                            drafts.open(row.id(), "facts"),
                            (key, mine) -> facts.change(key, row.id(), mine),
                            refresh,
                            signIn)
                    .folded());
        }
        return Optional.of(card);
    }

    /** Young people ask for one thing above all: to be told what was decided. */
    private Optional<Component> untold(CaseId id) {
        var places = chronology.untold(id);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var note = new Note(Tone.APRICOT, "talk");
        note.say(new Span(note.getTranslation(
                "safeguarding.case.untold",
                places.size(),
                places.stream().map(String::valueOf).collect(joining(", ")))));
        note.setId("untold");
        return Optional.of(note);
    }

    private Component keeperForm(CaseRow row, Runnable refresh, Div answer) {
        var who = CaseField.person(
                "keeper-who", answer.getTranslation("safeguarding.case.keeper.who"), PersonKind.STAFF, people);
        who.setHelperText(answer.getTranslation("safeguarding.case.keeper.help"));
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "keep-keeper",
                answer.getTranslation("safeguarding.case.keeper.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (who.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.case.keeper.nobody");
                    }
                    moves.stays(key, row.id(), who.getValue().id());
                    refresh.run();
                }));
        return CaseField.fold(
                "keeper-fold", answer.getTranslation("safeguarding.case.keeper.choose"), who, answer, save);
    }
}
