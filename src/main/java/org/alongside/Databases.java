package org.alongside;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * The two databases that this start works on: those that Spring's usual settings name (file, environment, command
 * line), or the built-in server.
 */
final class Databases implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    /** A big school's tables change in less. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var demo = new UnfinishedDemo(home(settings));
        new UnfinishedRestore(home(settings)).refuse();
        if (EmbeddedDatabase.isAnnounced()) {
            return; // started anew inside the same process
        }
        if (ExternalDatabases.areNamedIn(settings)) {
            var external = ExternalDatabases.of(settings);
            external.check();
            var turn = StartingTurn.take(external.main(), PATIENCE);
            turn.endWith(context);
            demo.refuseIfHalfTold(external.main());
            return;
        }
        var jar = Path.of(settings.getProperty("alongside.mariadb.jar", "target/mariadb/mariadb-server.jar"));
        var port = settings.getProperty("alongside.mariadb.port", Integer.class, 0);
        var embedded = EmbeddedDatabase.start(jar, home(settings).resolve("mariadb"), port, List.of(), false);
        if (demo.isHalfTold(embedded.main())) {
            embedded.empty();
        }
        demo.end();
        embedded.announce();
    }

    static Path home(Environment settings) {
        return Path.of(settings.getProperty("alongside.home", "data"))
                .toAbsolutePath()
                .normalize();
    }
}
