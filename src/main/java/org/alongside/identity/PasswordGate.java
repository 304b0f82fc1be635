package org.alongside.identity;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Whoever signed in with a password that somebody else made up changes it first. The form for a worry stays open all
 * the same: nothing may stand between a child and a safe adult.
 */
@Component
class PasswordGate implements VaadinServiceInitListener {
    private final OwnPassword own;

    PasswordGate(OwnPassword own) {
        this.own = own;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Gate()));
    }

    @ListenerPriority(-10) // after the check of the role, so that nobody learns which routes exist
    private final class Gate implements BeforeEnterListener {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            var path = event.getLocation().getPath();
            if (event.isErrorEvent()
                    || event.getNavigationTarget() == PasswordView.class
                    || path.equals("tell")
                    || path.equals("receipts")) {
                return;
            }
            if (CurrentAccount.user().filter(AccountUser::mustChangePassword).isPresent() && own.mustChange()) {
                event.forwardTo(PasswordView.class);
            }
        }
    }
}
