package org.alongside.watch;

import java.util.Comparator;
import java.util.List;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is watched, looked at now. */
@Component
class Portal {
    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);

    private final ObjectProvider<Watched> all;

    Portal(ObjectProvider<Watched> all) {
        this.all = all;
    }

    /** One thing and how it is. */
    record Seen(String name, boolean vital, Sign sign) {}

    /** What is worst first, then by name. */
    List<Seen> look() {
        return all.stream()
                .map(it -> new Seen(it.name(), it.isVital(), look(it)))
                .sorted(Comparator.comparing((Seen it) -> it.sign().level())
                        .reversed()
                        .thenComparing(Seen::name))
                .toList();
    }

    private static Sign look(Watched watched) {
        try {
            return watched.look();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be looked at: {}", watched.name(), e.getClass().getName());
            return Sign.broken("silent");
        }
    }
}
