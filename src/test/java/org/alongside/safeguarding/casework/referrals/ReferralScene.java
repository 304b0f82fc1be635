package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of two leads, and nothing referred. */
public abstract class ReferralScene extends CaseScene {
    protected static final UUID MASH = UUID.fromString("0a6e0000-0000-4000-8000-000000000001");

    @Autowired
    Referrals referrals;

    @AfterEach
    void nothingIsReferred() {
        for (var table :
                new String[] {"referral_step", "referral", "may_be_told", "screening", "case_plan", "indicator_change"
                }) {
            safeguarding.sql("delete from " + table).update();
        }
    }

    protected UUID written(CaseId id) throws Exception {
        return as(
                dsl,
                () -> referrals.write(
                        UUID.randomUUID(), id, MASH, Narrative.of(CANARY), Narrative.of("Because " + CANARY)));
    }

    protected void step(UUID referral, Step step, @Nullable Threshold threshold, String words) throws Exception {
        as(dsl, () -> {
            referrals.step(
                    referral,
                    new NewStep(UUID.randomUUID(), step, Instant.now(), Way.PHONE, threshold, Narrative.of(words)));
            return null;
        });
    }

    protected UUID sent(CaseId id) throws Exception {
        var referral = written(id);
        step(referral, Step.SENT, null, CANARY);
        return referral;
    }
}
