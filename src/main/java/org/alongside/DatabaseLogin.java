package org.alongside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where one database is and how to get in. */
final class DatabaseLogin {
    private final String name;
    private final String url;
    private final String user;
    private final String password;

    /**
     * @param name as people call it
     * @param url as JDBC wants it
     */
    DatabaseLogin(String name, String url, String user, String password) {
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same user at the other database's door. */
    DatabaseLogin at(DatabaseLogin other) {
        return new DatabaseLogin(other.name, other.url, user, password);
    }

    /** Why this login failed, in words. */
    CannotStart because(SQLException refused) {
        var sentence = switch (refused.getErrorCode()) {
            case 1045, 1698 ->
                "The database server refused the user '%s' for the %s database: check the user's name and password, and from where the server lets it in."
                        .formatted(user, name);
            case 1044 ->
                "The user '%s' may not use the %s database: grant it as docker/mariadb/init.sh does."
                        .formatted(user, name);
            case 1049 ->
                "The server has no database of the name in %s: make it as docker/mariadb/init.sh does, or correct the address of the %s database."
                        .formatted(address(), name);
            default ->
                "The %s database does not answer at %s: start its server, or correct the address (%s)."
                        .formatted(name, address(), firstLine(refused));
        };
        return new CannotStart(sentence, refused);
    }

    /** Without what follows the question mark, where a password might stand. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public String toString() {
        return user + " at " + address();
    }
}
