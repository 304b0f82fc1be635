package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** References and interviews that a member of staff was asked for: ticks, one line, a minute each. */
@Route("mentoring/asked")
@Menu(title = "mentoring.asked.menu", order = 89, icon = "people")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL})
class AskedView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient AskedDesk desk;
    private final transient People people;

    AskedView(AskedDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        addClassNames("phone-page", "promise-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var asked = desk.mine();
        var waiting = asked.stream().filter(it -> !it.isAnswered()).count();
        add(new PageHead(getTranslation("mentoring.asked.title", waiting), getTranslation("mentoring.asked.lead")));
        if (asked.isEmpty()) {
            add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("mentoring.asked.none"),
                    getTranslation("mentoring.asked.none-text")));
            return;
        }
        var names = people.named(asked.stream().map(Asked::applicant).distinct().toList());
        asked.forEach(it -> add(sheet(
                it,
                names.get(it.applicant()) instanceof PersonRow row
                        ? row.form() == null ? row.name() : row.name() + ", " + row.form()
                        : "?")));
    }

    private Panel sheet(Asked asked, String applicant) {
        var ratings = new LinkedHashMap<String, RadioButtonGroup<Integer>>();
        var panel = new Panel(new H2(getTranslation("mentoring.asked.task." + asked.task(), applicant)));
        panel.addClassNames("pad", "col", "g4");
        var sheet = asked.task().name().toLowerCase(Locale.ROOT) + "-" + asked.application();
        for (var criterion : asked.task().criteria()) {
            var level = new RadioButtonGroup<Integer>(getTranslation("mentoring.asked.criterion." + criterion));
            level.setItems(1, 2, 3, 4);
            level.setId(sheet + "-" + criterion);
            level.addClassName("chips");
            level.setItemLabelGenerator(it -> getTranslation("mentoring.asked.level." + it));
            level.setValue(asked.ratings().get(criterion));
            ratings.put(criterion, level);
            panel.add(level);
        }
        var supports = new RadioButtonGroup<Asked.Support>(getTranslation("mentoring.asked.supports"));
        supports.setItems(Asked.Support.values());
        supports.setId(sheet + "-supports");
        supports.addClassName("chips");
        supports.setItemLabelGenerator(it -> getTranslation("mentoring.asked.support." + it));
        supports.setValue(asked.supports());
        var remark = new TextField(getTranslation("mentoring.asked.remark"));
        remark.setHelperText(getTranslation("mentoring.asked.remark.help"));
        remark.setMaxLength(Asked.LONGEST_REMARK);
        remark.setId(sheet + "-remark");
        remark.setWidthFull();
        remark.setValue(asked.remark());
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var version = new long[] {asked.version()};
        var keep = new Button(getTranslation("mentoring.asked.keep"));
        keep.setId(sheet + "-keep");
        keep.addClassNames("btn", "pri");
        keep.addClickListener(click -> {
            answer.removeAll();
            var levels = new HashMap<String, Integer>();
            ratings.forEach((criterion, group) -> {
                if (group.getValue() != null) {
                    levels.put(criterion, group.getValue());
                }
            });
            try {
                desk.answer(new Asked(
                        asked.application(),
                        asked.applicant(),
                        asked.adult(),
                        asked.task(),
                        levels,
                        supports.getValue(),
                        remark.getValue(),
                        version[0]));
                version[0]++;
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.asked.kept"))));
            } catch (IllegalArgumentException reason) {
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
        });
        panel.add(supports, remark, answer, keep);
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.asked.menu");
    }
}
