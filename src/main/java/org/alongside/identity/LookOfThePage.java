package org.alongside.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Gives a page the look that its browser was told before, with the first byte: nothing flashes. */
@Component
class LookOfThePage implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(LookOfThePage::dress);
    }

    private static void dress(IndexHtmlResponse page) {
        var look = Look.of(page.getVaadinRequest().getCookies()).pageClass();
        var html = page.getDocument().selectFirst("html");
        if (html != null && !look.isEmpty()) {
            html.addClass(look);
        }
    }
}
