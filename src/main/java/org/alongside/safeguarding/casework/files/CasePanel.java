package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the case page that another room brings. Beans of this type hang beside the chronology in their order. */
public interface CasePanel {
    /** Where it hangs; the case's own panels have 100 (people), 200 (actions), 300 (the child). */
    int place();

    /**
     * The panel for this case, for whoever is signed in and has opened it.
     *
     * @param row as it is now
     * @param refresh shows the page anew after the panel has written something
     * @return empty if there is nothing to show or to do
     */
    Optional<Component> panel(CaseRow row, Runnable refresh);

    /**
     * What can be done from the head of the page, such as "Refer".
     *
     * @return empty if there is nothing
     */
    default Optional<Component> action(CaseRow row, Runnable refresh) {
        return Optional.empty();
    }
}
