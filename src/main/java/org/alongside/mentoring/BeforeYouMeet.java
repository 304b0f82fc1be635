package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.base.ui.Panel;

/** What is read and agreed before two people meet for the first time; it stands before everything else. */
final class BeforeYouMeet extends Div {
    /**
     * @param promise whether the promise is still to be given, for the first time
     * @param training whether the short training is still to be done
     */
    BeforeYouMeet(boolean promise, boolean training) {
        setVisible(promise || training);
        if (!isVisible()) {
            return;
        }
        setId("before-you-meet");
        var panel = new Panel(
                new H2(getTranslation("mentoring.first.title")), new Paragraph(getTranslation("mentoring.first.text")));
        if (promise) {
            panel.add(way("mentoring/promise", "mentoring.today.to-promise", "pri"));
        }
        if (training) {
            panel.add(way("mentoring/good-to-know", "mentoring.know.title", promise ? "big" : "pri"));
        }
        panel.addClassNames("pad", "col", "g3", "lifted");
        add(panel);
    }

    private Anchor way(String place, String key, String look) {
        var link = new Anchor(place, getTranslation(key));
        link.addClassNames("btn", "full", look);
        return link;
    }
}
