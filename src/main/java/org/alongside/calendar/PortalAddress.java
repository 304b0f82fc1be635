package org.alongside.calendar;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the portal is for others: where the school says, or else where this page was asked for. */
@Component
class PortalAddress {
    private final String said;

    PortalAddress(@Value("${alongside.address:}") String said) {
        this.said = said.strip();
    }

    String of(String path) {
        var base = said.isEmpty() ? asked() : said;
        return (base.endsWith("/") ? base : base + "/") + path;
    }

    private static String asked() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return "http://localhost:8080";
        }
        var url = request.getHttpServletRequest().getRequestURL();
        var host = url.indexOf("/", url.indexOf("//") + 2);
        return (host < 0 ? url.toString() : url.substring(0, host))
                + request.getHttpServletRequest().getContextPath();
    }
}
