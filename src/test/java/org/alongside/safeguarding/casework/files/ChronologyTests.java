package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class ChronologyTests extends CaseScene {
    private Verdict checked(CaseId id) throws Exception {
        return as(dsl, () -> chronology.verify(id));
    }

    private CaseId withFour() throws Exception {
        var id = started();
        added(id, "two");
        added(id, "three");
        added(id, "four");
        return id;
    }

    @Test
    void whatWasWrittenIsReadInItsOrderAndIsIntact() throws Exception {
        var id = withFour();
        var entries = as(deputy, () -> chronology.read(id));
        assertThat(entries.stream()
                        .map(it -> it.words(PartKind.ACCOUNT).orElseThrow().disclose()))
                .containsExactly(CANARY, "two", "three", "four");
        assertThat(entries).extracting(it -> it.row().place()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(entries.toString()).doesNotContain(CANARY, "three");
        assertThat(checked(id)).isEqualTo(new Verdict.Intact(4));
        assertThat(safeguarding
                        .sql("select person_name from case_read where case_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("Mr Blake");
    }

    @Test
    void whoSignedInTooLongAgoReadsNothingAndStillWrites() throws Exception {
        var id = started();
        org.springframework.security.core.context.SecurityContextHolder.setContext(
                dsl.session(Instant.parse("2020-01-01T00:00:00Z")));
        assertThatExceptionOfType(org.alongside.school.StaleSignIn.class).isThrownBy(() -> chronology.read(id));
        assertThatExceptionOfType(org.alongside.school.StaleSignIn.class).isThrownBy(() -> chronology.latest(id, 9, 9));
        assertThat(chronology
                        .append(id, EntryKind.NOTE, Narrative.of("still"), justNow())
                        .place())
                .isEqualTo(2);
        assertThat(safeguarding
                        .sql("select count(*) from case_read")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyChangeOfARowIsFoundAtItsPlace() throws Exception {
        var changes = List.of(
                "update case_entry set kind = 'NOTE' where place = 3 and case_id = :id",
                "update case_entry set kind = 'NO_SUCH' where place = 3 and case_id = :id",
                "update case_entry set happened_on = '2020-01-01' where place = 3 and case_id = :id",
                "update case_entry set happened_part = 'NIGHT', happened_at = null where place = 3 and case_id = :id",
                "update case_entry set recorded_at = timestampadd(microsecond, 1, recorded_at) where place = 3 and case_id = :id",
                "update case_entry set author_name = 'Mr Other' where place = 3 and case_id = :id",
                "update case_entry set author_id = uuid() where place = 3 and case_id = :id",
                "update case_entry set corrects = 1 where place = 3 and case_id = :id",
                "update case_entry set concern_id = uuid() where place = 3 and case_id = :id",
                "update case_entry set hash = repeat('a', 64) where place = 3 and case_id = :id",
                "update case_entry set previous = repeat('a', 64) where place = 3 and case_id = :id",
                "update case_part p join case_entry e on e.id = p.entry_id set p.kind = 'OPINION' where e.place = 3 and e.case_id = :id",
                "update case_part p join case_entry e on e.id = p.entry_id set p.commitment = repeat('a', 64) where e.place = 3 and e.case_id = :id",
                "update case_part p join case_entry e on e.id = p.entry_id set p.words = concat(p.words, 'a') where e.place = 3 and e.case_id = :id",
                "update case_part p join case_entry e on e.id = p.entry_id set p.salt = concat(p.salt, 'a') where e.place = 3 and e.case_id = :id",
                "delete p from case_part p join case_entry e on e.id = p.entry_id where e.place = 3 and e.case_id = :id");
        for (var change : changes) {
            var id = withFour();
            safeguarding.sql(change).param("id", id.value()).update();
            assertThat(checked(id))
                    .as(change)
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class, it -> assertThat(it.place()).isEqualTo(3));
        }
    }

    @Test
    void wordsOfAnotherEntryAreNotTheWordsOfThisOne() throws Exception {
        var id = withFour();
        safeguarding.sql("""
                        update case_part p join case_entry e on e.id = p.entry_id and e.place = 2
                        join case_entry f on f.case_id = e.case_id and f.place = 3
                        join case_part q on q.entry_id = f.id
                        set p.words = q.words, p.salt = q.salt where e.case_id = :id
                        """).param("id", id.value()).update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(2, Break.WORDS_CHANGED));
    }

    @Test
    void takingOutTheLastAndSettingTheHeadBackIsFound() throws Exception {
        var id = withFour();
        removeLast(id);
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(4, Break.CUT_OFF));
        safeguarding.sql("""
                        update chain_head set place = 3, hash =
                        (select hash from case_entry where case_id = :id and place = 3) where chain = :chain
                        """).param("id", id.value()).param("chain", id.chain()).update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(3, Break.HEAD_FORGED));
        safeguarding
                .sql("delete from chain_head where chain = :chain")
                .param("chain", id.chain())
                .update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(3, Break.NO_HEAD));
    }

    @Test
    void puttingAnOlderStateBackWithItsOwnGenuineHeadIsFound() throws Exception {
        var id = started();
        added(id, "two");
        var head = safeguarding
                .sql("select place, hash, mac from chain_head where chain = :chain")
                .param("chain", id.chain())
                .query()
                .singleRow();
        added(id, "three");
        removeLast(id);
        safeguarding
                .sql("update chain_head set place = :place, hash = :hash, mac = :mac where chain = :chain")
                .params(head)
                .param("chain", id.chain())
                .update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(3, Break.PUT_BACK));
    }

    private void removeLast(CaseId id) {
        safeguarding.sql("""
                        delete p from case_part p join case_entry e on e.id = p.entry_id
                        where e.case_id = :id and e.place = (select place from chain_head where chain = :chain)
                        """).param("id", id.value()).param("chain", id.chain()).update();
        safeguarding.sql("""
                        delete from case_entry
                        where case_id = :id and place = (select place from chain_head where chain = :chain)
                        """).param("id", id.value()).param("chain", id.chain()).update();
    }

    @Test
    void anotherCasesKeyIsFoundAndStopsNoCheck() throws Exception {
        var id = withFour();
        var other = started();
        safeguarding
                .sql("""
                        update case_key set secret = (select secret from case_key where id = :other) where id = :id
                        """)
                .param("id", id.value())
                .param("other", other.value())
                .update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(1, Break.WORDS_GONE));
        assertThat(checked(other)).isEqualTo(new Verdict.Intact(1));
    }

    @Test
    void aHeadThatIsNoDigestAtAllIsAForgedOne() throws Exception {
        var id = withFour();
        safeguarding
                .sql("update chain_head set mac = 'none' where chain = :chain")
                .param("chain", id.chain())
                .update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(4, Break.HEAD_FORGED));
    }

    @Test
    void nothingIsAddedToARecordWhoseHeadWasForged() throws Exception {
        var id = started();
        safeguarding
                .sql("update chain_head set place = 0 where chain = :chain")
                .param("chain", id.chain())
                .update();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> added(id, "two"));
    }

    @Test
    void wordsThatAreGoneAreFoundAndTheRestIsStillRead() throws Exception {
        var id = withFour();
        safeguarding.sql("""
                        update case_part p join case_entry e on e.id = p.entry_id
                        set p.words = null, p.salt = null where e.case_id = :id and e.place = 2
                        """).param("id", id.value()).update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(2, Break.WORDS_GONE));
        assertThat(as(dsl, () -> chronology.read(id)).get(2).words(PartKind.ACCOUNT))
                .isPresent();
        safeguarding
                .sql("delete from case_key where id = :id")
                .param("id", id.value())
                .update();
        assertThat(checked(id)).isEqualTo(new Verdict.Broken(1, Break.WORDS_GONE));
        assertThat(as(dsl, () -> chronology.read(id)))
                .allSatisfy(it -> assertThat(it.words(PartKind.ACCOUNT)).isEmpty());
    }

    @Test
    void sendingTwiceIsAddingOnce() throws Exception {
        var id = started();
        var entry = NewEntry.of(EntryKind.NOTE, justNow(), Narrative.of("once"));
        var first = as(dsl, () -> chronology.append(id, entry));
        var second = as(dsl, () -> chronology.append(id, entry));
        assertThat(second).isEqualTo(first);
        var again = aboutPupil();
        assertThat(as(dsl, () -> files.start(again))).isEqualTo(as(dsl, () -> files.start(again)));
    }

    @Test
    void twoWhoWriteAtTheSameMomentBothFindTheirPlace() throws Exception {
        var id = started();
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<EntryRow>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                var words = Narrative.of("entry " + i);
                var who = i % 2 == 0 ? dsl : deputy;
                answers.add(threads.submit(() -> {
                    start.await();
                    return as(who, () -> chronology.append(id, EntryKind.NOTE, words, justNow()));
                }));
            }
            start.countDown();
        }
        for (var answer : answers) {
            assertThat(answer.get().place()).isBetween(2L, 13L);
        }
        assertThat(checked(id)).isEqualTo(new Verdict.Intact(13));
    }

    @Test
    void anEntryHappenedAndCorrectsOnlyWhatIsThere() throws Exception {
        var id = started();
        var tomorrow = Happened.on(Said.dayOf(Instant.now().plus(Duration.ofDays(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> as(dsl, () -> chronology.append(id, EntryKind.NOTE, Narrative.of("tomorrow"), tomorrow)))
                .withMessage("safeguarding.case.future");
        var entry = new NewEntry(
                UUID.randomUUID(),
                EntryKind.CORRECTION,
                Happened.on(Said.dayOf(Instant.now())),
                List.of(new Part(PartKind.ACCOUNT, Narrative.of("not 12"))),
                9L,
                null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> chronology.append(id, entry)))
                .withMessage("safeguarding.case.corrects-nothing");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(dsl, () -> chronology.append(new CaseId(UUID.randomUUID()), entry)));
        assertThat(checked(id)).isEqualTo(new Verdict.Intact(1));
    }

    @Test
    void changedWordsUnderTheSameKeyAreKeptToo() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        var first = as(dsl, () -> chronology.append(id, note(key, "He said it once")));
        var second = as(dsl, () -> chronology.append(id, note(key, "He said it once, and again on Friday")));
        assertThat(second.place()).isEqualTo(first.place() + 1);
        assertThat(as(dsl, () -> chronology.append(id, note(key, "He said it once, and again on Friday"))))
                .isEqualTo(second);
        assertThat(as(dsl, () -> chronology.append(id, note(key, "He said it once")))).isEqualTo(first);
        var other = started();
        assertThat(as(dsl, () -> chronology.append(other, note(key, "He said it once"))).caseId())
                .describedAs("a key that was used elsewhere gives out nothing from there")
                .isEqualTo(other);
        assertThat(checked(id)).isInstanceOf(Verdict.Intact.class);
    }

    private static NewEntry note(UUID key, String words) {
        return NewEntry.of(EntryKind.NOTE, justNow(), Narrative.of(words)).withKey(key);
    }
}
