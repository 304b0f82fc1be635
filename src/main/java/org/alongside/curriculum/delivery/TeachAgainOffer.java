package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.planning.PlanRefused;

/** Offers a new hour for a lesson that was not taught, and says what would move. */
final class TeachAgainOffer extends Div {
    TeachAgainOffer(TaughtAgain.Offer offer, TaughtAgain again) {
        addClassName("col");
        getElement().setAttribute("role", "status");
        if (offer.planned()) {
            said(offer);
            return;
        }
        var words = new Span(getTranslation("curriculum.again.offer", offer.moving(), offer.falling()));
        words.addClassNames("s", "m2");
        var take = new Button(getTranslation("curriculum.again.take", Said.weekday(offer.day())), click -> {
            removeAll();
            try {
                again.accept(offer);
                said(offer);
            } catch (PlanRefused refused) {
                add(new Note(Tone.DANGER, "warn", new Span(getTranslation(refused.key()))));
            }
        });
        take.addClassName("btn");
        take.addClassName("teach-again");
        add(take, words);
    }

    private void said(TaughtAgain.Offer offer) {
        var words = new Span(getTranslation("curriculum.again.planned", Said.weekday(offer.day())));
        words.addClassNames("s", "m2");
        add(words);
    }
}
