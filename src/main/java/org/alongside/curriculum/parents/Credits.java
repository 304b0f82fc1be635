package org.alongside.curriculum.parents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;

/** Whose words these are: the authors', the school's, and the Crown's, under its licence. */
class Credits extends Footer {
    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    Credits(Shelf shelf) {
        addClassNames("s", "m2", "col", "g1", "credits");
        add(new Paragraph(getTranslation("curriculum.parents.authors")));
        var credit = shelf.settings().credit();
        if (credit != null) {
            add(new Paragraph(getTranslation("curriculum.parents.own-authors", credit)));
        }
        var crown = new Paragraph(getTranslation("curriculum.parents.crown") + " ");
        var licence = new Anchor(LICENCE, getTranslation("curriculum.parents.licence"));
        licence.setTarget(AnchorTarget.BLANK);
        licence.getElement().setAttribute("rel", "noopener noreferrer");
        crown.add(licence);
        add(crown);
    }
}
