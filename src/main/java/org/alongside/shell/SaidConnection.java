package org.alongside.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Vaadin shows when the connection is lost; this lets a screen reader say it too, on every page. */
@Component
class SaidConnection implements VaadinServiceInitListener {
    private static final String LET_IT_SPEAK = """
            customElements.whenDefined('vaadin-connection-indicator').then(() => {
              const indicator = document.querySelector('vaadin-connection-indicator');
              if (indicator) indicator.setAttribute('role', 'status');
            })""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs(LET_IT_SPEAK));
    }
}
