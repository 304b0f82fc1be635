package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.base.ui.Icon;

/** All interests as tiles with a picture each, in small groups, and a search that knows the other words for them. */
class InterestTiles extends Div {
    private static final int SEARCH_PAUSE = 150;

    private final transient InterestWords words;
    private final transient Map<String, NativeButton> tiles = new LinkedHashMap<>();
    private final transient Map<Interests.Family, Div> families = new LinkedHashMap<>();
    private final Paragraph nothing = new Paragraph();
    private final TextField search = new TextField(getTranslation("mentoring.pick.search"));

    InterestTiles(InterestWords words, Consumer<UnaryOperator<Picks>> choose) {
        this.words = words;
        addClassNames("col", "g3");
        search.setId("search-interests");
        search.setPlaceholder(getTranslation("mentoring.pick.search.example"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        search.addValueChangeListener(change -> filter(change.getValue()));
        nothing.getElement().setAttribute("role", "status");
        nothing.addClassName("m2");
        add(new H2(getTranslation("mentoring.pick.all")), search, nothing);
        for (var family : Interests.FAMILIES) {
            var grid = new Div();
            grid.addClassNames("three", "tiles");
            family.keys().forEach(key -> grid.add(tile(key, choose)));
            var group = new Div(new H3(getTranslation("interest-family." + family.name())), grid);
            group.addClassNames("col", "g2");
            families.put(family, group);
            add(group);
        }
    }

    private NativeButton tile(String key, Consumer<UnaryOperator<Picks>> choose) {
        var tile = new NativeButton(
                "",
                click -> choose.accept(picks -> {
                    if (picks.likes().contains(key)) {
                        return picks.notLiking(key);
                    }
                    if (picks.isFull()) {
                        throw new IllegalArgumentException("mentoring.pick.full");
                    }
                    return picks.liking(key);
                }));
        tile.setId("tile-" + key);
        tile.addClassNames("tile", "toggle");
        tile.add(new InterestIcon(key), new Span(getTranslation("interest." + key)));
        tiles.put(key, tile);
        return tile;
    }

    void show(Picks picks) {
        tiles.forEach((key, tile) -> tile.getElement()
                .setAttribute("aria-pressed", String.valueOf(picks.likes().contains(key))));
    }

    private void filter(String typed) {
        var any = false;
        for (var family : families.entrySet()) {
            var found = false;
            for (var key : family.getKey().keys()) {
                var fits = words.fits(key, typed);
                var tile = tiles.get(key);
                if (tile != null) {
                    tile.setVisible(fits);
                }
                found |= fits;
            }
            family.getValue().setVisible(found);
            any |= found;
        }
        nothing.setText(any ? "" : getTranslation("mentoring.pick.search.nothing"));
    }
}
