package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** The rules of the matching: how much older, how often free together, who is kept apart, whom a written name means. */
@Route("mentoring/rules")
@Menu(title = "mentoring.rules.menu", order = 23, icon = "list")
@RolesAllowed(Roles.COORDINATOR)
class RulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient SchemeWork work;
    private final transient PickingDesk picking;
    private final transient BarDesk bars;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div content = new Div();

    RulesView(SchemeWork work, PickingDesk picking, BarDesk bars, People people) {
        this.work = work;
        this.picking = picking;
        this.bars = bars;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4");
        add(head, answer, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var scheme = work.current();
        if (scheme.isEmpty()) {
            head.say(getTranslation("mentoring.rules.title"), "");
            content.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.scheme.none-title"),
                    getTranslation("mentoring.scheme.none")));
            return;
        }
        head.say(getTranslation("mentoring.rules.title"), getTranslation("mentoring.rules.lead"));
        var names = picking.names();
        var main = new Div();
        main.addClassNames("col", "g4");
        if (!names.isEmpty()) {
            main.add(new NamesPanel(
                    names,
                    (name, meant) ->
                            attempt(() -> picking.settle(name, meant), getTranslation("mentoring.names.kept"))));
        }
        main.add(new BarsPanel(bars, people, this::attempt));
        var aside = new Div(rules(scheme.get()), adults());
        aside.addClassNames("col", "g4");
        var two = new Div(main, aside);
        two.addClassName("two");
        content.add(two);
    }

    private Panel rules(Scheme scheme) {
        var gap = number("year-gap", scheme.yearGap(), 1, 6);
        var slots = number("common-slots", scheme.commonSlots(), 1, 10);
        var pairs = number("pairs-per-adult", scheme.pairsPerAdult(), 1, 20);
        var keep = new Button(
                getTranslation("mentoring.rules.keep"),
                click -> attempt(
                        () -> {
                            if (gap.getValue() == null || slots.getValue() == null || pairs.getValue() == null) {
                                throw new IllegalArgumentException("mentoring.rules.range");
                            }
                            work.rules(gap.getValue(), slots.getValue(), pairs.getValue());
                        },
                        getTranslation("mentoring.rules.kept")));
        keep.setId("keep-rules");
        keep.addClassNames("btn", "pri");
        var always = new Paragraph(getTranslation("mentoring.rules.always"));
        always.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.rules.numbers")), gap, slots, pairs, keep, always);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private IntegerField number(String id, int value, int least, int most) {
        var field = new IntegerField(getTranslation("mentoring.rules." + id));
        field.setId(id);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setHelperText(getTranslation("mentoring.rules." + id + ".help"));
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    private Panel adults() {
        var adults = new MultiSelectComboBox<PersonRow>(getTranslation("mentoring.adults"));
        adults.setId("adults");
        adults.setItemLabelGenerator(PersonRow::formalName);
        adults.setItemsPageable((page, text) -> people.search(PersonKind.STAFF, text, page));
        adults.setHelperText(getTranslation("mentoring.adults.help"));
        adults.setValue(Set.copyOf(people.named(work.adults()).values()));
        adults.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(
                        () -> work.adults(
                                change.getValue().stream().map(PersonRow::id).collect(Collectors.toSet())),
                        getTranslation("mentoring.adults.kept"));
            }
        });
        var panel = new Panel(new H2(getTranslation("mentoring.adults.title")), adults);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private boolean attempt(Runnable deed, String success) {
        answer.removeAll();
        try {
            deed.run();
            answer.add(new Note(Tone.OK, "check", new Span(success)));
            show();
            return true;
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.rules.menu");
    }
}
