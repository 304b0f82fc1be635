package org.alongside;

import org.apache.catalina.Engine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts this portal's name, {@code alongside.node}, at the end of every session's number, so that a web server before two
 * portals knows whose page is open where: after a portal died, its people sign in once and stay with the other.
 */
@Component
class NodeName implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final String name;

    /** @param name letters and digits; empty for the only portal of a school */
    NodeName(@Value("${alongside.node:}") String name) {
        if (!name.matches("[a-z0-9]*")) {
            throw new CannotStart(
                    "alongside.node is \"%s\": give this portal a name of small letters and digits, such as one."
                            .formatted(name));
        }
        this.name = name;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!name.isEmpty()) {
            factory.addContextCustomizers(context -> {
                if (context.getParent().getParent() instanceof Engine engine) {
                    engine.setJvmRoute(name);
                }
            });
        }
    }
}
