package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.PersonRow;

/** Who works on the case and when it is looked at again; handing over, merging, closing and opening again. */
@org.springframework.stereotype.Component
class MovesPanel implements CasePanel {
    private static final int LONGEST_REASON = 2_000;

    private final CaseMoves moves;
    private final CaseFiles files;

    MovesPanel(CaseMoves moves, CaseFiles files) {
        this.moves = moves;
        this.files = files;
    }

    @Override
    public int place() {
        return 900;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var card = CaseField.card("moves-panel", answer.getTranslation("safeguarding.case.moves"));
        card.add(line(answer.getTranslation("safeguarding.case.lead", row.leadName())));
        card.add(line(
                row.reviewOn() == null
                        ? answer.getTranslation("safeguarding.case.review.none")
                        : answer.getTranslation("safeguarding.case.review", Said.weekday(row.reviewOn()))));
        moves.mergedInto(row.id()).forEach(it -> {
            var also = line(answer.getTranslation("safeguarding.case.merged-here") + " ");
            also.add(new Anchor("safeguarding/case/" + it.id().value(), it.reference()));
            card.add(also);
        });
        if (row.status() == CaseStatus.OPEN) {
            card.add(
                    review(row, refresh),
                    about(row, refresh),
                    handOver(row, refresh),
                    merge(row, refresh),
                    close(row, refresh));
        } else if (row.status() == CaseStatus.CLOSED) {
            card.add(reopen(row, refresh));
        }
        return Optional.of(card);
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassNames("s", "m2");
        return line;
    }

    private Component review(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var day = new DatePicker(answer.getTranslation("safeguarding.case.review.day"));
        day.setLocale(Locale.UK);
        day.setValue(row.reviewOn());
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "save-review",
                answer.getTranslation("safeguarding.case.review.save"),
                () -> CaseField.attempt(answer, () -> {
                    moves.review(key, row.id(), day.getValue());
                    refresh.run();
                }));
        return CaseField.fold(
                "review-fold", answer.getTranslation("safeguarding.case.review.change"), day, answer, save);
    }

    private Component about(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var category = categories(answer, row.category().ofAdult());
        category.setValue(row.category());
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "save-category",
                answer.getTranslation("safeguarding.case.about.save"),
                () -> CaseField.attempt(answer, () -> {
                    moves.about(key, row.id(), category.getValue());
                    refresh.run();
                }));
        return CaseField.fold(
                "about-fold", answer.getTranslation("safeguarding.case.about.change"), category, answer, save);
    }

    /** What a case may be mainly about; adults who work here have their own. */
    static Select<Category> categories(Component page, boolean adults) {
        var category = new Select<Category>();
        category.setId("case-category");
        category.setLabel(page.getTranslation("safeguarding.case.about"));
        category.setItems(Arrays.stream(Category.values())
                .filter(it -> it.ofAdult() == adults)
                .toList());
        category.setItemLabelGenerator(it -> page.getTranslation("safeguarding.case.category." + it));
        return category;
    }

    private Component handOver(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var to = new Select<PersonRow>();
        to.setId("hand-to");
        to.setLabel(answer.getTranslation("safeguarding.case.hand.to"));
        to.setItems(moves.mayTake(row.id()));
        to.setItemLabelGenerator(PersonRow::formalName);
        var why = reason(answer, "safeguarding.case.hand.why");
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "hand-over",
                answer.getTranslation("safeguarding.case.hand.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (to.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.case.hand.nobody");
                    }
                    moves.handOver(key, row.id(), to.getValue().id(), said(why));
                    refresh.run();
                }));
        return CaseField.fold("hand-fold", answer.getTranslation("safeguarding.case.hand"), to, why, answer, save);
    }

    private Component merge(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var into = new Select<CaseRow>();
        into.setId("merge-into");
        into.setLabel(answer.getTranslation("safeguarding.case.merge.into"));
        into.setItems(files.mine(CaseStatus.OPEN).stream()
                .filter(it -> !it.id().equals(row.id()) && it.track() == row.track())
                .toList());
        into.setItemLabelGenerator(
                it -> it.reference() + ", " + answer.getTranslation("safeguarding.case.category." + it.category()));
        var help = line(answer.getTranslation("safeguarding.case.merge.help"));
        var why = reason(answer, "safeguarding.case.merge.why");
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "merge",
                answer.getTranslation("safeguarding.case.merge.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (into.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.case.merge.which");
                    }
                    moves.merge(key, row.id(), into.getValue().id(), said(why));
                    refresh.run();
                }));
        return CaseField.fold(
                "merge-fold", answer.getTranslation("safeguarding.case.merge"), help, into, why, answer, save);
    }

    private Component close(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var why = reason(answer, "safeguarding.case.close.why");
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "close-case",
                answer.getTranslation("safeguarding.case.close.save"),
                () -> CaseField.attempt(answer, () -> {
                    moves.close(key, row.id(), said(why));
                    refresh.run();
                }));
        return CaseField.fold("close-fold", answer.getTranslation("safeguarding.case.close"), why, answer, save);
    }

    private Component reopen(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var why = reason(answer, "safeguarding.case.reopen.why");
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "reopen-case",
                answer.getTranslation("safeguarding.case.reopen.save"),
                () -> CaseField.attempt(answer, () -> {
                    moves.reopen(key, row.id(), said(why));
                    refresh.run();
                }));
        return CaseField.fold("reopen-fold", answer.getTranslation("safeguarding.case.reopen"), why, answer, save);
    }

    private static TextArea reason(Div answer, String label) {
        var why = new TextArea(answer.getTranslation(label));
        why.setMaxLength(LONGEST_REASON);
        why.setValueChangeMode(ValueChangeMode.LAZY);
        why.addClassName("short");
        return why;
    }

    private static Narrative said(TextArea why) {
        if (why.isEmpty() || why.getValue().isBlank()) {
            throw new IllegalArgumentException("safeguarding.case.no-reason");
        }
        return Narrative.of(why.getValue());
    }
}
