package org.alongside.backup.file;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether the chains of the safeguarding records hang together in a database that was put back: each entry on the one
 * before it, and each head on its last entry. It reads hashes and no words, and needs no key.
 *
 * @param chains how many there are
 * @param broken how many links do not fit
 */
public record Records(long chains, long broken) {
    private static final String CASES = """
            select count(*) from (
              select previous, lag(hash) over (partition by case_id order by place) as before_it from case_entry) e
            where before_it is not null and previous <> before_it""";
    private static final String HEADS = """
            select count(*) from chain_head h where h.chain like 'case/%' and h.place > 0 and not exists (
              select 1 from case_entry e where concat('case/', e.case_id) = h.chain and e.place = h.place and e.hash = h.hash)""";
    private static final String AUDIT = """
            select count(*) from chain_head h where h.chain like 'audit/%' and h.place > 0 and not exists (
              select 1 from audit_entry a where concat('audit/', a.part) = h.chain and a.place = h.place and a.hash = h.hash)""";

    /** Looks at all of them. */
    public static Records in(Connection safeguarding) throws SQLException {
        return new Records(
                count(safeguarding, "select count(*) from chain_head"),
                count(safeguarding, CASES) + count(safeguarding, HEADS) + count(safeguarding, AUDIT));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }
}
