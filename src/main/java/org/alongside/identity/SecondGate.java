package org.alongside.identity;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Leads whoever has done the first step of signing in to the second. It only shows the way: what keeps the rest shut is
 * that the session holds no role yet. Telling a worry never waits for it.
 */
@Component
class SecondGate implements VaadinServiceInitListener {
    private final OwnPassword own;

    SecondGate(OwnPassword own) {
        this.own = own;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Gate()));
    }

    @ListenerPriority(10) // before the check of the role, which nobody passes yet
    private final class Gate implements BeforeEnterListener {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            var path = event.getLocation().getPath();
            var user = CurrentAccount.user().filter(AccountUser::awaitsSecondStep);
            if (user.isEmpty() || event.isErrorEvent() || path.equals("tell") || path.equals("receipts")) {
                return;
            }
            Class<? extends com.vaadin.flow.component.Component> next =
                    user.get().mustChangePassword() && own.mustChange() ? PasswordView.class : SecondStepView.class;
            if (event.getNavigationTarget() != next) {
                event.forwardTo(next);
            }
        }
    }
}
