package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Asks browsers to keep nothing of what is typed. They write the fields of open pages into a file, in plain text, to
 * show them again after a restart, unless a field says that it is not to be completed. Fields that say something
 * themselves, such as for a password, are left alone.
 */
@Component
class NothingForTheBrowser implements VaadinServiceInitListener {
    private static final String KEEP_NOTHING = """
            document.addEventListener('focusin', event => {
              const field = event.composedPath()[0];
              if ((field.localName === 'textarea' || field.localName === 'input') && !field.hasAttribute('autocomplete')) {
                field.setAttribute('autocomplete', 'off');
              }
            }, true);
            """;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs(KEEP_NOTHING));
    }
}
