package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** One proposal as people look at it and change it: its pairs, who is left out, and one mentee at a time beside them. */
final class ProposalBoard extends Div {
    private final transient BoardServices services;
    private final transient Scheme scheme;
    private final transient Consumer<Proposal> changed;
    private final Div effect = new Div();
    private final Div main = new Div();
    private final Div aside = new Div();
    private final Button undo = new Button();
    private final transient List<PersonId> mentors;
    private transient Proposal proposal;
    private transient Map<PersonId, PersonRow> names;
    private transient PairWords words;
    private transient @Nullable PairList list;
    private transient @Nullable PersonId mentee;

    /** @param changed hears of the proposal as it is after each change */
    ProposalBoard(BoardServices services, Scheme scheme, Proposal proposal, Consumer<Proposal> changed) {
        this.services = services;
        this.scheme = scheme;
        this.proposal = proposal;
        this.changed = changed;
        mentors = services.matchmaking().mentors();
        effect.setId("effect");
        effect.getElement().setAttribute("role", "status");
        main.addClassNames("col", "g4");
        aside.addClassName("beside");
        aside.getElement().setAttribute("aria-label", getTranslation("mentoring.board.beside"));
        aside.getElement().setAttribute("role", "complementary");
        undo.setId("undo");
        undo.setText(getTranslation("mentoring.board.undo"));
        undo.setIcon(new Icon("undo"));
        undo.addClassName("btn");
        undo.addClickListener(click -> undo());
        var two = new Div(main, aside);
        two.addClassNames("two", "board-two");
        addClassNames("col", "g4");
        add(effect, two);
        names = named();
        words = new PairWords(this, names);
        show();
    }

    /** Takes back the last step; stands in the board's tool bar. */
    Button undoButton() {
        return undo;
    }

    private Map<PersonId, PersonRow> named() {
        var everybody = new HashSet<>(mentors);
        proposal.pairs().forEach(it -> {
            everybody.add(it.mentee());
            everybody.add(it.mentor());
            var before = it.before();
            if (before != null) {
                everybody.add(before);
            }
        });
        proposal.leftOut().forEach(it -> {
            everybody.add(it.mentee());
            everybody.addAll(it.places());
        });
        return services.people().named(everybody);
    }

    private void show() {
        main.removeAll();
        var pairs = new PairList(
                proposal,
                names,
                new PairLine.Wishes(
                        this::look,
                        pair -> change(
                                pair.locked() ? new Change.Unlock(pair.mentee()) : new Change.Lock(pair.mentee())),
                        (dragged, mentor) -> change(new Change.Move(dragged, mentor, null))));
        if (list != null) {
            pairs.continueFrom(list);
        }
        list = pairs;
        main.add(pairs);
        if (!proposal.leftOut().isEmpty()) {
            main.add(new LeftOutPanel(proposal, names, services.school().periods(), this::look));
        }
        undo.setEnabled(services.adjusting().undoable(proposal.id()).isPresent());
        var first = mentee;
        if (first == null && !proposal.pairs().isEmpty()) {
            first = proposal.pairs().getFirst().mentee();
        }
        beside(first);
    }

    private void look(PersonId who) {
        mentee = who;
        beside(who);
        aside.addClassName("asked");
        aside.getElement().executeJs("if (innerWidth < 1100) this.scrollIntoView({block: 'start'})");
    }

    private void beside(@Nullable PersonId who) {
        aside.removeAll();
        if (list != null) {
            list.choose(who);
        }
        if (who != null) {
            aside.add(new PairPanel(
                    proposal,
                    who,
                    mentors,
                    names,
                    scheme.yearGap(),
                    new PairPanel.Asked(
                            couple -> services.whyNot().ask(proposal.id(), couple), this::change)));
        }
    }

    private void change(Change change) {
        mentee = change.mentee();
        attempt(
                () -> services.adjusting().change(proposal.id(), proposal.version(), change),
                consequence -> done(change, consequence),
                () -> change(change),
                mine(change));
    }

    private void undo() {
        attempt(
                () -> services.adjusting().undo(proposal.id(), proposal.version()),
                consequence -> say(
                        Tone.INFO, "undo", getTranslation("mentoring.board.undone"), consequence, noOne()),
                this::undo,
                getTranslation("mentoring.board.undo"));
    }

    private static PersonId noOne() {
        return new PersonId(new java.util.UUID(0, 0));
    }

    private void attempt(
            java.util.function.Supplier<Consequence> deed,
            Consumer<Consequence> good,
            Runnable again,
            String mine) {
        effect.removeAll();
        try {
            var consequence = deed.get();
            reload();
            good.accept(consequence);
            if (list != null && mentee != null) {
                list.focus(mentee);
            }
        } catch (Blocked blocked) {
            blocked(blocked);
            show();
        } catch (ChangedMeanwhile meanwhile) {
            bothVersions(meanwhile, again, mine);
        } catch (IllegalArgumentException reason) {
            effect.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            show();
        }
    }

    private void reload() {
        services.matchmaking().find(proposal.id()).ifPresent(it -> {
            proposal = it;
            names = named();
            words = new PairWords(this, names);
            changed.accept(it);
        });
        show();
    }

    private void done(Change change, Consequence consequence) {
        say(Tone.OK, "check", mine(change), consequence, change.mentee());
    }

    /** At once: what was done, who else moves, who falls out, what becomes of the worst-off; and a way back. */
    private void say(Tone tone, String icon, String what, Consequence consequence, PersonId besides) {
        var head = new Paragraph(what);
        head.addClassName("b");
        var told = new Paragraph(String.join(" ", words.consequence(consequence, besides)));
        var note = consequence.others(besides).isEmpty()
                ? new Note(tone, icon, head, told)
                : new Note(
                        consequence.fallsOut().isEmpty() ? tone : Tone.WARN,
                        consequence.fallsOut().isEmpty() ? icon : "warn",
                        head,
                        told,
                        PairPanel.details(this, words, consequence, besides));
        effect.add(note);
    }

    /** A rule is in the way: its sentence, and for one that yields a way to decide otherwise. */
    private void blocked(Blocked blocked) {
        var couple = blocked.couple();
        var sentence = new Paragraph(getTranslation(
                String.valueOf(blocked.getMessage()),
                words.given(couple.mentee()),
                words.given(couple.mentor()),
                words.number(scheme.yearGap())));
        var note = new Note(Tone.WARN, "lock", sentence);
        if (blocked.yields()) {
            var decide = new Button(
                    getTranslation("mentoring.board.override"),
                    click -> new OverrideDialog(
                                    getTranslation(
                                            "mentoring.board.override-title",
                                            words.given(couple.mentee()),
                                            words.given(couple.mentor())),
                                    why -> change(new Change.Move(couple.mentee(), couple.mentor(), why)))
                            .open());
            decide.addClassName("btn");
            note.say(sentence, decide);
        }
        effect.add(note);
    }

    /** Somebody was faster: what they did and what I wanted, side by side; nothing of mine is lost. */
    private void bothVersions(ChangedMeanwhile meanwhile, Runnable again, String mine) {
        reload();
        var head = new Paragraph(getTranslation("mentoring.board.changed-meanwhile"));
        head.addClassName("b");
        var theirs = services.people()
                .named(meanwhile.theirs().stream().map(ProposalSteps.Step::by).toList());
        var note = new Div(head);
        note.addClassNames("col", "g1");
        for (var step : meanwhile.theirs()) {
            var by = theirs.get(step.by());
            note.add(new Paragraph(getTranslation(
                    "mentoring.board.theirs",
                    by == null ? "?" : by.formalName(),
                    Said.time(step.at()),
                    getTranslation(
                            "mentoring.step." + step.kind(), words.name(step.mentee()), words.name(step.mentor())))));
        }
        note.add(new Paragraph(getTranslation("mentoring.board.mine", mine)));
        var too = new Button(getTranslation("mentoring.board.mine-too"), click -> again.run());
        too.setId("mine-too");
        too.addClassNames("btn", "pri");
        var leave = new Button(getTranslation("mentoring.board.leave-it"), click -> effect.removeAll());
        leave.addClassName("btn");
        var choice = new Div(too, leave);
        choice.addClassNames("row", "wrap");
        note.add(choice);
        effect.add(new Note(Tone.WARN, "warn", note));
    }

    private String mine(Change change) {
        return switch (change) {
            case Change.Move(var who, var mentor, var why) -> step("MOVE", who, mentor);
            case Change.Swap(var who, var with) ->
                step("SWAP", who, proposal.of(with).map(Proposal.ProposedPair::mentor).orElse(null));
            case Change.Lock(var who) -> step("LOCK", who, mentorOf(who));
            case Change.Unlock(var who) -> step("UNLOCK", who, mentorOf(who));
            case Change.Forbid(var who, var mentor) -> step("FORBID", who, mentor);
            case Change.Allow(var who, var mentor) -> step("ALLOW", who, mentor);
        };
    }

    private @Nullable PersonId mentorOf(PersonId who) {
        return proposal.of(who).map(Proposal.ProposedPair::mentor).orElse(null);
    }

    private String step(String kind, PersonId who, @Nullable PersonId mentor) {
        return getTranslation("mentoring.step." + kind, words.name(who), words.name(mentor));
    }
}
