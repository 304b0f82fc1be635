package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.FreshSignIn;

/** What is known now, to be changed; whoever comes second sees both versions and decides. */
class FactsForm extends Div {
    final CheckboxGroup<Flag> flags = new CheckboxGroup<>(getTranslation("safeguarding.case.flags"));
    final Map<Fact, TextArea> words = new EnumMap<>(Fact.class);
    final Div answer = CaseField.answer();
    private final transient BiConsumer<UUID, Facts> change;
    private final transient Runnable refresh;
    private final transient FreshSignIn signIn;
    private final transient CaseDraft draft;
    private long version;
    private UUID key;

    /** @param change throws {@link FactsChanged} if somebody else was faster */
    FactsForm(Facts known, CaseDraft draft, BiConsumer<UUID, Facts> change, Runnable refresh, FreshSignIn signIn) {
        this.signIn = signIn;
        this.change = change;
        this.refresh = refresh;
        this.draft = draft;
        this.key = draft.key();
        addClassNames("col", "g3");
        flags.setId("case-flags");
        flags.addClassName("chips");
        flags.setItems(Flag.values());
        flags.setItemLabelGenerator(it -> getTranslation("safeguarding.case.flag." + it));
        draft.note(refresh).ifPresent(this::add);
        add(flags);
        for (var fact : Fact.values()) {
            var field = new TextArea(getTranslation("safeguarding.case.fact." + fact));
            field.setId("fact-" + fact);
            field.setMaxLength(fact.longest());
            field.addClassName("short");
            field.setValueChangeMode(ValueChangeMode.LAZY);
            words.put(fact, field);
            add(field);
        }
        show(known);
        version = draft.beside("version", known.version());
        draft.bind(
                "flags",
                flags,
                it -> it.isEmpty() ? "-" : Flag.text(it),
                it -> Optional.of(Flag.parse(it.replace("-", ""))));
        words.forEach((fact, field) -> draft.bind(fact.name(), field));
        var save = CaseField.button("save-facts", getTranslation("safeguarding.case.facts.save"), this::save);
        save.addClassName("pri");
        add(answer, save);
    }

    Component folded() {
        var fold = CaseField.fold("facts-fold", getTranslation("safeguarding.case.facts.change"), this);
        fold.setOpen(draft.isBack());
        return fold;
    }

    private void show(Facts known) {
        flags.setValue(known.flags());
        words.forEach((fact, field) -> field.setValue(known.text(fact)));
        version = known.version();
    }

    private Facts mine() {
        Map<Fact, Narrative> said = new EnumMap<>(Fact.class);
        words.forEach((fact, field) -> {
            if (!field.getValue().isBlank()) {
                said.put(fact, Narrative.of(field.getValue()));
            }
        });
        return new Facts(flags.getValue(), said, null, null, version);
    }

    private void save() {
        CaseField.attempt(answer, signIn, () -> {
            try {
                change.accept(key, mine());
                draft.done();
                refresh.run();
            } catch (FactsChanged changed) {
                showBoth(changed.theirs());
            }
        });
    }

    /** Mine stays in the fields; theirs stands beside it. */
    private void showBoth(Facts theirs) {
        var at = theirs.changedAt();
        var note = new Note(
                Tone.WARN,
                "warn",
                new Span(getTranslation(
                        "safeguarding.case.facts.other",
                        theirs.changedBy() == null ? "?" : theirs.changedBy(),
                        at == null ? "" : Said.time(at))));
        answer.add(note);
        var mine = mine();
        for (var fact : Fact.values()) {
            if (!theirs.text(fact).equals(mine.text(fact))) {
                var both = new Paragraph(getTranslation("safeguarding.case.fact." + fact) + ": "
                        + (theirs.text(fact).isEmpty() ? "–" : theirs.text(fact)));
                both.addClassNames("s", "verbatim", "theirs");
                answer.add(both);
            }
        }
        if (!theirs.flags().equals(mine.flags())) {
            var both = new Paragraph(getTranslation("safeguarding.case.flags") + ": "
                    + theirs.flags().stream()
                            .sorted()
                            .map(it -> getTranslation("safeguarding.case.flag." + it))
                            .collect(java.util.stream.Collectors.joining(", ")));
            both.addClassNames("s", "theirs");
            answer.add(both);
        }
        var mineAfterAll = CaseField.button("facts-mine", getTranslation("safeguarding.case.facts.mine"), () -> {
            version = theirs.version();
            draft.besideIsNow("version", version);
            key = UUID.randomUUID();
            save();
        });
        var takeTheirs = CaseField.button("facts-theirs", getTranslation("safeguarding.case.facts.theirs"), () -> {
            show(theirs);
            draft.besideIsNow("version", version);
            answer.removeAll();
        });
        var row = new Div(mineAfterAll, takeTheirs);
        row.addClassNames("row", "wrap");
        answer.add(row);
    }
}
