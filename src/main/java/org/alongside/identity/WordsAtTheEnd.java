package org.alongside.identity;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Where a page goes whose session is not there any more: signed out in another window of the same browser, or the node
 * that knew it died. Whoever was signed in when it was opened reads at the sign-in what happened and that drafts are kept;
 * a page for everybody only loads itself anew.
 */
@Component
class WordsAtTheEnd implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> now());
    }

    /** Those of whoever opens a page now. */
    static SystemMessages now() {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(false);
        words.setSessionExpiredURL(CurrentAccount.user().isPresent() ? StillWelcome.OVER : null);
        return words;
    }
}
