package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Attachment;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.keeping.Finding;
import org.alongside.safeguarding.casework.vault.Lead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes out, changes and moves worries that nobody has read yet, as whoever owns the tables could. */
class WorryChainTests extends CaseworkScene {
    private static final String ORDER = "worries 1";

    @Autowired
    WorryChain chain;

    private List<String> told;

    @BeforeEach
    void fourWorries() throws Exception {
        told = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            told.add(told(mentor, worry()).reference());
        }
        assertThat(chain.check().broken()).isEmpty();
        assertThat(chain.check().entries()).isEqualTo(4);
    }

    private void tamper(String sql, int worry) {
        assertThat(safeguarding.sql(sql).param("reference", told.get(worry - 1)).update())
                .isPositive();
    }

    private void takeOut(int worry) {
        takeOut(told.get(worry - 1));
    }

    private void found(String record, long place, Break what) {
        assertThat(chain.check().broken()).contains(new Finding(record, place, what));
    }

    @Test
    void anUnreadWorryThatIsTakenOutIsNamedWithItsPlace() {
        takeOut(2);
        assertThat(chain.check().broken()).containsExactly(new Finding(told.get(1), 2, Break.GONE));
    }

    @Test
    void theLastOneTakenOutTogetherWithItsLinkIsFound() {
        takeOut(4);
        tamper("delete from concern_link where reference = :reference", 4);
        found(ORDER, 4, Break.CUT_OFF);
    }

    @Test
    void oneTakenOutOfTheMiddleTogetherWithItsLinkIsFound() {
        takeOut(2);
        tamper("delete from concern_link where reference = :reference", 2);
        found(ORDER, 2, Break.MISSING);
    }

    @Test
    void anOlderHeadThatIsPutBackIsFoundAlsoWhenOthersHaveToldSomethingSince() throws Exception {
        safeguarding
                .sql("create or replace table kept_head as select * from chain_head where chain = 'worry/1'")
                .update();
        try {
            told.add(told(mentor, worry()).reference());
            takeOut(5);
            tamper("delete from concern_link where reference = :reference", 5);
            safeguarding.sql("delete from chain_head where chain = 'worry/1'").update();
            safeguarding.sql("insert into chain_head select * from kept_head").update();
            found(ORDER, 5, Break.PUT_BACK);
            told(mentor, worry());
            found(ORDER, 5, Break.PUT_BACK);
            told(mentor, worry());
            found(ORDER, 5, Break.PUT_BACK);
        } finally {
            safeguarding.sql("drop table kept_head").update();
        }
    }

    @Test
    void everythingTakenOutWithWhateverTheDatabaseKnowsOfItIsFound() {
        told.forEach(it -> takeOut(told.indexOf(it) + 1));
        safeguarding.sql("delete from concern_link").update();
        safeguarding.sql("delete from chain_head where chain like 'worry/%'").update();
        found(ORDER, 1, Break.GONE);
    }

    @Test
    void twoThatChangedPlacesAreFound() {
        safeguarding
                .sql("update concern_link set place = if(place = 2, 3, 2) where place in (2, 3)")
                .update();
        assertThat(chain.check().broken()).anySatisfy(it -> {
            assertThat(it.record()).isEqualTo(ORDER);
            assertThat(it.place()).isEqualTo(2);
        });
    }

    @Test
    void wordsThatWereSwappedOrTakenAwayAreFoundAtTheirPlaces() {
        tamper("update concern set details = null where reference = :reference", 1);
        tamper("update concern set narrative = details where reference = :reference", 3);
        assertThat(chain.check().broken())
                .containsExactlyInAnyOrder(
                        new Finding(told.get(0), 1, Break.WORDS_CHANGED),
                        new Finding(told.get(2), 3, Break.WORDS_CHANGED));
    }

    @Test
    void whoToldItWhenAndWhoseDeskItCameToAreHeldFast() {
        tamper("update concern set sender_id = uuid() where reference = :reference", 1);
        tamper("update concern set raised_at = raised_at + interval 1 minute where reference = :reference", 2);
        tamper("update concern set track = 'HEAD' where reference = :reference", 3);
        tamper("update concern set danger = 'NO' where reference = :reference", 4);
        assertThat(chain.check().broken()).hasSize(4).allMatch(it -> it.what() == Break.CHANGED);
    }

    @Test
    void nobodyMakesWordsLookErasedWhoCannotSeal() {
        tamper("update concern_link set salt = null where reference = :reference", 2);
        found(told.get(1), 2, Break.WORDS_CHANGED);
    }

    @Test
    void whatStaffAddedIsInTheChainToo() throws Exception {
        var teacher = Cast.staff(main, "Mrs", "Lowe", Roles.TEACHER);
        try {
            var account = new StaffAccount(
                    StaffAccount.Category.HOME,
                    Map.of(
                            StaffAccount.Part.SEEN,
                            Narrative.of("a torn coat"),
                            StaffAccount.Part.values()[1],
                            Narrative.of("another")),
                    List.of(new StaffAccount.Mark(
                            StaffAccount.Place.FOREARM, StaffAccount.Side.LEFT, Narrative.of("round"))),
                    List.of(Attachment.of("letter.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))));
            var reference = told(
                            teacher,
                            new NewConcern(
                                    UUID.randomUUID(),
                                    About.SOMEONE,
                                    Narrative.of(CANARY),
                                    null,
                                    Danger.NO,
                                    null,
                                    null,
                                    account))
                    .reference();
            assertThat(chain.check().broken()).isEmpty();
            safeguarding.sql("delete from concern_file").update();
            found(reference, 5, Break.WORDS_CHANGED);
        } finally {
            teacher.leave(main);
        }
    }

    @Test
    void readingAnsweringAndHandingOnChangeNothing() throws Exception {
        var id = only();
        var lead = new Lead(dsl.id(), "Mrs Siddiqui");
        ledger.acknowledge(id, lead);
        ledger.writeBack(id, lead, Narrative.of("Come and see me"));
        assertThat(chain.check().broken()).isEmpty();
    }

    @Test
    void aBrokenOrderStopsNobodyAndGoesOnInANewPart() throws Exception {
        safeguarding
                .sql("update chain_head set place = 2 where chain = 'worry/1'")
                .update();
        assertThat(told(mentor, worry()).reference()).isNotBlank();
        var checked = chain.check();
        assertThat(checked.records()).isEqualTo(2);
        assertThat(checked.entries()).isOne();
        assertThat(checked.broken())
                .singleElement()
                .extracting(Finding::record, Finding::what)
                .containsExactly(ORDER, Break.HEAD_FORGED);
    }

    @Test
    void aLinkThatSomebodyMadeUpForTheNextPlaceStopsNobody() throws Exception {
        safeguarding.sql("""
                        insert into concern_link select uuid(), part, 5, 'XX1-11', sender_id, raised_at, track, facts, salt,
                            commitment, previous, hash from concern_link where place = 4
                        """).update();
        assertThat(told(mentor, worry()).reference()).isNotBlank();
        assertThat(chain.check().broken()).extracting(Finding::record).contains(ORDER, "XX1-11");
    }

    @Test
    void worriesFromBeforeThereWasAChainAreTakenUpInTheirOrder() {
        safeguarding.sql("delete from concern_link").update();
        safeguarding.sql("delete from chain_head where chain like 'worry/%'").update();
        heads.known("worry/").forEach(heads::forget);
        var checked = chain.check();
        assertThat(checked.broken()).isEmpty();
        assertThat(checked.entries()).isEqualTo(4);
        assertThat(safeguarding
                        .sql("select reference from concern_link order by place")
                        .query(String.class)
                        .list())
                .isEqualTo(told);
    }

    @Test
    void aRowThatSomebodyPutAmongTheWorriesIsNotTakenUp() {
        safeguarding.sql("""
                        insert into concern select uuid(), 'XX1-11', uuid(), sender_id, sender_kind, sender_year, about_kind,
                            narrative, details, danger, preferred_person, raised_at, due_at, null, null, null, null, null,
                            null, null, version, track, about_adult, about_person, forgotten_at
                        from concern limit 1
                        """).update();
        assertThat(chain.check().entries()).isEqualTo(4);
    }

    @Test
    void manyWhoSendAtTheSameMomentStandOneBehindTheOther() throws Exception {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Receipt>>();
        var waits = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 80; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return told(mentor, worry());
                }));
            }
            var began = System.nanoTime();
            start.countDown();
            for (var answer : answers) {
                answer.get();
            }
            waits.add((System.nanoTime() - began) / 80_000_000);
        }
        assertThat(waits.getFirst()).as("milliseconds a worry").isLessThan(250);
        var checked = chain.check();
        assertThat(checked.broken()).isEmpty();
        assertThat(checked.entries()).isEqualTo(84);
        assertThat(safeguarding
                        .sql(
                                "select count(*) from concern c left join concern_link l on l.id = c.id where l.id is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoSendsWhileTheCheckRunsAccusesNobody() throws Exception {
        try (var threads = Executors.newFixedThreadPool(1)) {
            var sending = threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    told(mentor, worry());
                }
                return Instant.now();
            });
            while (!sending.isDone()) {
                assertThat(chain.check().broken()).isEmpty();
            }
            sending.get();
        }
    }
}
