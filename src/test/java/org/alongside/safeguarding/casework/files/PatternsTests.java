package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.Spoilt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Small things side by side, of what the reader may see anyway. */
class PatternsTests extends CaseScene {
    @Autowired
    Patterns patterns;

    @Autowired
    FlaggedChildren children;

    @Autowired
    HandedOver handed;

    @Autowired
    CaseFacts facts;

    @Autowired
    CasePeople persons;

    @Autowired
    CaseNames names;

    private void known(CaseId id, Fact fact, String words) throws Exception {
        as(dsl, () -> {
            facts.change(
                    UUID.randomUUID(),
                    id,
                    new Facts(
                            Set.of(Flag.MISSING),
                            Map.of(fact, Narrative.of(words)),
                            null,
                            null,
                            facts.of(id).version()));
            return null;
        });
    }

    private CaseId another(Cast by, Category category, Track track, Cast about) throws Exception {
        return as(
                by,
                () -> files.start(new NewCase(
                        UUID.randomUUID(),
                        about.id(),
                        null,
                        category,
                        track,
                        null,
                        List.of(new Part(PartKind.ACCOUNT, Narrative.of("Something"))))));
    }

    @Test
    void theSameCarInTwoCasesIsFoundHoweverItIsWritten() throws Exception {
        var one = started();
        var two = started();
        known(one, Fact.VEHICLES, "grey van\nab12 CDE");
        known(two, Fact.VEHICLES, "AB12CDE, red bike");
        var found = as(dsl, () -> patterns.found());
        assertThat(found.shared())
                .filteredOn(it -> it.what() == Shared.What.VEHICLES)
                .singleElement()
                .satisfies(it -> assertThat(it.cases()).extracting(CaseRow::id).containsExactly(one, two));
        assertThat(found.shared())
                .filteredOn(it -> it.what() == Shared.What.PERSON)
                .as("the same child")
                .hasSize(1);
    }

    @Test
    void aPlaceIsTheSameInAnotherSpellingAndEverySpellingIsShown() throws Exception {
        var one = started();
        var two = started();
        var three = started();
        known(one, Fact.PLACES, "The Bus-Stations\nCafé Roma");
        known(two, Fact.PLACES, "bus station, cafe  roma");
        known(three, Fact.PLACES, "bus stop");
        assertThat(as(dsl, () -> patterns.found()).shared())
                .filteredOn(it -> it.what() == Shared.What.PLACES)
                .extracting(it -> it.words().disclose())
                .containsExactlyInAnyOrder("bus station / The Bus-Stations", "cafe  roma / Café Roma");
    }

    @Test
    void onlyPlacesAndNicknamesAreComparedLoosely() {
        for (var same : List.of(
                List.of("Sparkies", "sparky"),
                List.of("the Arches", "arch"),
                List.of("Lil’ Zee", "lil-zee"),
                List.of("Buses", "bus"))) {
            assertThat(Spelling.of(Shared.What.NICKNAMES, same.getFirst()))
                    .isEqualTo(Spelling.of(Shared.What.NICKNAMES, same.getLast()));
        }
        for (var other : List.of(List.of("Jess", "Jes"), List.of("Gas", "Ga"), List.of("North Park", "South Park"))) {
            assertThat(Spelling.of(Shared.What.NICKNAMES, other.getFirst()))
                    .isNotEqualTo(Spelling.of(Shared.What.NICKNAMES, other.getLast()));
        }
        assertThat(Spelling.of(Shared.What.ACCOUNTS, "zoes")).isNotEqualTo(Spelling.of(Shared.What.ACCOUNTS, "zoe"));
        assertThat(Spelling.of(Shared.What.PERSON, "Mr James"))
                .isNotEqualTo(Spelling.of(Shared.What.PERSON, "Mr Jame"));
    }

    @Test
    void aRecordThatWasChangedByHandIsNamedAndLeftAsideAndTheOthersAreShown() throws Exception {
        var one = started();
        var two = started();
        var broken = started();
        var keyless = started();
        for (var id : List.of(one, two, broken, keyless)) {
            known(id, Fact.PLACES, "Bus station");
        }
        safeguarding
                .sql("update case_facts set places = " + Spoilt.in("places", 20) + " where id = :id")
                .param("id", broken.value())
                .update();
        safeguarding
                .sql("update case_key set secret = " + Spoilt.in("secret", 20) + " where id = :id")
                .param("id", keyless.value())
                .update();
        var found = as(dsl, () -> patterns.found());
        assertThat(found.unreadable()).extracting(CaseRow::id).containsExactly(broken, keyless);
        assertThat(found.shared())
                .filteredOn(it -> it.what() == Shared.What.PLACES)
                .singleElement()
                .satisfies(it -> assertThat(it.cases()).extracting(CaseRow::id).containsExactly(one, two));
    }

    @Test
    void aNameThatWasChangedByHandClosesNeitherListNorSearch() throws Exception {
        var kept = started();
        var named = as(
                dsl,
                () -> files.start(new NewCase(
                        UUID.randomUUID(),
                        null,
                        Narrative.of("Somebody Else"),
                        Category.ONLINE_ADULT,
                        Track.LEADS,
                        null,
                        List.of(new Part(PartKind.ACCOUNT, Narrative.of("Something"))))));
        safeguarding
                .sql("update case_file set subject_name = " + Spoilt.in("subject_name", 20) + " where id = :id")
                .param("id", named.value())
                .update();
        var rows = as(dsl, () -> files.mine(CaseStatus.OPEN));
        assertThat(as(dsl, () -> names.of(rows)))
                .containsEntry(named, "[Name does not open]")
                .hasEntrySatisfying(kept, it -> assertThat(it).startsWith("Tia"));
        safeguarding.sql("update case_file set status = 'CLOSED'").update();
        assertThat(ended("somebody", 0, 10))
                .as("found, so that nobody takes it for not there")
                .extracting(CaseRow::id)
                .containsExactly(named);
    }

    @Test
    void whatIsReadAcrossCasesIsWrittenDownInEachOfThem() throws Exception {
        var one = started();
        known(one, Fact.AT_RISK, "Her brother");
        var before = readings();
        var found = as(dsl, () -> patterns.found());
        assertThat(found.atRisk())
                .singleElement()
                .satisfies(it -> assertThat(it.words().disclose()).isEqualTo("Her brother"));
        assertThat(found.toString()).doesNotContain("brother");
        assertThat(readings()).isEqualTo(before + 1);
    }

    private long readings() {
        return safeguarding
                .sql("select count(*) from case_read")
                .query(Long.class)
                .single();
    }

    @Test
    void nobodySeesWhatStandsInCasesOfAnotherDesk() throws Exception {
        var one = started();
        var two = started();
        known(one, Fact.PLACES, "Bus station");
        known(two, Fact.PLACES, "bus station");
        assertThat(as(head, () -> patterns.found()).shared()).isEmpty();
        safeguarding
                .sql("update case_file set track = 'HEAD' where id = :id")
                .param("id", two.value())
                .update();
        assertThat(as(dsl, () -> patterns.found()).shared())
                .filteredOn(it -> it.what() == Shared.What.PLACES)
                .isEmpty();
        for (var who : List.of(mentor, pupil)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(who, () -> patterns.found()));
        }
    }

    @Test
    void theHeadSeesTheSmallThingsAboutOneAdultSideBySide() throws Exception {
        var adult = Cast.staff(main, "Mr", "Somebody", Roles.TEACHER);
        try {
            var first = another(head, Category.ADULT_LOW_LEVEL, Track.HEAD, adult);
            var second = another(head, Category.ADULT_LOW_LEVEL, Track.HEAD, adult);
            for (var id : List.of(first, second)) {
                as(head, () -> chronology.append(id, EntryKind.LOW_LEVEL, Narrative.of(CANARY), justNow()));
            }
            assertThat(as(head, () -> patterns.adults())).singleElement().satisfies(it -> {
                assertThat(it.adult()).isEqualTo(adult.id());
                assertThat(it.noticed()).extracting(each -> each.file().id()).containsExactlyInAnyOrder(first, second);
            });
            assertThat(as(dsl, () -> patterns.adults())).isEmpty();
        } finally {
            adult.leave(main);
        }
    }

    @Test
    void whenThingsHappenIsSaidOfAllCasesTogetherAndNothingIsGuessed() throws Exception {
        var id = started();
        var monday = LocalDate.now().with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        var late = new Happened(monday, LocalTime.of(22, 15), null);
        as(dsl, () -> chronology.append(id, EntryKind.EVENT, Narrative.of(CANARY), late));
        as(dsl, () -> chronology.append(id, EntryKind.EVENT, Narrative.of(CANARY), Happened.on(monday)));
        assertThat(as(dsl, () -> patterns.when()))
                .containsExactlyInAnyOrder(
                        new When(DayOfWeek.MONDAY, When.Hours.NIGHT, 1),
                        new When(DayOfWeek.MONDAY, When.Hours.NOT_KNOWN, 1));
    }

    @Test
    void nothingThatIsSaidOfOneChildOrAdultIsANumber() {
        for (var type : List.of(Shared.class, OfAdult.class, OfAdult.Noticed.class, Patterns.AtRisk.class)) {
            assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType))
                    .doesNotContain(int.class, long.class, double.class, Integer.class, Long.class);
        }
        assertThat(Arrays.stream(When.class.getRecordComponents()).map(RecordComponent::getType))
                .as("the test sees a number")
                .contains(long.class);
    }

    @Test
    void theListOfChildrenWithAFlagIsOfTheLeadsAndOfOpenCases() throws Exception {
        var id = started();
        known(id, Fact.NICKNAMES, "Ti");
        assertThat(as(dsl, () -> children.all(Flag.MISSING)))
                .singleElement()
                .satisfies(it -> assertThat(it.file().id()).isEqualTo(id));
        assertThat(as(dsl, () -> children.all(Flag.LOOKED_AFTER))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(head, () -> children.all(null)));
        safeguarding.sql("update case_file set status = 'CLOSED'").update();
        assertThat(as(dsl, () -> children.all(null))).isEmpty();
    }

    @Test
    void whatWasHandedOverIsShownWithoutItsWords() throws Exception {
        var id = started();
        as(dsl, () -> chronology.append(id, EntryKind.HANDED_OVER, Narrative.of(CANARY), justNow()));
        safeguarding
                .sql("insert into lead_handover values (uuid(), :from, :to, utc_timestamp(6))")
                .param("from", dsl.id().value())
                .param("to", deputy.id().value())
                .update();
        assertThat(as(deputy, () -> handed.cases()))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).isEqualTo("Mrs Siddiqui"));
        assertThat(as(deputy, () -> handed.leads()))
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo("Mr Blake"));
        safeguarding.sql("update case_file set track = 'HEAD'").update();
        assertThat(as(dsl, () -> handed.cases())).isEmpty();
    }

    @Test
    void casesThatAreOverComeAPageAtATimeAndAreFoundByNameAndNumber() throws Exception {
        var one = started();
        var two = started();
        safeguarding
                .sql("update case_file set status = 'CLOSED', closed_at = :at where id = :id")
                .param("at", LocalDateTime.of(2026, 1, 1, 9, 0))
                .param("id", one.value())
                .update();
        safeguarding
                .sql("update case_file set status = 'CLOSED', closed_at = :at where id = :id")
                .param("at", LocalDateTime.of(2026, 2, 1, 9, 0))
                .param("id", two.value())
                .update();
        assertThat(ended("", 0, 1)).extracting(CaseRow::id).containsExactly(two);
        assertThat(ended("", 1, 1)).extracting(CaseRow::id).containsExactly(one);
        var reference = ended("", 0, 1).getFirst().reference();
        assertThat(ended(reference.toLowerCase(Locale.UK), 0, 10))
                .extracting(CaseRow::id)
                .containsExactly(two);
        assertThat(ended("tia", 0, 10)).hasSize(2);
        assertThat(ended("nobody is called this", 0, 10)).isEmpty();
        assertThat(as(head, () -> files.ended(CaseStatus.CLOSED, "", 0, 10))).isEmpty();
    }

    private List<CaseRow> ended(String text, int skip, int most) throws Exception {
        return as(dsl, () -> files.ended(CaseStatus.CLOSED, text, skip, most));
    }
}
