package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Unit;

/** What pupils say of each unit, in numbers that betray nobody, and "you said, we did". */
@Route("curriculum/voice")
@Menu(title = "curriculum.voice.menu", order = 85, icon = "ear")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class VoiceView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient VoiceDesk desk;
    private final transient SpiralCurriculum spiral;
    private final Div told = new Div();

    VoiceView(VoiceDesk desk, SpiralCurriculum spiral) {
        this.desk = desk;
        this.spiral = spiral;
        addClassName("voice");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var heard = desk.heard();
        add(new PageHead(
                getTranslation("curriculum.voice.heard-title", heard.size()),
                getTranslation("curriculum.voice.heard-lead")));
        var results = new Div();
        results.addClassNames("col", "g4");
        heard.forEach(it -> results.add(panel(it)));
        if (heard.isEmpty()) {
            results.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.voice.nothing"),
                    getTranslation("curriculum.voice.nothing-text")));
        }
        var beside = new Panel(new H2(getTranslation("curriculum.you-said.title")), form(), told);
        beside.addClassNames("pad", "col", "g4");
        showTold();
        var two = new Div(results, beside);
        two.addClassName("two");
        add(two);
    }

    private Panel panel(VoiceDesk.Heard heard) {
        var title = new H2(heard.unit().title());
        var year = new Span(getTranslation("curriculum.year", heard.unit().year()));
        year.addClassName("lab");
        var panel = new Panel(year, title);
        panel.addClassNames("pad", "col", "g3", "heard");
        for (var question : Ballot.values()) {
            var key = "curriculum.voice." + question.name().toLowerCase(Locale.ROOT);
            var tally = heard.answers().get(question);
            if (tally == null) {
                continue;
            }
            var list = new UnorderedList();
            list.addClassNames("row", "wrap", "tally");
            tally.answers().forEach((answer, n) -> {
                var number = new Span(n == null ? getTranslation("curriculum.voice.hidden") : n.toString());
                number.addClassName(n == null ? "hidden-number" : "b");
                list.add(new ListItem(new Span(getTranslation(key + "." + answer)), number));
            });
            panel.add(new H3(getTranslation(key)), list);
        }
        return panel;
    }

    private Div form() {
        var unit = new ComboBox<Unit>(getTranslation("curriculum.you-said.unit"));
        unit.setItemLabelGenerator(it -> getTranslation("curriculum.you-said.unit-of", it.title(), it.year()));
        unit.setItems(spiral.units());
        var said = new TextField(getTranslation("curriculum.you-said.said-label"));
        said.setMaxLength(VoiceDesk.LONGEST);
        var did = new TextField(getTranslation("curriculum.you-said.did-label"));
        did.setMaxLength(VoiceDesk.LONGEST);
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var tell = new Button(getTranslation("curriculum.you-said.tell"), click -> {
            answer.removeAll();
            try {
                desk.tell(
                        unit.getOptionalValue().map(Unit::id).orElse(new org.alongside.curriculum.UnitId("")),
                        said.getValue(),
                        did.getValue());
                said.clear();
                did.clear();
                showTold();
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation("curriculum.you-said.told"))));
            } catch (IllegalArgumentException reason) {
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
        });
        tell.addClassNames("btn", "pri");
        tell.setId("tell-pupils");
        var help = new Paragraph(getTranslation("curriculum.you-said.help"));
        help.addClassNames("s", "m2");
        var form = new Div(help, unit, said, did, answer, tell);
        form.addClassName("col");
        return form;
    }

    private void showTold() {
        told.removeAll();
        told.add(new YouSaidList(desk.youSaid()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.voice.menu");
    }
}
