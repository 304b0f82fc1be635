package org.alongside.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.SignedInPerson;

/** The card at the foot of the drawer: who I am here, and the way out. */
@SpringComponent
@UIScope
class WhoAmI {
    private final SignedInPerson who;
    private final People people;

    WhoAmI(SignedInPerson who, People people) {
        this.who = who;
        this.people = people;
    }

    Div card() {
        var card = new Div();
        card.addClassNames("row", "who");
        who.id().flatMap(people::find).ifPresent(person -> {
            var name = new Span(person.formalName());
            name.addClassNames("s", "md");
            var roles = new Span(Roles.ALL.stream()
                    .filter(who::is)
                    .map(it -> card.getTranslation("role." + it))
                    .collect(Collectors.joining(", ")));
            roles.addClassNames("xs", "m3");
            var out = new Anchor("sign-out", card.getTranslation("shell.sign-out"));
            out.addClassNames("xs");
            out.setRouterIgnore(true);
            var words = new Div(name, roles, out);
            words.addClassName("col");
            card.add(new Initials(person.initials(), Tone.HARBOUR), words);
        });
        return card;
    }
}
