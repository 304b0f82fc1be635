package org.alongside.curriculum.withdrawal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;

/** One entry of the register, step by step: request, discussion, decision, other work, end. No field asks for a story. */
class WithdrawalForm extends Div {
    private final Withdrawal opened;
    private long version;
    private final TextField askedBy = text("asked-by", 120);
    private final DatePicker askedOn = day("asked-on");
    private final DatePicker discussedOn = day("discussed-on");
    private final TextField discussedWith = text("discussed-with", 120);
    private final CheckboxGroup<Withdrawal.Point> points = new CheckboxGroup<>();
    private final RadioButtonGroup<Withdrawal.Decision> decision = new RadioButtonGroup<>();
    private final DatePicker decidedOn = day("decided-on");
    private final TextField reason = text("reason", 300);
    private final RadioButtonGroup<Boolean> all = new RadioButtonGroup<>();
    private final MultiSelectComboBox<SexEducation.Ruling> lessons = new MultiSelectComboBox<>();
    private final TextArea alternative = new TextArea(getTranslation("curriculum.withdrawal.alternative"));
    private final DatePicker ownSay = day("own-say");
    private final DatePicker endedOn = day("ended-on");
    private final RadioButtonGroup<Withdrawal.EndedBy> endedBy = new RadioButtonGroup<>();

    WithdrawalForm(
            Withdrawal entry,
            @Nullable OwnRight right,
            List<SexEducation.Ruling> choosable,
            Consumer<Withdrawal> save) {
        this.opened = entry;
        this.version = entry.version();
        addClassNames("col", "g3", "withdrawal-form");
        points.setId("points");
        points.setLabel(getTranslation("curriculum.withdrawal.points"));
        points.setItems(Withdrawal.Point.values());
        points.setItemLabelGenerator(it -> getTranslation("curriculum.withdrawal.point." + it));
        decision.setId("decision");
        decision.addClassName("chips");
        decision.setLabel(getTranslation("curriculum.withdrawal.decision"));
        decision.setItems(Withdrawal.Decision.values());
        decision.setItemLabelGenerator(it -> getTranslation("curriculum.withdrawal.decision." + it));
        reason.setHelperText(getTranslation("curriculum.withdrawal.reason.help"));
        all.setId("all");
        all.addClassName("chips");
        all.setLabel(getTranslation("curriculum.withdrawal.from-what"));
        all.setItems(true, false);
        all.setItemLabelGenerator(
                it -> getTranslation(it ? "curriculum.withdrawal.from-all" : "curriculum.withdrawal.from-some"));
        all.addValueChangeListener(change -> lessons.setVisible(Boolean.FALSE.equals(change.getValue())));
        lessons.setId("lessons");
        lessons.setLabel(getTranslation("curriculum.withdrawal.lessons"));
        lessons.setItems(choosable);
        lessons.setItemLabelGenerator(it -> getTranslation(
                "curriculum.map.segment", it.lesson().year(), it.lesson().title()));
        alternative.setId("alternative");
        alternative.setMaxLength(300);
        alternative.setMinRows(2);
        alternative.setHelperText(getTranslation("curriculum.withdrawal.alternative.help"));
        endedBy.setId("ended-by");
        endedBy.addClassName("chips");
        endedBy.setLabel(getTranslation("curriculum.withdrawal.ended-by"));
        endedBy.setItems(Withdrawal.EndedBy.values());
        endedBy.setItemLabelGenerator(it -> getTranslation("curriculum.withdrawal.ended-by." + it));
        var keep = new Button(getTranslation("curriculum.withdrawal.keep"), click -> save.accept(entry()));
        keep.setId("keep");
        keep.addClassNames("btn", "pri");
        add(part("request"), askedBy, askedOn);
        add(part("discussion"), discussedOn, discussedWith, points);
        add(part("decided"), decision, decidedOn, reason, all, lessons, alternative);
        add(part("own-right"), explanation(right), ownSay);
        add(part("end"), endedOn, endedBy, keep);
        fill(choosable);
        if (entry.ownSayFrom() == null && right != null) {
            ownSay.setValue(right.from());
        }
    }

    private void fill(List<SexEducation.Ruling> choosable) {
        askedBy.setValue(opened.askedBy());
        askedOn.setValue(opened.askedOn());
        discussedOn.setValue(opened.discussedOn());
        discussedWith.setValue(words(opened.discussedWith()));
        points.setValue(opened.points());
        decision.setValue(opened.decision());
        decidedOn.setValue(opened.decidedOn());
        reason.setValue(words(opened.reason()));
        all.setValue(opened.allLessons());
        lessons.setVisible(!opened.allLessons());
        lessons.setValue(choosable.stream()
                .filter(it -> opened.lessons().contains(it.lesson().id()))
                .collect(Collectors.toSet()));
        alternative.setValue(words(opened.alternative()));
        ownSay.setValue(opened.ownSayFrom());
        endedOn.setValue(opened.endedOn());
        endedBy.setValue(opened.endedBy());
    }

    private Paragraph explanation(@Nullable OwnRight right) {
        var words = new Paragraph(
                right == null
                        ? getTranslation("curriculum.withdrawal.own-right.unknown")
                        : getTranslation(
                                "curriculum.withdrawal.own-right.words",
                                said(right.sixteenth()),
                                said(right.from()),
                                right.assumed() ? getTranslation("curriculum.withdrawal.own-right.assumed") : ""));
        words.addClassNames("s", "m2");
        return words;
    }

    private static String said(java.time.LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    private H3 part(String key) {
        return new H3(getTranslation("curriculum.withdrawal.part." + key));
    }

    private TextField text(String key, int most) {
        var field = new TextField(getTranslation("curriculum.withdrawal." + key));
        field.setId(key);
        field.setMaxLength(most);
        return field;
    }

    private DatePicker day(String key) {
        var field = new DatePicker(getTranslation("curriculum.withdrawal." + key));
        field.setId(key);
        field.setLocale(Locale.UK);
        return field;
    }

    /** After somebody else's change was shown: the next save goes over it. */
    void seen(Withdrawal theirs) {
        version = theirs.version();
    }

    private Withdrawal entry() {
        var everything = !Boolean.FALSE.equals(all.getValue());
        return new Withdrawal(
                opened.id(),
                opened.pupil(),
                askedBy.getValue().strip(),
                askedOn.getValue() == null ? opened.askedOn() : askedOn.getValue(),
                discussedOn.getValue(),
                orNull(discussedWith.getValue()),
                points.getValue(),
                decision.getValue(),
                decision.getValue() == null ? null : decidedOn.getValue(),
                opened.decidedBy(),
                orNull(reason.getValue()),
                everything,
                everything
                        ? Set.of()
                        : lessons.getValue().stream()
                                .map(it -> it.lesson().id())
                                .collect(Collectors.toSet()),
                orNull(alternative.getValue()),
                ownSay.getValue(),
                endedOn.getValue(),
                endedBy.getValue(),
                version);
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
