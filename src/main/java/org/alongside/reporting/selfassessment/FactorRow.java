package org.alongside.reporting.selfassessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.reporting.selfassessment.SelfAssessments.RatedMeanwhile;
import org.jspecify.annotations.Nullable;

/** One factor to be rated; kept as soon as it is chosen. */
final class FactorRow extends Div {
    private final Div answer = new Div();
    private int kept;

    /**
     * @param now null if it has no rating yet
     * @param lastTime the rating of the last version that was kept, null if there is none
     * @param rate takes the rating that was there, 0 for none, and the new one
     */
    FactorRow(Factor factor, @Nullable Integer now, @Nullable Integer lastTime, BiConsumer<Integer, Integer> rate) {
        kept = now == null ? 0 : now;
        answer.getElement().setAttribute("role", "status");
        var group = new RadioButtonGroup<Integer>(getTranslation("reporting.self.factor." + factor));
        group.setItems(IntStream.rangeClosed(1, Factor.BEST).boxed().toList());
        group.setItemLabelGenerator(it -> getTranslation("reporting.self.rating." + it));
        group.setHelperText(getTranslation("reporting.self.factor." + factor + ".text"));
        group.setId("rate-" + factor);
        group.addClassName("chips");
        if (now != null) {
            group.setValue(now);
        }
        group.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) {
                return;
            }
            answer.removeAll();
            try {
                rate.accept(kept, change.getValue());
                kept = change.getValue();
            } catch (RatedMeanwhile theirs) {
                answer.add(new Note(
                        Tone.WARN,
                        "warn",
                        new Span(getTranslation("reporting.self.meanwhile", theirs.theirs(), change.getValue()))));
                kept = theirs.theirs();
                group.setValue(kept);
            } catch (IllegalArgumentException wrong) {
                answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
            }
        });
        var beside = new Paragraph(said(factor, lastTime));
        beside.addClassNames("xs", "m2");
        add(group, answer, beside);
        addClassNames("col", "g1", "factor");
    }

    private String said(Factor factor, @Nullable Integer lastTime) {
        var survey = getTranslation("reporting.self.survey-said", mean(factor), factor.answered());
        return lastTime == null ? survey : getTranslation("reporting.self.last-time", lastTime) + " " + survey;
    }

    /** "3.25" */
    static String mean(Factor factor) {
        return String.format(Locale.UK, "%.2f", factor.mean());
    }
}
