package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class LookTests {
    @Test
    void aBrowserGetsTheLookThatItKept() {
        for (var look : Look.values()) {
            var kept = look.kept().split("[=;]");
            assertThat(Look.of(new Cookie[] {new Cookie("other", "dark"), new Cookie(kept[0], kept[1])}))
                    .isEqualTo(look);
        }
    }

    @Test
    void aBrowserThatKeptNothingOrNonsenseDoesAsItsDevice() {
        assertThat(Look.of(null)).isEqualTo(Look.DEVICE);
        assertThat(Look.of(new Cookie[] {new Cookie("look", "\"><script>")})).isEqualTo(Look.DEVICE);
        assertThat(Look.DEVICE.pageClass()).isEmpty();
    }
}
