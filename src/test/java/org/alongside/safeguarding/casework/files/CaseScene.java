package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two leads, a head, a pupil, and no cases at all. */
public abstract class CaseScene extends CaseworkScene {
    /** Those of the files, the ones that point at others first. */
    private static final List<String> TABLES = List.of(
            "case_draft",
            "case_attendance",
            "case_action",
            "case_facts",
            "case_read",
            "case_person",
            "case_part",
            "case_entry",
            "case_key",
            "case_file");

    @Autowired
    protected CaseFiles files;

    @Autowired
    protected Chronology chronology;

    @Autowired
    protected CaseLedger caseLedger;

    protected Cast pupil;

    @BeforeEach
    void noCases() {
        emptyCases();
        pupil = Cast.pupil(main, "Tia", 9, Roles.MENTEE);
    }

    @AfterEach
    void noCasesAreLeft() {
        emptyCases();
        pupil.leave(main);
    }

    private void emptyCases() {
        emptyCases(safeguarding, heads);
    }

    /** As the owner, who alone can; also for tests that cannot be scenes themselves. The file beside the key file is told. */
    public static void emptyCases(JdbcClient safeguarding, ChainHeads heads) {
        safeguarding.sql("update case_file set merged_into = null").update();
        TABLES.forEach(it -> safeguarding.sql("delete from " + it).update());
        safeguarding.sql("delete from chain_head where chain like 'case/%'").update();
        heads.known(CaseId.KIND).forEach(heads::forget);
    }

    protected static Happened justNow() {
        return Happened.at(Instant.now());
    }

    protected NewCase aboutPupil() {
        return new NewCase(
                UUID.randomUUID(),
                pupil.id(),
                null,
                Category.ONLINE_ADULT,
                Track.LEADS,
                null,
                List.of(new Part(PartKind.ACCOUNT, Narrative.of(CANARY))));
    }

    protected CaseId started() throws Exception {
        return as(dsl, () -> files.start(aboutPupil()));
    }

    protected EntryRow added(CaseId id, String words) throws Exception {
        return as(dsl, () -> chronology.append(id, EntryKind.TALK, Narrative.of(words), justNow()));
    }
}
