package org.alongside.curriculum.parents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.CurriculumForReaders;
import org.alongside.curriculum.Lesson;
import org.jspecify.annotations.Nullable;

/** Where the PSHE lead decides what parents see: the door, the lessons in full, the policy. */
@Route("curriculum/parents")
@Menu(title = "curriculum.parents.menu", order = 88, icon = "eye")
@RolesAllowed({Roles.PSHE_LEAD, Roles.HEAD})
class ParentsPageView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient ParentsSettings settings;
    private final transient CurriculumForReaders curriculum;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final RadioButtonGroup<PageSettings.Door> door =
            new RadioButtonGroup<>(getTranslation("curriculum.parents.door"));
    private final TextField code = new TextField(getTranslation("curriculum.parents.code"));
    private final TextArea welcome = new TextArea(getTranslation("curriculum.parents.welcome"));
    private final TextField contact = new TextField(getTranslation("curriculum.parents.contact"));
    private final TextField credit = new TextField(getTranslation("curriculum.parents.credit"));
    private final MultiSelectComboBox<Lesson> materials =
            new MultiSelectComboBox<>(getTranslation("curriculum.parents.full"));
    private final Div policy = new Div();
    private long version;

    ParentsPageView(ParentsSettings settings, CurriculumForReaders curriculum) {
        this.settings = settings;
        this.curriculum = curriculum;
        addClassName("parents-settings");
        answer.getElement().setAttribute("role", "status");
        var two = new Div(column(policyCard()), column(doorCard(), materialsCard()));
        two.addClassName("two");
        add(head, answer, two);
    }

    private static Div column(Panel... cards) {
        var column = new Div(cards);
        column.addClassNames("col", "g4");
        return column;
    }

    private Panel doorCard() {
        door.setId("door");
        door.addClassName("chips");
        door.setItems(PageSettings.Door.values());
        door.setItemLabelGenerator(it -> getTranslation("curriculum.parents.door." + it));
        code.setId("code");
        code.setMaxLength(40);
        var fresh =
                new Button(getTranslation("curriculum.parents.new-code"), click -> code.setValue(settings.newCode()));
        fresh.setId("new-code");
        fresh.addClassNames("btn", "small");
        var codeRow = new Div(code, fresh);
        codeRow.addClassNames("col", "g1");
        door.addValueChangeListener(change -> codeRow.setVisible(change.getValue() == PageSettings.Door.CODE));
        welcome.setMaxLength(500);
        welcome.setMinRows(2);
        contact.setMaxLength(200);
        contact.setHelperText(getTranslation("curriculum.parents.contact.help"));
        credit.setMaxLength(200);
        credit.setHelperText(getTranslation("curriculum.parents.credit.help"));
        var keep = new Button(getTranslation("curriculum.parents.keep"), click -> keep());
        keep.setId("keep-door");
        keep.addClassNames("btn", "pri");
        var look = new Anchor("parents", getTranslation("curriculum.parents.look"));
        look.getElement().setAttribute("router-ignore", true);
        var panel = new Panel(
                new H2(getTranslation("curriculum.parents.page")), door, codeRow, welcome, contact, credit, keep, look);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel materialsCard() {
        materials.setId("materials");
        materials.setItems(curriculum.lessons());
        materials.setItemLabelGenerator(it -> getTranslation("curriculum.map.segment", it.year(), it.title()));
        var keep = new Button(getTranslation("curriculum.parents.keep-materials"), click -> {
            var chosen = materials.getValue().stream().map(Lesson::id).collect(Collectors.toSet());
            var before = new HashSet<>(settings.materials());
            settings.show(chosen);
            before.removeAll(chosen);
            settings.hide(before);
            say(Tone.OK, "check", getTranslation("curriculum.parents.kept"));
        });
        keep.setId("keep-materials");
        keep.addClassNames("btn");
        var all = new Button(
                getTranslation("curriculum.parents.choose-all"), click -> materials.setValue(curriculum.lessons()));
        all.addClassNames("btn", "small");
        var lead = new Paragraph(getTranslation("curriculum.parents.full-lead"));
        lead.addClassNames("s", "m2");
        var buttons = new Div(keep, all);
        buttons.addClassNames("row", "wrap");
        var panel = new Panel(new H2(getTranslation("curriculum.parents.materials")), lead, materials, buttons);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel policyCard() {
        var lead = new Paragraph(getTranslation("curriculum.parents.policy-lead"));
        lead.addClassNames("s", "m2");
        policy.addClassNames("col", "g3");
        var panel = new Panel(new H2(getTranslation("curriculum.parents.policy")), lead, policy);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(settings.settings());
        var shown = settings.materials();
        materials.setValue(curriculum.lessons().stream()
                .filter(it -> shown.contains(it.id()))
                .toList());
        showPolicy();
    }

    private void show(PageSettings it) {
        version = it.version();
        var written = settings.policy().values().stream()
                .filter(PolicyText::isWritten)
                .count();
        head.say(
                getTranslation("curriculum.parents.state." + it.door()),
                getTranslation("curriculum.parents.state-lead", written, PolicySlot.values().length));
        door.setValue(it.door());
        code.setValue(Objects.requireNonNullElse(it.code(), ""));
        code.getParent().ifPresent(row -> row.setVisible(it.door() == PageSettings.Door.CODE));
        welcome.setValue(Objects.requireNonNullElse(it.welcome(), ""));
        contact.setValue(Objects.requireNonNullElse(it.contact(), ""));
        credit.setValue(Objects.requireNonNullElse(it.credit(), ""));
    }

    private void showPolicy() {
        policy.removeAll();
        settings.policy().values().forEach(it -> policy.add(new PolicyForm(it, settings.today(), this::write)));
    }

    private void keep() {
        attempt(() -> {
            settings.change(new PageSettings(
                    door.getValue(),
                    orNull(code.getValue()),
                    orNull(welcome.getValue()),
                    orNull(contact.getValue()),
                    orNull(credit.getValue()),
                    version));
            show(settings.settings());
        });
    }

    private void write(PolicyText it) {
        attempt(() -> {
            settings.write(it);
            showPolicy();
            show(settings.settings());
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            say(Tone.OK, "check", getTranslation("curriculum.parents.kept"));
        } catch (IllegalArgumentException reason) {
            say(Tone.DANGER, "warn", getTranslation(String.valueOf(reason.getMessage())));
        }
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(words)));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.parents.menu");
    }
}
