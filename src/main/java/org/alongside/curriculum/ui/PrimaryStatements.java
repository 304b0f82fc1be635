package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.curriculum.Statement;

/** Statements of primary school behind one line, to open. */
class PrimaryStatements extends NativeDetails {
    PrimaryStatements(String summary, List<Statement> statements) {
        super(summary);
        addClassName("primary");
        var list = new UnorderedList();
        list.addClassName("dots");
        statements.forEach(it -> list.add(new ListItem(it.words() + " (" + it.code() + ")")));
        setContent(list);
    }
}
