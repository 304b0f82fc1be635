package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;

/** Wishes about people. Each matters as much as whoever has it says. */
class WishPanel extends Section {
    private final transient Picking picking;
    private final transient PickView.Keeper keeper;
    private final boolean mentor;
    private final RadioButtonGroup<Strength> sameSex = strength("same-sex", "mentoring.wish.same-sex");
    private final RadioButtonGroup<Strength> somebodyNew = strength("somebody-new", "mentoring.wish.somebody-new");
    private final RadioButtonGroup<String> ownSex = new RadioButtonGroup<>();
    private final Div own = new Div();
    private final NamedList known;

    WishPanel(PickSheet sheet, Picking picking, PickView.Keeper keeper) {
        this.picking = picking;
        this.keeper = keeper;
        mentor = sheet.side() == Side.MENTOR;
        addClassNames("card", "pad", "col", "g4", "wishes");
        var help = new Paragraph(getTranslation(mentor ? "mentoring.wish.help-mentor" : "mentoring.wish.help"));
        help.addClassNames("s", "m2");
        add(new H2(getTranslation("mentoring.wish.title")), help);
        known = new NamedList(NamedPerson.Kind.KNOWN, sheet, picking, keeper);
        fillOwn(sheet.wishes().ownSex());
        sameSex.setValue(sheet.wishes().sameSex());
        somebodyNew.setValue(sheet.wishes().somebodyNew());
        if (!mentor) {
            add(sameSex);
        }
        add(own);
        if (!mentor) {
            add(somebodyNew, known);
        }
        add(new NamedList(NamedPerson.Kind.PLEASE_NOT, sheet, picking, keeper));
        sameSex.addValueChangeListener(change -> changed(change.isFromClient()));
        somebodyNew.addValueChangeListener(change -> changed(change.isFromClient()));
        ownSex.addValueChangeListener(change -> changed(change.isFromClient()));
        show();
    }

    private void fillOwn(@Nullable OwnSex said) {
        ownSex.setLabel(getTranslation(mentor ? "mentoring.wish.own-sex-mentor" : "mentoring.wish.own-sex"));
        ownSex.setHelperText(
                getTranslation(mentor ? "mentoring.wish.own-sex-mentor.help" : "mentoring.wish.own-sex.help"));
        ownSex.setId("own-sex");
        ownSex.addClassName("chips");
        ownSex.setItems("FEMALE", "MALE", "UNSAID");
        ownSex.setItemLabelGenerator(it -> getTranslation("mentoring.wish.sex." + it));
        ownSex.setValue(said == null ? "UNSAID" : said.name());
        own.add(ownSex);
    }

    private RadioButtonGroup<Strength> strength(String id, String label) {
        var group = new RadioButtonGroup<Strength>(getTranslation(label));
        group.setId(id);
        group.addClassName("chips");
        group.setItems(Strength.values());
        group.setItemLabelGenerator(it -> getTranslation("mentoring.wish.strength." + it));
        return group;
    }

    private void changed(boolean byHand) {
        if (byHand) {
            keeper.keep(() -> picking.wish(wishes()));
            show();
        }
    }

    private Wishes wishes() {
        var said = ownSex.getValue();
        return new Wishes(
                sameSex.getValue(),
                somebodyNew.getValue(),
                said == null || said.equals("UNSAID") ? null : OwnSex.valueOf(said));
    }

    private void show() {
        own.setVisible(mentor || sameSex.getValue() != Strength.NO);
        known.setVisible(somebodyNew.getValue() != Strength.NO);
    }
}
