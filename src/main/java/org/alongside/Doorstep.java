package org.alongside;

import java.nio.file.Path;
import java.util.List;

/** What is settled before Spring starts: which database, which folder. */
final class Doorstep {
    private Doorstep() {}

    /** Starts the embedded database unless Spring's usual settings name another one. */
    static void prepare(String[] arguments) {
        if (System.getenv("SPRING_DATASOURCE_URL") != null || System.getProperty("spring.datasource.url") != null) {
            return;
        }
        var home = Path.of(System.getProperty("alongside.home", "data"));
        var jar = Path.of(System.getProperty("alongside.mariadb.jar", "target/mariadb/mariadb-server.jar"));
        EmbeddedDatabase.start(
                        jar, home.resolve("mariadb"), Integer.getInteger("alongside.mariadb.port", 0), List.of(), false)
                .announce();
    }
}
