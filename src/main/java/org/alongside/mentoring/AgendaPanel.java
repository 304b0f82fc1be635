package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import org.alongside.base.ui.Panel;
import org.alongside.mentoring.meeting.Activity;
import org.alongside.mentoring.meeting.ActivityLibrary;
import org.alongside.mentoring.meeting.MenteeAgenda;

/** The mentee's say in what happens next time: up to three things, kept at every tap. */
final class AgendaPanel extends Div {
    private final CheckboxGroup<String> wanted = new CheckboxGroup<>();
    private final Span said = new Span();
    private final transient MenteePage page;
    private final transient MeetingId meeting;

    AgendaPanel(MenteePage page, MeetingId meeting, String mentor) {
        this.page = page;
        this.meeting = meeting;
        addClassName("agenda");
        var chosen = page.agenda(meeting);
        var first = new LinkedHashSet<>(chosen);
        ActivityLibrary.quick().stream().filter(it -> !it.id().equals("more")).forEach(it -> first.add(it.id()));
        wanted.setId("agenda");
        wanted.addClassName("chips");
        wanted.setAriaLabel(getTranslation("mentoring.agenda.title"));
        wanted.setItems(List.copyOf(first));
        wanted.setItemLabelGenerator(
                it -> ActivityLibrary.find(it).map(Activity::title).orElse(it));
        wanted.setValue(new LinkedHashSet<>(chosen));
        wanted.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep(event.getValue());
            }
        });
        said.getElement().setAttribute("role", "status");
        said.addClassNames("s", "m2");
        said.setText(getTranslation("mentoring.agenda.help", mentor));
        var more = new Button(getTranslation("mentoring.agenda.more"));
        more.setId("more-ideas");
        more.addClassNames("btn", "quiet");
        more.addClickListener(click -> {
            var now = wanted.getValue();
            wanted.setItems(ActivityLibrary.all().stream().map(Activity::id).toList());
            wanted.setValue(now);
            more.setVisible(false);
        });
        var panel = new Panel(new H2(getTranslation("mentoring.agenda.title")), wanted, more, said);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private void keep(java.util.Set<String> ids) {
        if (ids.size() > MenteeAgenda.MOST) {
            said.setText(getTranslation("mentoring.agenda.too-many"));
            wanted.setValue(new LinkedHashSet<>(page.agenda(meeting)));
            return;
        }
        page.choose(meeting, List.copyOf(ids));
        said.setText(getTranslation("mentoring.agenda.kept"));
    }
}
