package org.alongside;

import java.sql.SQLException;
import org.springframework.core.env.Environment;

/**
 * Two databases on a MariaDB server of the school's own.
 *
 * @param main everything but safeguarding
 * @param safeguarding the worries; the user of {@code main} must not get in
 * @param owner the same database for the user who makes its tables
 */
record ExternalDatabases(DatabaseLogin main, DatabaseLogin safeguarding, DatabaseLogin owner) {
    private static final String MAIN = "spring.datasource.";
    private static final String MAIN_URL = MAIN + "url";
    private static final String SAFEGUARDING = "alongside.safeguarding.datasource.";
    private static final String SAFEGUARDING_URL = SAFEGUARDING + "jdbc-url";
    private static final String OWNER = "alongside.safeguarding.owner.";

    static boolean areNamedIn(Environment settings) {
        return settings.containsProperty(MAIN_URL) || settings.containsProperty(SAFEGUARDING_URL);
    }

    /** @throws CannotStart if only one of the two is named */
    static ExternalDatabases of(Environment settings) {
        return new ExternalDatabases(
                new DatabaseLogin(
                        "main",
                        needed(settings, MAIN_URL),
                        settings.getProperty(MAIN + "username", ""),
                        settings.getProperty(MAIN + "password", "")),
                new DatabaseLogin(
                        "safeguarding",
                        needed(settings, SAFEGUARDING_URL),
                        settings.getProperty(SAFEGUARDING + "username", ""),
                        settings.getProperty(SAFEGUARDING + "password", "")),
                new DatabaseLogin(
                        "safeguarding",
                        needed(settings, SAFEGUARDING_URL),
                        settings.getProperty(OWNER + "username", ""),
                        settings.getProperty(OWNER + "password", "")));
    }

    private static String needed(Environment settings, String name) {
        var url = settings.getProperty(name);
        if (url == null || url.isBlank()) {
            throw new CannotStart(
                    "Only one of the two databases is named: set %s too, with its own user and password, or leave out both for the built-in server."
                            .formatted(name));
        }
        return url;
    }

    /** @throws CannotStart if one of them cannot be reached, is too old, or the wall between them has a hole */
    void check() {
        checkEntry(main);
        checkEntry(safeguarding);
        if (owner.user().isBlank() || owner.user().equals(safeguarding.user())) {
            throw new CannotStart(
                    "The safeguarding database needs a second user, who makes its tables, so that the first cannot change the audit: run docker/mariadb/init.sh again with SAFEGUARDING_OWNER_PASSWORD, and set %susername and %spassword."
                            .formatted(OWNER, OWNER));
        }
        checkEntry(owner);
        try (var inside = main.at(safeguarding).connect()) {
            throw new CannotStart(
                    "The user '%s' of the main database can enter the safeguarding database, where only the user '%s' may be: take its rights there away (revoke) or use two users."
                            .formatted(main.user(), safeguarding.user()));
        } catch (SQLException refused) {
            if (!isRefusal(refused)) {
                throw safeguarding.because(refused);
            }
        }
    }

    private static boolean isRefusal(SQLException e) {
        return e.getErrorCode() == 1044 || e.getErrorCode() == 1045 || e.getErrorCode() == 1698;
    }

    private static void checkEntry(DatabaseLogin login) {
        try (var connection = login.connect()) {
            var server = connection.getMetaData();
            var version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
            if (version < 1011) {
                throw new CannotStart("Alongside needs MariaDB 10.11 or newer, and %s is %s: update the server."
                        .formatted(login, server.getDatabaseProductVersion()));
            }
        } catch (SQLException refused) {
            throw login.because(refused);
        }
    }
}
