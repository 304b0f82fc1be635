package org.alongside.curriculum.parents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One slot of the policy: what has to stand there, the school's words or a link, and when it is looked at again. */
class PolicyForm extends NativeDetails {
    private final PolicyText opened;
    private final TextArea words = new TextArea(getTranslation("curriculum.parents.words"));
    private final TextField link = new TextField(getTranslation("curriculum.parents.link"));
    private final DatePicker reviewed = day("curriculum.parents.reviewed-on");
    private final DatePicker due = day("curriculum.parents.review-due");

    PolicyForm(PolicyText text, LocalDate today, Consumer<PolicyText> write) {
        this.opened = text;
        addClassName("policy-form");
        var title = new Span(getTranslation("curriculum.parents.slot." + text.slot()));
        title.addClassName("md");
        var summary = new Span(title, new Span(" "), badge(text, today));
        setSummary(summary);
        var help = new Paragraph(getTranslation("curriculum.parents.slot-help." + text.slot()));
        help.addClassNames("s", "m2");
        words.setId("words-" + text.slot());
        words.setMaxLength(4000);
        words.setMinRows(3);
        words.setValue(Objects.requireNonNullElse(text.words(), ""));
        link.setId("link-" + text.slot());
        link.setMaxLength(300);
        link.setValue(Objects.requireNonNullElse(text.link(), ""));
        reviewed.setValue(text.reviewedOn());
        due.setValue(text.reviewDue());
        var keep = new Button(getTranslation("curriculum.parents.keep"), click -> write.accept(text()));
        keep.setId("keep-" + text.slot());
        keep.setAriaLabel(getTranslation(
                "curriculum.parents.keep-slot", getTranslation("curriculum.parents.slot." + text.slot())));
        keep.addClassNames("btn");
        var form = new Div(help, words, link, reviewed, due, keep);
        form.addClassNames("col", "g3");
        setContent(form);
    }

    private StateBadge badge(PolicyText text, LocalDate today) {
        if (!text.isWritten()) {
            return new StateBadge(Tone.WARN, "warn", getTranslation("curriculum.parents.slot-empty"));
        }
        var again = text.reviewDue();
        return again != null && again.isBefore(today)
                ? new StateBadge(Tone.WARN, "clock", getTranslation("curriculum.parents.slot-due"))
                : new StateBadge(Tone.OK, "check", getTranslation("curriculum.parents.slot-written"));
    }

    private DatePicker day(String key) {
        var field = new DatePicker(getTranslation(key));
        field.setLocale(Locale.UK);
        return field;
    }

    private PolicyText text() {
        return new PolicyText(
                opened.slot(),
                orNull(words.getValue()),
                orNull(link.getValue()),
                reviewed.getValue(),
                due.getValue(),
                opened.version());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
