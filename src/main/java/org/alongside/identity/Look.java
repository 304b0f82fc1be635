package org.alongside.identity;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Light, dark, or what the device does. It belongs to a browser, not to a person: a cookie keeps it and says nothing else. */
enum Look {
    DEVICE,
    LIGHT,
    DARK;

    private static final String COOKIE = "look";
    private static final Duration KEPT = Duration.ofDays(365);

    /** @param cookies of a request, null where there are none; anything unknown is as the device does it */
    static Look of(Cookie @Nullable [] cookies) {
        if (cookies == null) {
            return DEVICE;
        }
        return Stream.of(cookies)
                .filter(it -> it.getName().equals(COOKIE))
                .flatMap(it -> Stream.of(values()).filter(look -> look.word().equals(it.getValue())))
                .findFirst()
                .orElse(DEVICE);
    }

    /** The class of the page for which the tokens have colours; empty where the device decides. */
    String pageClass() {
        return this == DEVICE ? "" : "al-" + word();
    }

    /** What the browser is to keep. */
    String kept() {
        return COOKIE + "=" + word() + "; path=/; SameSite=Lax; max-age=" + KEPT.toSeconds();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
