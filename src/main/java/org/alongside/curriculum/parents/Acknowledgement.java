package org.alongside.curriculum.parents;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;

/** That a parent has taken note of the authors' rights; kept for this visit only. */
record Acknowledgement() implements Serializable {

    static boolean isGiven() {
        var session = VaadinSession.getCurrent();
        return session != null && session.getAttribute(Acknowledgement.class) != null;
    }

    static void give() {
        VaadinSession.getCurrent().setAttribute(Acknowledgement.class, new Acknowledgement());
    }
}
