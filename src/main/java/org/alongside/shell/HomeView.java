package org.alongside.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;

/** Leads everybody to their own first page: the first place in their menu, whose order is the order of a day's needs. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entries = MenuConfiguration.getMenuEntries();
        // "Me" is in everybody's menu and is nobody's home
        if (entries.size() > 1) {
            var path = entries.getFirst().path();
            event.forwardTo(path.startsWith("/") ? path.substring(1) : path);
            return;
        }
        removeAll();
        add(
                new PageHead(getTranslation("shell.home.title"), ""),
                new EmptyState(
                        Lines.State.ALONE,
                        getTranslation("shell.home.empty"),
                        getTranslation("shell.home.empty-text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home");
    }
}
