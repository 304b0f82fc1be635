package org.alongside;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The users of the embedded server and their passwords: made once for this installation and kept in a file that only
 * its owner can read. Each database has a user; the safeguarding one has a second, which owns its tables, so that the
 * one at work can add to the audit and not change it.
 *
 * @see "Decision 0036"
 */
final class DatabaseAccounts {
    static final String MAIN = "alongside";
    static final String SAFEGUARDING = "safeguarding";
    static final String OWNER = "safeguarding_owner";
    static final String LETTERS = " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci";
    private static final List<String> ALL = List.of(MAIN, SAFEGUARDING, OWNER);

    private final Properties passwords;

    private DatabaseAccounts(Properties passwords) {
        this.passwords = passwords;
    }

    static DatabaseAccounts of(Path file) throws IOException {
        var known = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                known.load(in);
            }
            if (known.containsKey(OWNER) || !known.containsKey(SAFEGUARDING)) {
                return new DatabaseAccounts(known);
            }
            known.setProperty(OWNER, password()); // a data folder from before there was an owner
            keep(file, known);
            return new DatabaseAccounts(known);
        }
        for (var name : ALL) {
            known.setProperty(name, password());
        }
        keep(file, known);
        return new DatabaseAccounts(known);
    }

    private static String password() {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static void keep(Path file, Properties known) throws IOException {
        var text = new StringWriter();
        known.store(text, "Passwords of the built-in database. Keep them with the data folder.");
        OwnerOnly.write(file, text.toString());
    }

    String passwordOf(String name) {
        var password = passwords.getProperty(name);
        if (password == null) {
            throw new CannotStart("The file with the database passwords has no line for '" + name
                    + "'. Put back the file passwords.properties from the backup of the data folder.");
        }
        return password;
    }

    /**
     * What the server runs at each start, one statement per line. Old rights are taken away first, so that nothing
     * granted by hand survives.
     */
    String initSql(boolean fresh) {
        var sql = new StringBuilder();
        for (var name : List.of(MAIN, SAFEGUARDING)) {
            if (fresh) {
                sql.append("DROP DATABASE IF EXISTS %s;\n".formatted(name));
            }
            sql.append("CREATE DATABASE IF NOT EXISTS %s%s;\n".formatted(name, LETTERS));
        }
        for (var name : ALL) {
            var user = "'" + name + "'@'127.0.0.1'";
            var password = passwordOf(name);
            sql.append("CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s';\n".formatted(user, password));
            sql.append("ALTER USER %s IDENTIFIED BY '%s';\n".formatted(user, password));
            sql.append("REVOKE ALL PRIVILEGES, GRANT OPTION FROM %s;\n".formatted(user));
            sql.append(rights(name).formatted(user)).append(";\n");
        }
        return sql.toString();
    }

    private static String rights(String name) {
        return switch (name) {
            case MAIN -> "GRANT ALL ON alongside.* TO %s";
            case OWNER -> "GRANT ALL ON safeguarding.* TO %s WITH GRANT OPTION";
            // to change and to delete is granted table by table, by the owner, once the tables are there
            default -> "GRANT SELECT, INSERT ON safeguarding.* TO %s";
        };
    }
}
