package org.alongside;

import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where programs that watch knock: a port of its own, 1000 above the public one, open to this machine alone. If somebody
 * else has it and nobody asked for it, watching does without rather than keep the portal from starting.
 */
final class ManagementDoor {
    private static final String SETTING = "alongside.management-port";
    private static final int ABOVE = 1000;
    private static final int OFF = -1;

    private ManagementDoor() {}

    /** @throws CannotStart if the port that was asked for is taken */
    static void settle(ConfigurableEnvironment settings) {
        var asked = settings.getProperty(SETTING, Integer.class);
        var address = settings.getProperty("management.server.address", "127.0.0.1");
        var port = asked == null ? usual(settings, address) : asked;
        if (asked != null && port > 0) {
            new Door(address, port).needFree();
        }
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "management door",
                        Map.of("management.server.port", port, "management.server.address", address)));
    }

    private static int usual(ConfigurableEnvironment settings, String address) {
        var open = settings.getProperty("server.port", Integer.class, 8080);
        if (open <= 0 || open + ABOVE > 65_535) {
            return OFF;
        }
        try {
            new Door(address, open + ABOVE).needFree();
            return open + ABOVE;
        } catch (CannotStart taken) {
            return OFF;
        }
    }
}
