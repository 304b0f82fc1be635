package org.alongside.identity.passkey;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether passkeys work where a page was opened. They belong to the address that the school has said
 * ({@code alongside.address}), never to what a request claims; without one, and without TLS, only this machine itself
 * ({@code localhost}) will do, because browsers refuse everything else.
 */
@Component
public class PasskeyHome {
    private static final String ITSELF = "localhost";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private final String said;

    PasskeyHome(@Value("${alongside.address:}") String said) {
        this.said = said.strip();
    }

    /** Why there are no passkeys on a page. */
    public enum Why {
        /** The school has not said where the portal is. */
        NO_ADDRESS,
        /** The portal's address begins with http. */
        NO_TLS,
        /** The portal's address is a number instead of a name. */
        NUMBER,
        /** The page was opened at another address than the portal's. */
        ELSEWHERE
    }

    /** Where passkeys work, or why they do not: one of the two is empty. */
    public record Answer(Optional<Home> home, Optional<Why> why) {
        private static Answer at(URI page) {
            return new Answer(Optional.of(new Home(host(page), origin(page))), Optional.empty());
        }

        private static Answer not(Why why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }
    }

    /** For the page that is open in this browser. */
    public Answer here() {
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? Answer.not(Why.NO_ADDRESS)
                : of(request.getHttpServletRequest().getRequestURL().toString());
    }

    /** The portal's address as the school has said it; empty if it has not. */
    public String address() {
        return said;
    }

    /** @param asked the address of the open page */
    Answer of(String asked) {
        var page = URI.create(asked);
        if (host(page).equals(ITSELF)
                && (said.isEmpty() || host(URI.create(said)).equals(ITSELF))) {
            return Answer.at(page);
        }
        if (said.isEmpty()) {
            return Answer.not(Why.NO_ADDRESS);
        }
        var portal = URI.create(said);
        if (NUMBERS.matcher(host(portal)).matches()) {
            return Answer.not(Why.NUMBER);
        }
        if (!"https".equalsIgnoreCase(portal.getScheme())) {
            return Answer.not(host(portal).equals(ITSELF) ? Why.ELSEWHERE : Why.NO_TLS);
        }
        return origin(portal).equals(origin(page)) ? Answer.at(portal) : Answer.not(Why.ELSEWHERE);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    private static String origin(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var port = address.getPort();
        var usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host(address) + (usual ? "" : ":" + port);
    }
}
