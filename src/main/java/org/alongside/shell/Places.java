package org.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.base.ui.Icon;

/** The places that whoever is signed in may go to, as a list in the drawer and as at most four on a phone. */
class Places {
    private static final int ON_A_PHONE = 4;

    private final List<Anchor> links = new ArrayList<>();
    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
    private final Runnable openMenu;

    Places(Runnable openMenu) {
        this.openMenu = openMenu;
    }

    Nav list() {
        var list = new UnorderedList();
        entries.forEach(it -> list.add(new ListItem(link(it))));
        var nav = new Nav(list);
        nav.addClassName("nav");
        nav.getElement().setAttribute("aria-label", nav.getTranslation("shell.main"));
        return nav;
    }

    /** "Me" stays on the phone whatever else does not fit; the rest is behind "More". */
    Nav bottom() {
        var list = new UnorderedList();
        if (entries.size() <= ON_A_PHONE) {
            entries.forEach(it -> list.add(new ListItem(link(it))));
        } else {
            entries.subList(0, ON_A_PHONE - 1).forEach(it -> list.add(new ListItem(link(it))));
            list.add(new ListItem(more()));
        }
        var nav = new Nav(list);
        nav.addClassName("bottomnav");
        nav.getElement().setAttribute("aria-label", nav.getTranslation("shell.main-phone"));
        return nav;
    }

    private NativeButton more() {
        var more = new NativeButton("", click -> openMenu.run());
        more.add(new Icon("list"), new Span(more.getTranslation("shell.more")));
        return more;
    }

    private Anchor link(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        var icon = entry.icon() == null ? "right" : entry.icon();
        var words = new Span();
        var link = new Anchor(path, new Component[] {new Icon(icon), words});
        words.setText(link.getTranslation(entry.title()));
        links.add(link);
        return link;
    }

    /** Shows which place this is; of a place and one inside it, the one inside. */
    void mark(String path) {
        var nearest = links.stream()
                .map(Anchor::getHref)
                .filter(it -> path.equals(it) || path.startsWith(it + "/"))
                .max(Comparator.comparing(String::length))
                .orElse("");
        for (var link : links) {
            if (link.getHref().equals(nearest) && !nearest.isEmpty()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
