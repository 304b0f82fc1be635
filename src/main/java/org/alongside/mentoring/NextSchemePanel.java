package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;

/** Starts a scheme: the first one, or the one after. */
class NextSchemePanel extends Section {
    /** @param before the scheme that there is; null for the very first */
    NextSchemePanel(@Nullable Scheme before, BiConsumer<String, @Nullable LocalDate> start) {
        addClassNames("card", "pad", "col", "g4", "narrow");
        if (before != null) {
            add(new H2(getTranslation("mentoring.scheme.next")));
        }
        var name = new TextField(getTranslation("mentoring.scheme.name"));
        name.setId("scheme-name");
        name.setHelperText(getTranslation("mentoring.scheme.name.help"));
        var from = new DatePicker(getTranslation("mentoring.scheme.from"));
        from.setId("scheme-from");
        from.setLocale(Locale.UK);
        from.setHelperText(getTranslation("mentoring.scheme.from-help"));
        from.setVisible(before != null);
        var button = new Button(
                getTranslation(before == null ? "mentoring.scheme.start" : "mentoring.scheme.start-next"),
                click -> start.accept(name.getValue(), from.getValue()));
        button.setId("start-scheme");
        button.addClassNames("btn", "pri");
        add(
                new Paragraph(
                        before == null
                                ? getTranslation("mentoring.scheme.promise")
                                : getTranslation(
                                        "mentoring.scheme.next-promise", before.name(), Said.day(before.endsOn()))),
                name,
                from,
                button);
    }
}
