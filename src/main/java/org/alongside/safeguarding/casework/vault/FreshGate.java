package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.alongside.school.FreshSignIn;
import org.springframework.stereotype.Component;

/**
 * Before every page of casework that may show words: whoever signed in too long ago gives their password first.
 * Telling a worry, and seeing that one waits, never asks.
 *
 * @see "Decision 0039"
 */
@Component
class FreshGate implements VaadinServiceInitListener {
    private final FreshSignIn signIn;

    FreshGate(FreshSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Gate()));
    }

    static boolean mayShowWords(Class<?> page) {
        return page.getPackageName().startsWith(SafeguardingDatabase.CASEWORK)
                && !page.isAnnotationPresent(WithoutNarrative.class);
    }

    @ListenerPriority(-20) // after the check of the role, so that nobody learns which routes exist
    private final class Gate implements BeforeEnterListener {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (!event.isErrorEvent() && mayShowWords(event.getNavigationTarget()) && !signIn.isFresh()) {
                ConfirmView.wanted(event.getUI(), event.getLocation());
                event.rerouteTo(ConfirmView.class);
            }
        }
    }
}
