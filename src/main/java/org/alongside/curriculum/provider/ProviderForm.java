package org.alongside.curriculum.provider;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the school knows of one visitor and has agreed with them. */
class ProviderForm extends Div {
    private final TextField name = text("name", 120);
    private final Select<Provider.Kind> kind = new Select<>();
    private final TextArea offers = area("offers", 300);
    private final TextField contact = text("contact", 200);
    private final TextField cost = text("cost", 80);
    private final RadioButtonGroup<Boolean> series =
            new RadioButtonGroup<>(getTranslation("curriculum.provider.series"));
    private final TextArea followUp = area("follow-up", 300);
    private final DatePicker agreed = new DatePicker(getTranslation("curriculum.provider.agreed"));
    private final TextField with = text("with", 120);
    private final Checkbox seen = new Checkbox(getTranslation("curriculum.provider.seen"));
    private final Checkbox inUse = new Checkbox(getTranslation("curriculum.provider.in-use"));
    private final H2 title = new H2();
    private ProviderId id = ProviderId.random();
    private long version;

    ProviderForm(Consumer<Provider> keep) {
        addClassNames("col", "g4");
        kind.setId("kind");
        kind.setLabel(getTranslation("curriculum.provider.kind"));
        kind.setItems(Provider.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("curriculum.provider.kind." + it));
        series.setId("series");
        series.addClassName("chips");
        series.setItems(false, true);
        series.setItemLabelGenerator(
                it -> getTranslation(it ? "curriculum.provider.series.yes" : "curriculum.provider.series.no"));
        followUp.setHelperText(getTranslation("curriculum.provider.follow-up.help"));
        agreed.setId("agreed");
        agreed.setLocale(Locale.UK);
        agreed.setHelperText(getTranslation("curriculum.provider.agreed.help"));
        seen.setId("seen");
        inUse.setId("in-use");
        var save = new Button(getTranslation("curriculum.provider.keep"), click -> keep.accept(provider()));
        save.setId("keep");
        save.addClassNames("btn", "pri");
        add(title, name, kind, offers, contact, cost, series, followUp, agreed, with, seen, inUse, save);
        show(null);
    }

    private TextField text(String key, int most) {
        var field = new TextField(getTranslation("curriculum.provider." + key));
        field.setId(key);
        field.setMaxLength(most);
        return field;
    }

    private TextArea area(String key, int most) {
        var field = new TextArea(getTranslation("curriculum.provider." + key));
        field.setId(key);
        field.setMaxLength(most);
        field.setMinRows(2);
        return field;
    }

    /** Fills the form with a visitor, or empties it for a new one. */
    void show(@Nullable Provider it) {
        id = it == null ? ProviderId.random() : it.id();
        version = it == null ? 0 : it.version();
        title.setText(it == null ? getTranslation("curriculum.provider.new") : it.name());
        name.setValue(it == null ? "" : it.name());
        kind.setValue(it == null ? Provider.Kind.LOCAL_AUTHORITY : it.kind());
        offers.setValue(it == null ? "" : it.offers());
        contact.setValue(words(it == null ? null : it.contact()));
        cost.setValue(words(it == null ? null : it.cost()));
        series.setValue(it != null && it.series());
        followUp.setValue(words(it == null ? null : it.followUp()));
        agreed.setValue(it == null ? null : it.disclosureAgreed());
        with.setValue(words(it == null ? null : it.disclosureWith()));
        seen.setValue(it != null && it.materialsSeen());
        inUse.setValue(it == null || it.inUse());
    }

    private Provider provider() {
        return new Provider(
                id,
                name.getValue().strip(),
                kind.getValue(),
                offers.getValue().strip(),
                orNull(contact.getValue()),
                orNull(cost.getValue()),
                Boolean.TRUE.equals(series.getValue()),
                orNull(followUp.getValue()),
                agreed.getValue(),
                orNull(with.getValue()),
                seen.getValue(),
                inUse.getValue(),
                version);
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
