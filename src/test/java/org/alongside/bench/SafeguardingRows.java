package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Looks into the databases of a portal from outside, as the people who own the data folder could. */
final class SafeguardingRows {
    static final String PUPILS =
            "select a.username from alongside.account a join alongside.account_role r on r.account_id = a.id"
                    + " where r.role in ('MENTOR', 'MENTEE') and a.active order by a.username limit %d";
    static final String UNHEARD =
            "select reference from safeguarding.concern c where acknowledged_at is null and not exists"
                    + " (select 1 from safeguarding.alert a where a.concern_id = c.id and a.told_at is not null)";

    private final Path home;
    private final int port;

    SafeguardingRows(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Names with which pupils of the demo school sign in. */
    List<String> pupils(int most) throws IOException, SQLException {
        return ask("alongside", PUPILS.formatted(most));
    }

    /** References of worries of which nobody was told. */
    List<String> unheard() throws IOException, SQLException {
        return ask("safeguarding", UNHEARD);
    }

    List<String> references() throws IOException, SQLException {
        return ask("safeguarding", "select reference from concern");
    }

    private List<String> ask(String user, String question) throws IOException, SQLException {
        var passwords = new Properties();
        try (var in = Files.newInputStream(home.resolve("mariadb/passwords.properties"))) {
            passwords.load(in);
        }
        try (var connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + port + "/" + user + "?sslMode=disable",
                        user,
                        passwords.getProperty(user));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
