package org.alongside.safeguarding.casework.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three referrals of the demo school: one that waits, one that is late, one that is over. All are invented and say so. */
@Component
class DemoReferrals implements DemoChapter {
    private static final Lead SIDDIQUI = new Lead(DemoCast.FARAH_SIDDIQUI, "Mrs Siddiqui");
    private static final Lead BLAKE = new Lead(DemoCast.TOM_BLAKE, "Mr Blake");

    private final ReferralLedger ledger;
    private final ReferralBook book;
    private final AgencyBook agencies;
    private final JdbcClient database;

    DemoReferrals(
            ReferralLedger ledger,
            ReferralBook book,
            AgencyBook agencies,
            @Qualifier("safeguarding") JdbcClient database) {
        this.ledger = ledger;
        this.book = book;
        this.agencies = agencies;
        this.database = database;
    }

    @Override
    public int place() {
        return 420;
    }

    @Override
    public void tell(LocalDate today) {
        caseOf(DemoCast.TIA_CAMPBELL).ifPresent(it -> {
            var written = write(
                    it,
                    AgencyKind.FRONT_DOOR,
                    SIDDIQUI,
                    at(today.minusDays(1), 15, 30),
                    "An adult whom Tia met online hid his age and asks to meet her. In her own words: “I thought he was sixteen. He sent me a voice message and he’s a man.” (demo)",
                    "Waiting would not make her safer. Her mum knows and agrees. (demo)");
            step(
                    written,
                    SIDDIQUI,
                    Step.SENT,
                    Way.PORTAL,
                    null,
                    at(today.minusDays(1), 15, 40),
                    "By their form, and by telephone first. (demo)");
        });
        caseOf(DemoCast.MATEUSZ_ZIELINSKI).ifPresent(it -> {
            var written = write(
                    it,
                    AgencyKind.FRONT_DOOR,
                    BLAKE,
                    at(today.minusDays(6), 10, 0),
                    "Mateusz was missing three times in six weeks, the last time until after midnight. In his own words: “I just walk. It’s quieter than home.” (demo)",
                    "A third time, as we agreed after their advice. Dad knows and agrees. (demo)");
            step(
                    written,
                    BLAKE,
                    Step.SENT,
                    Way.EMAIL,
                    null,
                    at(today.minusDays(6), 10, 20),
                    "To the front door, with the dates. (demo)");
            step(
                    written,
                    BLAKE,
                    Step.ACKNOWLEDGED,
                    null,
                    null,
                    at(today.minusDays(5), 9, 40),
                    "They have it and will write. (demo)");
        });
        caseOf(DemoCast.KOFI_MENSAH).ifPresent(it -> {
            var written = write(
                    it,
                    AgencyKind.EARLY_HELP,
                    SIDDIQUI,
                    at(today.minusDays(29), 9, 0),
                    "Kofi looks after his brother after nursery and keeps food for him. (demo)",
                    "He and his mum would like help in the mornings. (demo)");
            step(
                    written,
                    SIDDIQUI,
                    Step.SENT,
                    Way.PORTAL,
                    null,
                    at(today.minusDays(29), 9, 15),
                    "By their form. (demo)");
            step(
                    written,
                    SIDDIQUI,
                    Step.ANSWERED,
                    null,
                    Threshold.MET,
                    at(today.minusDays(26), 11, 0),
                    "A worker comes on Tuesdays. (demo)");
            step(
                    written,
                    SIDDIQUI,
                    Step.OUTCOME,
                    null,
                    null,
                    at(today.minusDays(20), 14, 0),
                    "The plan runs; Kofi says that mornings are easier. (demo)");
        });
    }

    private Optional<CaseId> caseOf(PersonId subject) {
        return database.sql(
                        "select id from case_file where subject_id = :id and track = 'LEADS' order by number limit 1")
                .param("id", subject.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    private ReferralRow write(CaseId id, AgencyKind kind, Lead by, Instant at, String text, String why) {
        var agency = agencies.all().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
        var entry = new NewEntry(
                key(id, "written"),
                EntryKind.REFERRAL,
                Happened.at(at),
                List.of(
                        new Part(PartKind.TITLE, Narrative.of("Referral to " + agency.name())),
                        new Part(PartKind.ACCOUNT, Narrative.of(text)),
                        new Part(PartKind.REASON, Narrative.of(why))),
                null,
                null);
        var written = ledger.write(key(id, "referral"), id, agency, false, entry, by, at);
        return book.find(written).orElseThrow();
    }

    private void step(
            ReferralRow row,
            Lead by,
            Step step,
            @Nullable Way way,
            @Nullable Threshold threshold,
            Instant at,
            String words) {
        ledger.step(
                row,
                new NewStep(key(row.caseId(), step.name()), step, at, way, threshold, Narrative.of(words)),
                by,
                at);
    }

    private static UUID key(CaseId id, String what) {
        return UUID.nameUUIDFromBytes(("demo:referral " + id.value() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Said.LONDON).toInstant();
    }
}
