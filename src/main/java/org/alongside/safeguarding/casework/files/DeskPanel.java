package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What waits for a lead today, brought by one room. Beans of this type stand on the desk in their order. */
public interface DeskPanel {
    /** Where it stands; the actions of cases have 100. */
    int place();

    /** The panel for whoever is signed in; empty if nothing waits for them. */
    Optional<Component> panel();
}
