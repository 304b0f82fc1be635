package org.alongside.safeguarding.casework;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.chain.Verification;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain that goes on in a new part when its end was broken by hand, so that nobody who adds to it is stopped. */
final class PartedChain {
    private static final Logger LOG = LoggerFactory.getLogger(PartedChain.class);
    private static final Link NOT_A_LINK = Link.after("", 0, Link.start(""), List.of());

    private final String kind;
    private final String table;
    private final JdbcClient database;
    private final ChainHeads heads;
    private final TransactionTemplate transaction;

    /**
     * @param kind how the names of its parts begin, such as "worry/"
     * @param table where its links are kept, with the column "part"
     */
    PartedChain(
            String kind, String table, JdbcClient database, ChainHeads heads, TransactionTemplate transaction) {
        this.kind = kind;
        this.table = table;
        this.database = database;
        this.heads = heads;
        this.transaction = transaction;
    }

    /** Where something was added. */
    record Added(int part, Link link) {}

    String name(int part) {
        return kind + part;
    }

    /** Waits for whoever is adding, until the surrounding transaction ends; everybody begins at the first part. */
    void hold() {
        heads.hold(name(1));
    }

    /** The next link, which the caller keeps in the table in the same transaction. */
    Added add(List<Field> fields) {
        var part = 1;
        var link = heads.appendIfGenuine(name(part), fields);
        while (link.isEmpty()) {
            LOG.error("Part {} of {} was changed by hand; it goes on in the next", part, table);
            part++;
            link = heads.appendIfGenuine(name(part), fields);
        }
        return new Added(part, link.get());
    }

    /** Those that have links, and those of which a head or what is remembered outside the database knows. */
    SortedSet<Integer> parts() {
        var parts = new TreeSet<>(database.sql("select distinct part from " + table)
                .query(Integer.class)
                .list());
        for (var chain : heads.known(kind)) {
            try {
                parts.add(Integer.parseInt(chain.substring(kind.length())));
            } catch (NumberFormatException notOurs) {
                LOG.debug("A head that no program wrote");
            }
        }
        return parts;
    }

    /**
     * What there is to say of one part, its links and its head being of one moment.
     *
     * @param links gives all links of the part in their order; an {@link IllegalArgumentException} is a link that is none
     */
    Verdict verify(int part, Consumer<Verification> links) {
        var verification = heads.verification(name(part));
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                links.accept(verification);
            } catch (IllegalArgumentException noHash) {
                verification.next(NOT_A_LINK);
            }
            return heads.verdict(name(part), verification);
        }));
    }
}
