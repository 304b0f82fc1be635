package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Receipts;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A DSL, a deputy, a head and a mentor, and a safeguarding database without anything in it. */
@AlongsideTest
public abstract class CaseworkScene {
    protected static final String CANARY = "canary-" + UUID.randomUUID();

    @Autowired
    @Qualifier("safeguarding")
    protected PlatformTransactionManager transactions;

    @Autowired
    protected JdbcClient main;

    /** As the owner of the tables: who prepares and tidies may do what nobody at work may. */
    @Autowired
    @Qualifier("safeguardingOwner")
    protected JdbcClient safeguarding;

    @Autowired
    @Qualifier("safeguardingOwner")
    PlatformTransactionManager ownersTransactions;

    @Autowired
    Concerns concerns;

    @Autowired
    Receipts receipts;

    @Autowired
    Casework casework;

    @Autowired
    ConcernList list;

    @Autowired
    Ledger ledger;

    @Autowired
    protected Sealer sealer;

    @Autowired
    protected ChainHeads heads;

    @Autowired
    SchoolWatch watch;

    protected Cast dsl;
    protected Cast deputy;
    protected Cast head;
    protected Cast mentor;

    @BeforeEach
    void everybodyComes() {
        emptySafeguarding();
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        deputy = Cast.staff(main, "Mr", "Blake", Roles.DEPUTY_DSL);
        head = Cast.staff(main, "Dr", "Adeyemi", Roles.HEAD);
        mentor = Cast.pupil(main, "Amara", 12, Roles.MENTOR);
    }

    @AfterEach
    void everybodyLeaves() {
        SecurityContextHolder.clearContext();
        emptySafeguarding();
        dsl.leave(main);
        deputy.leave(main);
        head.leave(main);
        mentor.leave(main);
    }

    /**
     * As the owner, who alone can; the file beside the key file is told, or it would miss them. In one transaction that
     * holds the worries first: the alarm may be sweeping, and cannot write an alert while they are held.
     */
    public static void emptyWorries(PlatformTransactionManager owners, JdbcClient owner, ChainHeads heads) {
        new TransactionTemplate(owners).executeWithoutResult(all -> {
            hold(owner, "");
            deleteWorries(owner, heads);
        });
    }

    private static void hold(JdbcClient owner, String where) {
        owner.sql("select id from concern " + where + " for update").query().listOfRows();
    }

    private static void deleteWorries(JdbcClient owner, ChainHeads heads) {
        for (var table : new String[] {
            "read_log",
            "alert",
            "concern_note",
            "concern_file",
            "concern_staff",
            "concern_draft",
            "lead_handover",
            "concern",
            "concern_link",
            "concern_step"
        }) {
            owner.sql("delete from " + table).update();
        }
        for (var kind : new String[] {"worry/", "worry-step/"}) {
            owner.sql("delete from chain_head where chain like '" + kind + "%'").update();
            heads.known(kind).forEach(heads::forget);
        }
    }

    private void emptySafeguarding() {
        emptyWorries(ownersTransactions, safeguarding, heads);
    }

    /** One worry with all that stands beside it but its link; held while it goes, as the alarm may be sweeping. */
    protected void takeOut(String reference) {
        new TransactionTemplate(ownersTransactions).executeWithoutResult(all -> {
            hold(safeguarding, "where reference = '" + reference + "'");
            for (var table : new String[] {"alert", "read_log"}) {
                safeguarding
                        .sql("delete a from " + table
                                + " a join concern c on c.id = a.concern_id where c.reference = :reference")
                        .param("reference", reference)
                        .update();
            }
            assertThat(safeguarding
                            .sql("delete from concern where reference = :reference")
                            .param("reference", reference)
                            .update())
                    .isOne();
        });
    }

    protected <T> T as(Cast who, Callable<T> deed) throws Exception {
        who.signIn();
        try {
            return deed.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    protected Receipt told(Cast who, NewConcern concern) throws Exception {
        return as(who, () -> concerns.raise(concern));
    }

    protected static NewConcern worry() {
        return worry(Danger.NOT_SURE);
    }

    protected static NewConcern worry(Danger danger) {
        return new NewConcern(
                UUID.randomUUID(), About.SOMEONE, Narrative.of(CANARY), Narrative.of(CANARY), danger, null);
    }

    /** In the database as if it had been told at this time, and nobody has been alerted. */
    ConcernId waitingSince(Instant raisedAt, Instant dueAt) {
        var concern = new Concern(
                worry(),
                new Sender(mentor.id(), SenderKind.MENTOR, 12),
                Track.LEADS,
                Reference.next(),
                raisedAt,
                new Promise.Kept(dueAt, dueAt.plus(Duration.between(raisedAt, dueAt))),
                sealer);
        ledger.keep(concern);
        return concern.id();
    }

    ConcernId only() {
        return list.waiting().getFirst().id();
    }
}
