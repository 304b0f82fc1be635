package org.alongside.school.rights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.school.School;

/** What the portal knows about me, who sees it and what I may ask for, in words for a nine-year-old. */
@Route("me/privacy")
@PermitAll
class PrivacyView extends Div implements HasDynamicTitle {
    private static final List<String> PARTS = List.of("what", "who", "worry", "long", "rights");
    private static final int MOST_LINES = 12;

    PrivacyView(MyData mine, PrivacyWords words, School school) {
        addClassName("privacy");
        var page = new Div();
        page.addClassNames("col", "g4", "narrow");
        PARTS.forEach(part -> page.add(part(part)));
        var own = words.now().text();
        if (!own.isBlank()) {
            var panel = new Panel(new H2(say("school", school.facts().name())));
            own.lines().filter(line -> !line.isBlank()).forEach(line -> panel.add(new Paragraph(line)));
            panel.addClassNames("pad", "col");
            panel.setId("own-words");
            page.add(panel);
        }
        var copy = new Panel(
                new H2(say("copy")), new Paragraph(say("copy.text")), new BundleLink(say("copy.take"), mine::bundle));
        copy.addClassNames("pad", "col", "g4");
        page.add(copy);
        add(new PageHead(say("title"), say("lead")), page);
    }

    private Panel part(String name) {
        var list = new UnorderedList();
        for (int line = 1; line <= MOST_LINES; line++) {
            var key = "school.privacy." + name + "." + line;
            var words = getTranslation(key);
            if (words.isEmpty() || words.contains(key)) {
                break;
            }
            list.add(new ListItem(words));
        }
        var panel = new Panel(new H2(say(name)), list);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private String say(String name, Object... details) {
        return getTranslation("school.privacy." + name, details);
    }

    @Override
    public String getPageTitle() {
        return say("menu");
    }
}
