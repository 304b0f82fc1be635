package org.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.OccasionalPlace;

/** The places that whoever is signed in may go to, as a list in the drawer and as at most four on a phone. */
class Places {
    private static final int ON_A_PHONE = 4;
    private static final int AS_THEY_ARE = 10;
    private static final int IN_A_GROUP = 8;

    /** What is opened once a term rather than every week; in a group that is too long these stand in one of their own. */
    private static final Set<String> NOW_AND_THEN = Set.of(
            "curriculum/copies",
            "curriculum/sensitive",
            "curriculum/next-year",
            "curriculum/statements",
            "curriculum/withdrawals",
            "curriculum/providers",
            "curriculum/resources",
            "curriculum/mentor-training",
            "curriculum/parents",
            "mentoring/scheme",
            "mentoring/families",
            "mentoring/rules",
            "mentoring/joining",
            "mentoring/asked",
            "mentoring/debriefs",
            "safeguarding/rota",
            "safeguarding/keeping",
            "safeguarding/supervision",
            "safeguarding/audit",
            "safeguarding/words");

    private final List<Anchor> links = new ArrayList<>();
    private final List<NativeDetails> folds = new ArrayList<>();
    private final List<MenuEntry> entries;
    private final Runnable openMenu;

    Places(Runnable openMenu, List<OccasionalPlace> occasional) {
        this.openMenu = openMenu;
        var hidden = occasional.stream()
                .filter(it -> !it.isShown())
                .map(OccasionalPlace::path)
                .collect(Collectors.toSet());
        entries = MenuByRoles.now().stream()
                .filter(it -> !hidden.contains(pathOf(it)))
                .toList();
    }

    /** A few places stand as they are; many stand in groups, of which the first and the one in use are open. */
    Nav list() {
        var nav = new Nav();
        var groups = new LinkedHashMap<String, List<MenuEntry>>();
        entries.forEach(it ->
                groups.computeIfAbsent(groupOf(it), key -> new ArrayList<>()).add(it));
        if (entries.size() <= AS_THEY_ARE || groups.size() < 2) {
            nav.add(listOf(entries));
        } else {
            groups.forEach((group, places) -> addGroup(nav, group, places));
        }
        nav.addClassName("nav");
        nav.getElement().setAttribute("aria-label", nav.getTranslation("shell.main"));
        return nav;
    }

    private void addGroup(Nav nav, String group, List<MenuEntry> places) {
        if (group.isEmpty()) {
            nav.add(listOf(places));
        } else if (places.size() <= IN_A_GROUP) {
            nav.add(fold(group, places));
        } else {
            var rare = places.stream()
                    .filter(it -> NOW_AND_THEN.contains(pathOf(it)))
                    .toList();
            nav.add(fold(group, places.stream().filter(it -> !rare.contains(it)).toList()));
            if (!rare.isEmpty()) {
                nav.add(fold(group + "-more", rare));
            }
        }
    }

    private UnorderedList listOf(List<MenuEntry> places) {
        var list = new UnorderedList();
        places.forEach(it -> list.add(new ListItem(link(it))));
        return list;
    }

    private NativeDetails fold(String group, List<MenuEntry> places) {
        var fold = new NativeDetails();
        fold.setSummaryText(fold.getTranslation("shell.group." + group));
        fold.setContent(listOf(places));
        fold.setOpen(folds.isEmpty());
        folds.add(fold);
        return fold;
    }

    private static String pathOf(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    /** The first part of the address is the module; accounts belong to the school, and "Me" to nobody. */
    private static String groupOf(MenuEntry entry) {
        var path = pathOf(entry);
        if (path.equals("me") || path.startsWith("me/")) {
            return "";
        }
        var first = path.split("/", 2)[0];
        return first.equals("identity") ? "school" : first;
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
        var path = pathOf(entry);
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
                folds.stream().filter(it -> isIn(link, it)).forEach(it -> it.setOpen(true));
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    private static boolean isIn(Component inner, Component outer) {
        return inner.getParent().filter(it -> it == outer || isIn(it, outer)).isPresent();
    }
}
