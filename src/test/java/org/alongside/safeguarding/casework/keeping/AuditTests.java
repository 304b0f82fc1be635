package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.alongside.safeguarding.casework.vault.Lead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tampers with the real tables as whoever owns them could, and puts everything back. */
class AuditTests extends CaseScene {
    @Autowired
    @Qualifier("safeguarding")
    JdbcClient atWork;

    @Autowired
    Audit audit;

    @Autowired
    AuditBook book;

    @Autowired
    RecordCheck check;

    private long first;

    @BeforeEach
    void threeLines() {
        audit.begin();
        keep();
        var lead = new Lead(dsl.id(), "Mrs Siddiqui");
        audit.add(lead, Deed.EXPORTED, "C-1", "1/2", Narrative.of(CANARY));
        audit.add(lead, Deed.READ_CASE, "C-1", null, null);
        audit.add(lead, Deed.CHECKED, null, null, null);
        first = book.latest(true, 0, 3).getLast().place();
        assertThat(book.verify()).allMatch(Verdict::intact);
        keep();
    }

    /** What lies in it is sealed for another table, so the copy does not say that it is sealed. */
    private void keep() {
        safeguarding
                .sql("create or replace table kept_audit as select * from audit_entry")
                .update();
        safeguarding
                .sql("alter table kept_audit modify reason varbinary(8100) null, modify salt varbinary(200) null")
                .update();
        safeguarding
                .sql("create or replace table kept_head as select * from chain_head where chain like 'audit/%'")
                .update();
    }

    @AfterEach
    void asItWas() {
        safeguarding.sql("delete from audit_entry").update();
        safeguarding.sql("insert into audit_entry select * from kept_audit").update();
        safeguarding.sql("delete from chain_head where chain like 'audit/%'").update();
        safeguarding.sql("insert into chain_head select * from kept_head").update();
        safeguarding.sql("drop table kept_audit, kept_head").update();
        heads.known("audit/").stream()
                .filter(it -> heads.find(it).isEmpty())
                .forEach(heads::forget);
        assertThat(book.verify()).allMatch(Verdict::intact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit_entry", "read_log", "case_read", "case_entry", "kept_apart_read", "erasure_certificate"})
    void theDatabaseItselfRefusesToChangeWhatWasWritten(String table) {
        for (var change : List.of(
                "update %s set id = uuid()",
                "delete from %s",
                "truncate table %s",
                "drop table %s",
                "alter table %s comment = ''",
                "rename table %s to x",
                "create trigger x before insert on %s for each row set new.id = uuid()")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> atWork.sql(change.formatted(table)).update())
                    .havingRootCause()
                    .withMessageContaining("denied");
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> atWork.sql("grant update on %s to current_user()".formatted(table))
                        .update());
    }

    private void broken(Break what, long place) {
        assertThat(book.verify()).contains(new Verdict.Broken(place, what));
    }

    private void tamper(String sql, long place) {
        assertThat(safeguarding.sql(sql).param("place", place).update()).isPositive();
    }

    @Test
    void aLineThatSaysSomethingElseIsFound() {
        tamper("update audit_entry set person_name = 'Mr Blake' where place = :place", first + 1);
        broken(Break.CHANGED, first + 1);
    }

    @Test
    void anotherReasonIsFound() {
        tamper("update audit_entry set reason = salt where place = :place", first);
        broken(Break.WORDS_CHANGED, first);
    }

    @Test
    void aLineThatWasTakenOutIsFound() {
        tamper("delete from audit_entry where place = :place", first + 1);
        broken(Break.MISSING, first + 1);
    }

    @Test
    void theLastLineTakenOffIsFound() {
        tamper("delete from audit_entry where place = :place", first + 2);
        broken(Break.CUT_OFF, first + 2);
    }

    @Test
    void twoLinesThatChangedPlacesAreFound() {
        tamper("update audit_entry set place = 1000000 where place = :place", first);
        tamper("update audit_entry set place = place - 1 where place = :place", first + 1);
        tamper("update audit_entry set place = " + (first + 1) + " where place = 1000000 and :place > 0", 1);
        broken(Break.CHANGED, first);
    }

    @Test
    void everythingTakenOutTogetherWithItsHeadIsFoundOutsideTheDatabase() {
        safeguarding.sql("delete from audit_entry").update();
        safeguarding.sql("delete from chain_head where chain like 'audit/%'").update();
        audit.begin();
        assertThat(book.verify())
                .allMatch(it -> it instanceof Verdict.Broken(long place, var what) && what == Break.GONE);
    }

    @Test
    void aBrokenAuditGoesOnInANewPartAndStopsNoLeadFromReading() throws Exception {
        safeguarding
                .sql("update chain_head set hash = repeat('0', 64) where chain = 'audit/1'")
                .update();
        var receipt = told(mentor, worry());
        assertThat(receipt.reference()).isNotBlank();
        var id = started();
        assertThat(as(dsl, () -> chronology.read(id))).isNotEmpty();
        assertThat(book.latestPart()).isEqualTo(2);
        assertThat(book.latest(true, 0, 2)).extracting(AuditRow::deed).containsExactly("READ_CASE", "AUDIT_BEGAN_ANEW");
        assertThat(book.verify().getFirst().intact()).isFalse();
        assertThat(book.verify().get(1).intact()).isTrue();
    }

    @Test
    void aWholePartTakenOutTogetherWithItsHeadIsFoundToo() {
        book.add(2, Instant.parse("2026-11-23T09:00:00Z"), null, Deed.AUDIT_BEGAN_ANEW, null, "part 2", null);
        safeguarding.sql("delete from audit_entry where part = 2").update();
        safeguarding.sql("delete from chain_head where chain = 'audit/2'").update();
        assertThat(book.verify()).hasSize(2);
        assertThat(book.verify().getLast()).isEqualTo(new Verdict.Broken(1, Break.GONE));
    }

    @Test
    void aPartThatSomebodyMadeUpDoesNotMakeTheCheckEndless() {
        safeguarding
                .sql("insert into chain_head select 'audit/2147483647', place, hash, mac from chain_head where chain = 'audit/1'")
                .update();
        assertThat(book.verify()).hasSize(3).filteredOn(it -> !it.intact()).hasSize(2);
    }

    @Test
    void aCaseTakenOutWithItsHeadAndEverythingElseIsFoundAndCalledByItsNumber() throws Exception {
        var kept = started();
        var gone = started();
        var number = safeguarding
                .sql("select number from case_file where id = :id")
                .param("id", gone.value())
                .query(Long.class)
                .single();
        check.check();
        assertThat(check.latest().orElseThrow().broken()).isEmpty();
        for (var table : List.of("case_read", "case_person", "case_facts", "case_key")) {
            var column = table.equals("case_key") || table.equals("case_facts") ? "id" : "case_id";
            safeguarding
                    .sql("delete from %s where %s = :id".formatted(table, column))
                    .param("id", gone.value())
                    .update();
        }
        safeguarding
                .sql("delete p from case_part p join case_entry e on e.id = p.entry_id where e.case_id = :id")
                .param("id", gone.value())
                .update();
        safeguarding
                .sql("delete from case_entry where case_id = :id")
                .param("id", gone.value())
                .update();
        safeguarding
                .sql("delete from case_file where id = :id")
                .param("id", gone.value())
                .update();
        safeguarding
                .sql("delete from chain_head where chain = :chain")
                .param("chain", gone.chain())
                .update();
        check.check();
        assertThat(check.latest().orElseThrow().broken())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.what()).isEqualTo(Break.GONE);
                    assertThat(it.record().split(" / ")).contains("C-" + number);
                });
        assertThat(as(dsl, () -> chronology.verify(kept)).intact()).isTrue();
    }

    @Test
    void wordsOfTwoWorriesThatWereSwappedAreNamedByTheirReferences() throws Exception {
        var references = List.of(
                told(mentor, worry()).reference(), told(mentor, worry()).reference());
        check.check();
        assertThat(check.latest().orElseThrow().broken()).isEmpty();
        safeguarding.sql("""
                        update concern c join (select a.id, b.narrative from concern a join concern b on a.id <> b.id) o
                        on o.id = c.id set c.narrative = o.narrative
                        """).update();
        check.check();
        assertThat(check.latest().orElseThrow().broken())
                .allMatch(it -> it.what() == Break.WORDS_CHANGED)
                .extracting(Finding::record)
                .containsExactlyInAnyOrderElementsOf(references);
    }

    @Test
    void theCheckNamesTheCaseAndThePlaceOfABreak() throws Exception {
        var id = started();
        added(id, "second");
        check.check();
        assertThat(check.latest().orElseThrow().broken()).isEmpty();
        safeguarding
                .sql("update case_entry set author_name = 'Mr X' where case_id = :id and place = 2")
                .param("id", id.value())
                .update();
        check.check();
        var broken = check.latest().orElseThrow().broken();
        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().record()).startsWith("C-");
        assertThat(broken.getFirst().place()).isEqualTo(2);
        assertThat(broken.getFirst().what()).isEqualTo(Break.CHANGED);
        assertThat(told(mentor, worry()).reference())
                .as("worries come in all the same")
                .isNotBlank();
    }
}
