package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetentionTests extends CaseScene {
    private static final Narrative WHY = Narrative.of("The term has passed");
    private static final LocalDate LONG_AGO = LocalDate.of(1940, 1, 31);

    @Autowired
    Retention retention;

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
                .sql("update keeping_terms set transfer_days = 5, child_years = 25, abuse_years = 75, adult_years = 10")
                .update();
    }

    private Kept kept() throws Exception {
        return as(dsl, () -> retention.closed()).stream()
                .filter(it -> it.file().id().equals(file))
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
        by(dsl, () -> retention.born(file, LONG_AGO));
        assertThat(kept().until()).isEqualTo(LocalDate.of(2015, 1, 31));
    }

    @Test
    void sexualAbuseIsKeptLongerAndTheTermsAreTheSchools() throws Exception {
        by(dsl, () -> retention.born(file, LocalDate.of(2013, 2, 1)));
        assertThat(kept().until()).isEqualTo(LocalDate.of(2088, 2, 1));
        assertThat(kept().rule()).isEqualTo("abuse");
        safeguarding.sql("update case_file set category = 'NEGLECT'").update();
        assertThat(kept().until()).isEqualTo(LocalDate.of(2038, 2, 1));
        var version = as(dsl, () -> retention.terms()).version();
        assertThat(as(dsl, () -> retention.keep(new Terms(5, 30, 75, 10, version))))
                .isTrue();
        assertThat(as(deputy, () -> retention.keep(new Terms(5, 26, 75, 10, version))))
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
        by(dsl, () -> retention.hold(file, Narrative.of("A claim is being made")));
        refused(dsl, ask(), "safeguarding.keeping.held");
        by(dsl, () -> retention.release(file));
        refused(deputy, () -> retention.confirm(file), "safeguarding.keeping.not-asked");
        by(dsl, () -> retention.ask(file, WHY));
        refused(deputy, ask(), "safeguarding.keeping.asked-before");
        refused(dsl, () -> retention.confirm(file), "safeguarding.keeping.second");
        by(deputy, () -> retention.hold(file, Narrative.of("The court has asked")));
        refused(deputy, () -> retention.confirm(file), "safeguarding.keeping.held");
        by(deputy, () -> retention.release(file));
        by(deputy, () -> retention.withdraw(file));
        refused(deputy, () -> retention.confirm(file), "safeguarding.keeping.not-asked");
        assertThat(as(dsl, () -> chronology.read(file))).hasSize(2);
    }

    private Callable<Object> ask() {
        return () -> {
            retention.ask(file, WHY);
            return null;
        };
    }

    @Test
    void anErasedCaseLeavesACertificateAndNoRowAndNoKeyOfItsOwn() throws Exception {
        isDue();
        told(mentor, worry());
        var worry = safeguarding
                .sql("select id from concern")
                .query(java.util.UUID.class)
                .single();
        safeguarding
                .sql("update case_entry set concern_id = :worry where case_id = :id and place = 2")
                .param("worry", worry)
                .param("id", file.value())
                .update();
        by(dsl, () -> retention.ask(file, WHY));
        var left = as(deputy, () -> retention.confirm(file));
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
}
