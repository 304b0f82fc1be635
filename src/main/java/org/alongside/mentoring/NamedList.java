package org.alongside.mentoring;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.base.ui.Icon;

/** Names as somebody types them. Nothing is looked up: nobody finds out here who is in the scheme. */
class NamedList extends Div {
    private final NamedPerson.Kind kind;
    private final transient Picking picking;
    private final transient PickView.Keeper keeper;
    private final TextField field = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div entry;

    NamedList(NamedPerson.Kind kind, PickSheet sheet, Picking picking, PickView.Keeper keeper) {
        this.kind = kind;
        this.picking = picking;
        this.keeper = keeper;
        addClassNames("col", "g2");
        var mentor = sheet.side() == Side.MENTOR;
        field.setLabel(getTranslation("mentoring.wish.name." + kind));
        field.setHelperText(getTranslation(
                mentor ? "mentoring.wish.name." + kind + ".help-mentor" : "mentoring.wish.name." + kind + ".help"));
        field.setId("name-" + kind);
        field.setMaxLength(NamedPerson.LONGEST);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.addKeyDownListener(Key.ENTER, event -> add());
        var add = new Button(getTranslation("mentoring.wish.name.add"), new Icon("plus"), click -> add());
        add.setId("add-" + kind);
        add.addClassName("btn");
        entry = new Div(field, add);
        entry.addClassName("entry");
        list.addClassNames("rows", "picked");
        add(entry, list);
        show(sheet);
    }

    private void show(PickSheet sheet) {
        list.removeAll();
        sheet.names(kind).forEach(it -> list.add(new ListItem(row(it))));
        list.setVisible(!sheet.names(kind).isEmpty());
        entry.setVisible(sheet.names(kind).size() < NamedPerson.MOST);
    }

    private Div row(NamedPerson name) {
        var written = new Span(name.written());
        written.addClassName("grow");
        var row = new Div(written);
        if (kind == NamedPerson.Kind.PLEASE_NOT) {
            var must = new NativeButton(
                    getTranslation("mentoring.wish.strength." + name.strength()),
                    click -> changed(() -> picking.nameMatters(
                            name.id(), name.strength() == Strength.MUST ? Strength.NICE : Strength.MUST)));
            must.setAriaLabel(getTranslation("mentoring.wish.name.matters." + name.strength(), name.written()));
            must.addClassName("quiet");
            row.add(must);
        }
        var off = new NativeButton("", click -> changed(() -> picking.unname(name.id())));
        off.add(new Icon("cross"));
        off.setAriaLabel(getTranslation("mentoring.pick.off", name.written()));
        off.addClassName("quiet");
        row.add(off);
        return row;
    }

    private void add() {
        var typed = field.getValue();
        if (changed(() -> picking.name(kind, typed))) {
            field.clear();
            field.focus();
        }
    }

    private boolean changed(Runnable deed) {
        return keeper.keep(() -> {
            deed.run();
            show(picking.mine());
        });
    }
}
