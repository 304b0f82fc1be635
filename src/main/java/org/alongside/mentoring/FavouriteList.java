package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What is chosen, in order, with buttons to make three of them the first, second and third favourite. */
class FavouriteList extends Section {
    private final transient Consumer<UnaryOperator<Picks>> choose;
    private final H2 title = new H2();
    private final Paragraph help = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final transient Map<String, NativeButton> buttons = new HashMap<>();
    private transient @Nullable String pressed;

    FavouriteList(Consumer<UnaryOperator<Picks>> choose) {
        this.choose = choose;
        addClassNames("card", "pad", "col", "g3", "favourites");
        help.addClassNames("s", "m2");
        list.addClassNames("rows", "picked");
        add(title, help, list);
    }

    void show(Picks picks) {
        title.setText(getTranslation("mentoring.pick.count", picks.likes().size(), Interests.MOST));
        help.setText(getTranslation(
                picks.likes().isEmpty()
                        ? "mentoring.pick.none"
                        : picks.favourites() < Picks.MOST_FAVOURITES
                                ? "mentoring.pick.star"
                                : "mentoring.pick.starred"));
        list.removeAll();
        buttons.clear();
        for (int place = 0; place < picks.likes().size(); place++) {
            list.add(row(picks, place));
        }
        list.setVisible(!picks.likes().isEmpty());
        keepFocus();
    }

    private ListItem row(Picks picks, int place) {
        var interest = picks.likes().get(place);
        var word = getTranslation("interest." + interest);
        var name = new Span(word);
        name.addClassName("grow");
        var row = new Div(new InterestIcon(interest), name);
        var favourite = place < picks.favourites();
        if (favourite && place > 0) {
            row.add(button(
                    "up-" + interest, "up", "", getTranslation("mentoring.pick.up", word), it -> it.raising(interest)));
        }
        if (favourite || picks.favourites() < Picks.MOST_FAVOURITES) {
            var star = button(
                    "star-" + interest,
                    "star",
                    favourite ? getTranslation("mentoring.pick.place." + (place + 1)) : "",
                    getTranslation(
                            favourite ? "mentoring.pick.unstar" : "mentoring.pick.make-favourite", word, place + 1),
                    it -> it.togglingFavourite(interest));
            star.getElement().setAttribute("aria-pressed", String.valueOf(favourite));
            star.addClassName("star");
            row.add(star);
        }
        row.add(button(
                "off-" + interest,
                "cross",
                "",
                getTranslation("mentoring.pick.off", word),
                it -> it.notLiking(interest)));
        return new ListItem(row);
    }

    private NativeButton button(String id, String icon, String word, String says, UnaryOperator<Picks> change) {
        var button = new NativeButton("", click -> {
            pressed = id;
            choose.accept(change);
        });
        button.setId(id);
        button.add(icon.equals("up") ? up() : new Icon(icon));
        if (!word.isEmpty()) {
            button.add(new Span(word));
        }
        button.addClassName("quiet");
        button.setAriaLabel(says);
        button.getElement().setAttribute("title", says);
        buttons.put(id, button);
        return button;
    }

    private static Icon up() {
        var up = new Icon("down");
        up.addClassName("upside");
        return up;
    }

    /** Whoever uses the keyboard stays on the button that they pressed, or the list if that row is gone. */
    private void keepFocus() {
        var last = pressed;
        pressed = null;
        if (last == null) {
            return;
        }
        var again = buttons.get(last);
        if (again == null && last.startsWith("up-")) {
            again = buttons.get("star-" + last.substring(3));
        }
        if (again != null) {
            again.focus();
        } else {
            title.getElement().setAttribute("tabindex", "-1");
            title.getElement().callJsFunction("focus");
        }
    }

    static StateBadge badge(Component page, int place) {
        return new StateBadge(Tone.APRICOT, "star", page.getTranslation("mentoring.pick.place." + (place + 1)));
    }
}
