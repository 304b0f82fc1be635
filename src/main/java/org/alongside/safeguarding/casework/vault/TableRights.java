package org.alongside.safeguarding.casework.vault;

import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the user at work may do with each table, granted by the owner at each start. By itself they may read and add.
 * To change and to delete is granted for every table except those whose comment begins with "append-only": the database
 * says which they are, and a new one cannot be forgotten in a list.
 *
 * @see "Decision 0036"
 */
final class TableRights {
    private static final int DENIED = 1142;

    private final JdbcClient atWork;
    private final JdbcClient owner;

    TableRights(JdbcClient atWork, JdbcClient owner) {
        this.atWork = atWork;
        this.owner = owner;
    }

    /** @throws KeysNotUsable if the user at work could change the audit all the same */
    void grant() {
        var user =
                quoted(atWork.sql("select current_user()").query(String.class).single());
        var held = owner.sql("""
                        select table_name from information_schema.table_privileges
                        where table_schema = database() and grantee = :user and privilege_type = 'UPDATE'
                        """).param("user", user).query(String.class).list();
        var appendOnly = tables("like 'append-only%'");
        var ordinary = new HashSet<>(tables("not like 'append-only%'"));
        ordinary.remove("flyway_schema_history");
        for (var table : ordinary) {
            if (!held.contains(table)) {
                owner.sql("grant update, delete on `%s` to %s".formatted(table, user))
                        .update();
            }
        }
        for (var table : held) {
            if (!ordinary.contains(table)) {
                owner.sql("revoke update, delete on `%s` from %s".formatted(table, user))
                        .update();
            }
        }
        appendOnly.forEach(table -> needRefusal(table, user));
    }

    private Set<String> tables(String comment) {
        return owner.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE' and table_comment
                        """ + comment).query(String.class).set();
    }

    /** Asks for nothing to be deleted: whoever may do that may delete everything. */
    private void needRefusal(String table, String user) {
        for (var change : new String[] {"delete from `%s` where 1 = 0", "update `%s` set id = id where 1 = 0"}) {
            try {
                atWork.sql(change.formatted(table)).update();
            } catch (DataAccessException refused) {
                if (refused.getRootCause() instanceof java.sql.SQLException e && e.getErrorCode() == DENIED) {
                    continue;
                }
                throw refused;
            }
            throw new KeysNotUsable(
                    "The user %s of the safeguarding database could change the audit (table %s): run docker/mariadb/init.sh again, which takes that right away."
                            .formatted(user.replaceAll("@.*", ""), table),
                    null);
        }
    }

    /** "name@host" as the server wants it back. */
    private static String quoted(String user) {
        var at = user.lastIndexOf('@');
        return "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    }
}
