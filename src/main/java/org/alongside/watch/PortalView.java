package org.alongside.watch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.watch.spi.Sign;

/** How the portal is, in words: what is wrong and what to do comes first. */
@Route("school/portal")
@Menu(title = "watch.menu", order = 74, icon = "check")
@RolesAllowed(Roles.ADMIN)
class PortalView extends Div implements HasDynamicTitle {
    private final transient PortalState state;
    private final transient Clock clock;
    private final PageHead head;
    private final UnorderedList list = new UnorderedList();

    PortalView(PortalState state, Clock clock) {
        this.state = state;
        this.clock = clock;
        addClassNames("col", "g4", "watched");
        var again = new Button(getTranslation("watch.again"), click -> look());
        again.setId("look-again");
        again.addClassName("btn");
        head = new PageHead("", "", again);
        head.getElement().setAttribute("role", "status");
        list.addClassNames("signs", "col", "g3");
        var signs = new Panel(new H2(getTranslation("watch.parts")), list);
        signs.addClassNames("pad", "col", "g3");
        var aside = new Div(more());
        var two = new Div(signs, aside);
        two.addClassName("two");
        add(head, two);
        look();
    }

    private void look() {
        var seen = state.look();
        var broken = count(seen, Sign.Level.BROKEN);
        var worth = count(seen, Sign.Level.LOOK);
        head.say(
                broken == 1
                        ? getTranslation("watch.title.broken.1")
                        : broken > 1
                                ? getTranslation("watch.title.broken", broken)
                                : worth == 0
                                        ? getTranslation("watch.title.fine")
                                        : worth == 1
                                                ? getTranslation("watch.title.look.1")
                                                : getTranslation("watch.title.look", worth),
                getTranslation("watch.looked", Said.time(clock.instant())));
        list.removeAll();
        seen.forEach(it -> list.add(line(it)));
    }

    private static long count(List<Portal.Seen> seen, Sign.Level level) {
        return seen.stream().filter(it -> it.sign().level() == level).count();
    }

    private ListItem line(Portal.Seen seen) {
        var sign = seen.sign();
        var key = sign.key().equals("silent") ? "watch.silent" : "watch." + seen.name() + "." + sign.key();
        var name = new H3(getTranslation("watch." + seen.name()));
        var top = new Div(name, badge(sign.level()));
        top.addClassNames("row", "wrap", "sp");
        var how = new Paragraph(getTranslation(key, sign.numbers().toArray()));
        var words = new Div(top, how);
        words.addClassNames("col", "grow");
        if (sign.level() != Sign.Level.FINE) {
            var todo = new Paragraph(getTranslation(key + ".do"));
            todo.addClassName("todo");
            words.add(todo);
        }
        return new ListItem(words);
    }

    private StateBadge badge(Sign.Level level) {
        var word = getTranslation("watch.level." + level);
        return switch (level) {
            case FINE -> new StateBadge(Tone.OK, "check", word);
            case LOOK -> new StateBadge(Tone.WARN, "eye", word);
            case BROKEN -> new StateBadge(Tone.DANGER, "warn", word);
        };
    }

    private Panel more() {
        var panel = new Panel(
                new H2(getTranslation("watch.more")),
                link("school/backups", "watch.more.backups"),
                link("school/acts", "watch.more.acts"));
        var machines = new Paragraph(getTranslation("watch.machines"));
        machines.addClassName("m2");
        panel.add(machines);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Anchor link(String path, String words) {
        return new Anchor(path, new Component[] {new Icon("right"), new Span(getTranslation(words))});
    }

    @Override
    public String getPageTitle() {
        return getTranslation("watch.menu");
    }
}
