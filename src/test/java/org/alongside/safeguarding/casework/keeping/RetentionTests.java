package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RetentionTests extends CaseScene {
    private static final Narrative WHY = Narrative.of("The term has passed");
    private static final LocalDate LONG_AGO = LocalDate.of(1940, 1, 31);

    @Autowired
    Retention retention;

    @Autowired
    Eraser eraser;

    @Autowired
    RecordCheck check;

    @Autowired
    AuditBook audit;

    private CaseId file;

    @BeforeEach
    void aClosedCase() throws Exception {
        file = started();
        added(file, "more words");
        safeguarding
                .sql("update case_file set status = 'CLOSED', closed_at = utc_timestamp(6) where id = :id")
                .param("id", file.value())
                .update();
    }

    @AfterEach
    void nothingIsDecided() {
        for (var table : new String[] {"retention", "erasure", "erasure_certificate", "handover"}) {
            safeguarding.sql("delete from " + table).update();
        }
        safeguarding
                .sql(
                        "update keeping_terms set transfer_days = 5, child_years = 25, abuse_years = 75, adult_years = 10, pension_age = 68, low_level_years = 1")
                .update();
    }

    private Kept kept() throws Exception {
        return as(dsl, () -> retention.closed(0, 100)).stream()
                .filter(it -> it.item().id().equals(ItemId.of(file)))
                .findFirst()
                .orElseThrow();
    }

    private void by(Cast who, Runnable deed) throws Exception {
        as(who, () -> {
            deed.run();
            return null;
        });
    }

    private void refused(Cast who, Callable<?> deed, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> as(who, deed)).withMessage(why);
    }

    private void isDue() throws Exception {
        by(dsl, () -> retention.born(ItemId.of(file), LONG_AGO));
        assertThat(kept().until()).isEqualTo(LocalDate.of(2015, 1, 31));
    }

    @Test
    void sexualAbuseIsKeptLongerAndTheTermsAreTheSchools() throws Exception {
        by(dsl, () -> retention.born(ItemId.of(file), LocalDate.of(2013, 2, 1)));
        assertThat(kept().until()).isEqualTo(LocalDate.of(2088, 2, 1));
        assertThat(kept().rule()).isEqualTo("abuse");
        safeguarding.sql("update case_file set category = 'NEGLECT'").update();
        assertThat(kept().until()).isEqualTo(LocalDate.of(2038, 2, 1));
        var version = as(dsl, () -> retention.terms()).version();
        assertThat(as(dsl, () -> retention.keep(new Terms(5, 30, 75, 10, 68, 1, version))))
                .isTrue();
        assertThat(as(deputy, () -> retention.keep(new Terms(5, 26, 75, 10, 68, 1, version))))
                .isFalse();
        assertThat(kept().until()).isEqualTo(LocalDate.of(2043, 2, 1));
    }

    @Test
    void withoutADateOfBirthTheLatestThatTheYearAllowsIsTaken() throws Exception {
        safeguarding.sql("update case_file set category = 'NEGLECT'").update();
        var until = kept().until();
        assertThat(until.getMonthValue()).isEqualTo(8);
        assertThat(until.getDayOfMonth()).isEqualTo(31);
        assertThat(until).isAfter(LocalDate.of(2036, 1, 1));
    }

    @Test
    void whatTheNewSchoolHasMayGo() throws Exception {
        safeguarding.sql("""
                        insert into handover (id, case_id, case_reference, to_school, prepared_at, prepared_by,
                                              prepared_name, due_on, receipt_on)
                        values (uuid(), :id, 'C-1', '', now(), uuid(), 'x', '2026-01-05', '2026-01-03')
                        """).param("id", file.value()).update();
        assertThat(kept().until()).isEqualTo(LocalDate.of(2026, 1, 3));
        assertThat(kept().rule()).isEqualTo("received");
    }

    @Test
    void nothingGoesBeforeItsTimeOnHoldOrByOnePersonAlone() throws Exception {
        refused(dsl, ask(), "safeguarding.keeping.not-due");
        isDue();
        by(dsl, () -> retention.hold(ItemId.of(file), Narrative.of("A claim is being made")));
        refused(dsl, ask(), "safeguarding.keeping.held");
        by(dsl, () -> retention.release(ItemId.of(file)));
        refused(deputy, () -> retention.confirm(ItemId.of(file)), "safeguarding.keeping.not-asked");
        by(dsl, () -> retention.ask(ItemId.of(file), WHY));
        refused(deputy, ask(), "safeguarding.keeping.asked-before");
        refused(dsl, () -> retention.confirm(ItemId.of(file)), "safeguarding.keeping.second");
        by(deputy, () -> retention.hold(ItemId.of(file), Narrative.of("The court has asked")));
        refused(deputy, () -> retention.confirm(ItemId.of(file)), "safeguarding.keeping.held");
        by(deputy, () -> retention.release(ItemId.of(file)));
        by(deputy, () -> retention.withdraw(ItemId.of(file)));
        refused(deputy, () -> retention.confirm(ItemId.of(file)), "safeguarding.keeping.not-asked");
        assertThat(as(dsl, () -> chronology.read(file))).hasSize(2);
    }

    private Callable<Object> ask() {
        return () -> {
            retention.ask(ItemId.of(file), WHY);
            return null;
        };
    }

    @Test
    void anErasedCaseLeavesACertificateAndNoRowAndNoKeyOfItsOwn() throws Exception {
        isDue();
        told(mentor, worry());
        var worry = safeguarding.sql("select id from concern").query(UUID.class).single();
        safeguarding
                .sql("update case_entry set concern_id = :worry where case_id = :id and place = 2")
                .param("worry", worry)
                .param("id", file.value())
                .update();
        by(dsl, () -> retention.ask(ItemId.of(file), WHY));
        var left = as(deputy, () -> retention.confirm(ItemId.of(file)));
        assertThat(left.entries()).isEqualTo(2);
        assertThat(left.askedName()).isEqualTo("Mrs Siddiqui");
        assertThat(left.confirmedName()).isEqualTo("Mr Blake");
        for (var table :
                List.of("case_file", "case_key", "case_entry", "case_part", "case_read", "case_person", "retention")) {
            assertThat(safeguarding
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(as(dsl, () -> retention.certificates())).contains(left);
        assertThat(audit.latest(false, 0, 1).getFirst().deed()).isEqualTo("ERASED");
        assertThat(safeguarding
                        .sql("select details is null from concern")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        check.check();
        assertThat(check.latest().orElseThrow().broken()).isEmpty();
        assertThat(audit.verify()).allMatch(Verdict::intact);
    }

    @Test
    void anOpenCaseCannotBeErased() throws Exception {
        isDue();
        safeguarding.sql("update case_file set status = 'OPEN'").update();
        refused(dsl, ask(), "safeguarding.keeping.open");
    }

    @Test
    void anAllegationIsKeptUntilPensionAgeOrLongerAfterClosing() throws Exception {
        safeguarding
                .sql(
                        "update case_file set category = 'ADULT_ALLEGATION', opened_at = '2026-01-10', closed_at = '2026-03-01'")
                .update();
        assertThat(kept().until()).as("18 when it began").isEqualTo(LocalDate.of(2076, 1, 10));
        by(dsl, () -> retention.born(ItemId.of(file), LocalDate.of(1980, 6, 5)));
        assertThat(kept().until()).isEqualTo(LocalDate.of(2048, 6, 5));
        assertThat(kept().rule()).isEqualTo("adult-age");
        by(dsl, () -> retention.born(ItemId.of(file), LocalDate.of(1960, 6, 5)));
        assertThat(kept().until()).isEqualTo(LocalDate.of(2036, 3, 1));
        assertThat(kept().rule()).isEqualTo("adult");
    }

    @Test
    void aLowLevelConcernIsKeptUntilTheyHaveLeft() throws Exception {
        safeguarding
                .sql("update case_file set category = 'ADULT_LOW_LEVEL', closed_at = '2026-03-01', subject_id = :who")
                .param("who", mentor.id().value())
                .update();
        assertThat(kept().until()).isNull();
        assertThat(kept().rule()).isEqualTo("low-level-here");
        main.sql("update person set left_on = '2026-07-20' where id = :id")
                .param("id", mentor.id().value())
                .update();
        assertThat(kept().until()).isEqualTo(LocalDate.of(2027, 7, 20));
    }

    private ItemId aWorry() throws Exception {
        told(mentor, worry());
        var id = safeguarding.sql("select id from concern").query(UUID.class).single();
        safeguarding
                .sql("update concern set acknowledged_at = utc_timestamp(6), raised_at = '2001-02-03 10:00:00'")
                .update();
        return ItemId.worry(id);
    }

    private List<Kept> worries(Cast who) throws Exception {
        return as(who, () -> retention.worries(0, 100));
    }

    @Test
    void aWorryThatBecamePartOfNoCaseHasItsTermToo() throws Exception {
        var worry = aWorry();
        assertThat(worries(dsl)).singleElement().satisfies(it -> {
            assertThat(it.item().id()).isEqualTo(worry);
            assertThat(it.until()).isEqualTo(LocalDate.of(2026, 2, 3));
            assertThat(it.rule()).isEqualTo("worry");
        });
        safeguarding
                .sql("update case_entry set concern_id = :worry where case_id = :id and place = 2")
                .param("worry", worry.value())
                .param("id", file.value())
                .update();
        assertThat(worries(dsl)).as("it is kept with its case").isEmpty();
    }

    @Test
    void aWorryGoesOnlyByTwoPeopleAndNotOnHoldAndLeavesACertificate() throws Exception {
        var worry = aWorry();
        by(dsl, () -> retention.hold(worry, WHY));
        refused(
                dsl,
                () -> {
                    retention.ask(worry, WHY);
                    return null;
                },
                "safeguarding.keeping.held");
        by(dsl, () -> retention.release(worry));
        by(dsl, () -> retention.ask(worry, WHY));
        refused(dsl, () -> retention.confirm(worry), "safeguarding.keeping.second");
        var left = as(deputy, () -> retention.confirm(worry));
        assertThat(left.lastHash()).hasSize(64);
        assertThat(worries(dsl)).isEmpty();
        assertThat(as(dsl, () -> retention.certificates())).contains(left);
        assertThat(safeguarding
                        .sql("select details is null from concern")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(as(dsl, () -> chronology.read(file))).as("nothing else").hasSize(2);
    }

    @Test
    void eachDeskKeepsItsOwnRecordsAndNoOthers() throws Exception {
        var worry = aWorry();
        var chair = Cast.staff(main, "Mrs", "Chair", Roles.CHAIR);
        try {
            for (var track : List.of("HEAD", "CHAIR")) {
                safeguarding.sql("update case_file set track = '" + track + "'").update();
                safeguarding.sql("update concern set track = '" + track + "'").update();
                var mine = track.equals("HEAD") ? head : chair;
                for (var other : List.of(dsl, deputy, track.equals("HEAD") ? chair : head)) {
                    assertThat(worries(other)).isEmpty();
                    assertThat(as(other, () -> retention.closed(0, 100))).isEmpty();
                    denied(other, () -> retention.hold(worry, WHY));
                    denied(other, () -> retention.hold(ItemId.of(file), WHY));
                    denied(other, () -> retention.born(worry, LONG_AGO));
                }
                assertThat(worries(mine)).hasSize(1);
                assertThat(as(mine, () -> retention.closed(0, 100))).hasSize(1);
                by(mine, () -> retention.hold(worry, WHY));
                by(mine, () -> retention.release(worry));
            }
            denied(chair, () -> retention.hold(ItemId.worry(UUID.randomUUID()), WHY));
        } finally {
            chair.leave(main);
        }
    }

    private void denied(Cast who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> by(who, deed));
    }

    @Test
    void aHoldOfTheLastMomentStopsItAndSoDoesACaseThatIsOpenAgain() throws Exception {
        isDue();
        by(dsl, () -> retention.ask(ItemId.of(file), WHY));
        var asked = java.util.Objects.requireNonNull(kept().asked()).id();
        by(deputy, () -> retention.hold(ItemId.of(file), Narrative.of("The court has asked")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eraser.erase(file, asked, nobodySees()))
                .withMessage("safeguarding.keeping.held");
        by(deputy, () -> retention.release(ItemId.of(file)));
        safeguarding.sql("update case_file set status = 'OPEN'").update();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eraser.erase(file, asked, nobodySees()))
                .withMessage("safeguarding.keeping.open");
        assertThat(as(dsl, () -> chronology.read(file))).hasSize(2);
    }

    private static java.util.function.LongFunction<Certificate> nobodySees() {
        return texts -> {
            throw new IllegalStateException("It was erased");
        };
    }

    @Test
    void aWorryOnHoldKeepsItsWordsWhateverCaseItIsPutInto() throws Exception {
        var worry = aWorry();
        by(dsl, () -> retention.hold(worry, Narrative.of("The court has asked")));
        safeguarding
                .sql("update case_entry set concern_id = :worry where case_id = :id and place = 2")
                .param("worry", worry.value())
                .param("id", file.value())
                .update();
        isDue();
        by(dsl, () -> retention.ask(ItemId.of(file), WHY));
        refused(deputy, () -> retention.confirm(ItemId.of(file)), "safeguarding.keeping.held");
        assertThat(safeguarding
                        .sql("select details is null from concern")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(as(dsl, () -> chronology.read(file))).hasSize(2);
    }

    @Test
    void aHoldOfTheLastMomentStopsTheErasingOfAWorry() throws Exception {
        var worry = aWorry();
        by(dsl, () -> retention.ask(worry, WHY));
        var asked = java.util.Objects.requireNonNull(worries(dsl).getFirst().asked()).id();
        by(dsl, () -> retention.hold(worry, Narrative.of("The court has asked")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eraser.eraseWorry(worry.value(), asked, (texts, digest) -> nobodySees().apply(texts)))
                .withMessage("safeguarding.keeping.held");
    }
}
