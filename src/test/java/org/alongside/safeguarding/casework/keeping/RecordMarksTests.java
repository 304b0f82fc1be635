package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.keeping.RecordMarks.Compared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody who has everything on the server, the keys and the file beside them too, writes the past anew so that every
 * chain holds. What was mailed before does not fit any more.
 */
class RecordMarksTests extends CaseworkScene {
    private static final LocalDate DAY = LocalDate.of(2001, 1, 8);

    @Autowired
    RecordMarks marks;

    @Autowired
    RecordCheck check;

    @Autowired
    MarkMail mail;

    private List<String> told;
    private String mailed;

    @BeforeEach
    void fourWorriesAndAMark() throws Exception {
        told = List.of(next(), next(), next(), next());
        check.check();
        mailed = marks.make(DAY).orElseThrow().inGroups();
    }

    private String next() throws Exception {
        return told(mentor, worry()).reference();
    }

    @AfterEach
    void noMarks() {
        safeguarding.sql("delete from record_mark where made_on < '2002-01-01'").update();
        main.sql("delete from notice where notice_key = 'notifications.safeguarding-mark'")
                .update();
    }

    /** Takes one out, and has the program's own keys make a chain of the rest. */
    private void writeEverythingAnewWithoutTheSecond() {
        takeOut(told.get(1));
        safeguarding.sql("delete from concern_link").update();
        safeguarding.sql("delete from chain_head where chain like 'worry/%'").update();
        heads.known("worry/").forEach(heads::forget);
        check.check();
    }

    @Test
    void recordsThatGrewStillFitTheMark() throws Exception {
        assertThat(marks.compare(mailed)).isInstanceOf(Compared.Same.class);
        next();
        check.check();
        assertThat(marks.compare(mailed.replace(' ', '-')))
                .isInstanceOfSatisfying(
                        Compared.Same.class, it -> assertThat(it.erased()).isZero());
    }

    @Test
    void aPastThatWasWrittenAnewIsFoundThoughEveryChainHolds() throws Exception {
        writeEverythingAnewWithoutTheSecond();
        assertThat(check.latest().orElseThrow().broken())
                .as("the check of the chains finds nothing")
                .noneMatch(it -> it.record().startsWith("worries") || told.contains(it.record()));
        assertThat(marks.compare(mailed)).isInstanceOfSatisfying(Compared.Other.class, it -> {
            assertThat(it.record()).isEqualTo("worries 1");
            assertThat(it.place()).isEqualTo(4);
        });
        next();
        check.check();
        assertThat(marks.compare(mailed)).as("also when it has grown again").isInstanceOf(Compared.Other.class);
    }

    @Test
    void whoWritesTheMarkAnewAsWellGetsOtherDigits() {
        writeEverythingAnewWithoutTheSecond();
        var other = marks.make(DAY.plusDays(1)).orElseThrow();
        assertThat(other.inGroups()).isNotEqualTo(mailed);
        safeguarding
                .sql(
                        "update record_mark a join record_mark b on b.made_on = :new set a.heads = b.heads where a.made_on = :old")
                .param("new", DAY.plusDays(1))
                .param("old", DAY)
                .update();
        assertThat(marks.compare(mailed)).as("the old digits over new lines").isInstanceOf(Compared.Unknown.class);
        safeguarding
                .sql("delete from record_mark where made_on = :old")
                .param("old", DAY)
                .update();
        assertThat(marks.compare(mailed)).as("no such mark").isInstanceOf(Compared.Unknown.class);
    }

    @Test
    void aWholeCaseThatIsGoneWithoutACertificateIsFound() {
        var withCase = RecordMark.of(
                Instant.parse("2001-01-09T07:05:00Z"), "case/00000000-0000-0000-0000-00000000c0de 3 " + "a".repeat(64));
        safeguarding
                .sql(
                        "insert into record_mark (id, made_on, made_at, heads, code) values (uuid(), '2001-01-09', '2001-01-09 07:05:00', :heads, :code)")
                .param("heads", withCase.heads())
                .param("code", withCase.code())
                .update();
        safeguarding
                .sql("create or replace table kept_certificates as select * from erasure_certificate")
                .update();
        try {
            safeguarding.sql("delete from erasure_certificate").update();
            assertThat(marks.compare(withCase.code())).isInstanceOf(Compared.Other.class);
        } finally {
            safeguarding
                    .sql("insert into erasure_certificate select * from kept_certificates")
                    .update();
            safeguarding.sql("drop table kept_certificates").update();
        }
    }

    @Test
    void whatIsNoMarkIsSaidInASentence() {
        for (var wrong : List.of("", "1234", "x".repeat(24), mailed + " 1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> marks.compare(wrong))
                    .withMessage("safeguarding.audit.mark.not-one");
        }
        var other = (mailed.startsWith("1") ? "2" : "1") + mailed.substring(1);
        assertThat(marks.compare(other)).isInstanceOf(Compared.Unknown.class);
    }

    @Test
    void theMarkGoesToTheLeadAndTheHeadOnceAWeekAndCarriesTheSameDigits() {
        safeguarding
                .sql("delete from record_mark where made_on = :on")
                .param("on", DAY)
                .update();
        mail.send(DAY);
        mail.send(DAY.plusDays(6));
        var numbers = main.sql(
                        "select numbers from notice where notice_key = 'notifications.safeguarding-mark' and person_id in (:them)")
                .param("them", List.of(dsl.id().value(), head.id().value()))
                .query(String.class)
                .list();
        assertThat(numbers).hasSize(2);
        assertThat(marks.isDue(DAY.plusDays(6))).isFalse();
        assertThat(marks.isDue(DAY.plusDays(7))).isTrue();
    }

    @Test
    void digitsAreThoseOfTheMomentAndEveryLine() {
        var at = Instant.parse("2026-11-23T07:05:00Z");
        var mark = RecordMark.of(at, "worry/1 4 " + "b".repeat(64));
        assertThat(mark.code())
                .hasSize(24)
                .isEqualTo(RecordMark.of(at, mark.heads()).code());
        assertThat(mark.code())
                .isNotEqualTo(RecordMark.of(at.plusMillis(1), mark.heads()).code());
        assertThat(new RecordMark(at, mark.heads().replace("4", "3"), mark.code()).isGenuine())
                .isFalse();
        assertThat(Break.values()).contains(Break.SEEN_CHANGED, Break.ANSWER_CHANGED, Break.DESK_CHANGED);
    }
}
