package org.alongside.safeguarding.casework.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.referrals.ReferralScene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreeningTests extends ReferralScene {
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "double",
            "float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.lang.Number");

    @Autowired
    Screenings screenings;

    @Autowired
    Indicators indicators;

    @Autowired
    Plans plans;

    private void looked(CaseId id, Map<String, Seen> seen) throws Exception {
        as(dsl, () -> {
            screenings.keep(
                    id,
                    new NewScreening(
                            UUID.randomUUID(),
                            seen,
                            Narrative.of("I am worried"),
                            Narrative.of("A good friend"),
                            Narrative.of("She wants to be asked")));
            return null;
        });
    }

    @Test
    void nothingIsKeptWithoutAJudgementStrengthsAndTheChildsView() throws Exception {
        var id = started();
        var words = Narrative.of("Words");
        var seen = Map.of("absence", Seen.NOW);
        for (var wrong : Map.of(
                        "safeguarding.screening.no-judgement",
                                new NewScreening(UUID.randomUUID(), seen, null, words, words),
                        "safeguarding.screening.no-strengths",
                                new NewScreening(UUID.randomUUID(), seen, words, null, words),
                        "safeguarding.screening.no-view", new NewScreening(UUID.randomUUID(), seen, words, words, null),
                        "safeguarding.screening.nothing",
                                new NewScreening(UUID.randomUUID(), Map.of(), words, words, words))
                .entrySet()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> as(dsl, () -> {
                        screenings.keep(id, wrong.getValue());
                        return null;
                    }))
                    .withMessage(wrong.getKey());
        }
        assertThat(as(dsl, () -> screenings.open(id))).isEmpty();
        assertThat(as(dsl, () -> chronology.count(id))).isEqualTo(1);
    }

    @Test
    void whatWasSeenOnceFadesWhenNobodySeesItAnyMore() throws Exception {
        var id = started();
        looked(id, Map.of("absence", Seen.NOW, "hurt", Seen.NOW));
        looked(id, Map.of("absence", Seen.BEFORE, "hurt", Seen.NOW, "mood", Seen.NOW));
        var looks = as(dsl, () -> screenings.open(id));
        assertThat(looks).hasSize(2);
        var later = looks.getFirst().seen();
        var earlier = looks.get(1).seen();
        assertThat(Change.between(earlier.get("absence"), later.get("absence"))).isEqualTo(Change.FADED);
        assertThat(Change.between(earlier.get("hurt"), later.get("hurt"))).isEqualTo(Change.STILL);
        assertThat(Change.between(earlier.get("mood"), later.get("mood"))).isEqualTo(Change.NEW);
        assertThat(Change.between(earlier.get("hurt"), null)).isEqualTo(Change.UNKNOWN);
    }

    @Test
    void aTickThatWasChangedAfterALostAnswerIsKept() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        for (var seen : List.of(
                Map.of("absence", Seen.NOW),
                Map.of("absence", Seen.NOW),
                Map.of("absence", Seen.NOW, "hurt", Seen.NOT_SEEN),
                Map.of("absence", Seen.BEFORE),
                Map.of("absence", Seen.BEFORE))) {
            as(dsl, () -> {
                screenings.keep(
                        id,
                        new NewScreening(
                                key,
                                seen,
                                Narrative.of("I am worried"),
                                Narrative.of("A good friend"),
                                Narrative.of("She wants to be asked")));
                return null;
            });
        }
        assertThat(as(dsl, () -> screenings.open(id)))
                .extracting(Screening::seen)
                .describedAs("what was not seen is in no sentence of the entry")
                .containsExactlyInAnyOrder(
                        Map.of("absence", Seen.NOW),
                        Map.of("absence", Seen.NOW, "hurt", Seen.NOT_SEEN),
                        Map.of("absence", Seen.BEFORE));
    }

    /** Whatever is ticked, what is kept has no figure in it, and says nothing that nobody wrote. */
    @Test
    void noNumberIsDerivedHoweverMuchIsSeen() throws Exception {
        var id = started();
        var all = new HashMap<String, Seen>();
        as(dsl, indicators::all).forEach(it -> all.put(it.code(), Seen.NOW));
        looked(id, all);
        looked(id, Map.of("absence", Seen.NOT_SEEN));
        var kept = as(dsl, () -> chronology.read(id)).stream()
                .filter(it -> it.row().kind() == EntryKind.SCREENING)
                .toList();
        assertThat(kept).hasSize(2);
        for (var entry : kept) {
            assertThat(words(entry)).doesNotContainPattern("[0-9]");
        }
        assertThat(kept.getFirst().words(PartKind.OPINION).orElseThrow().disclose())
                .isEqualTo(kept.getLast().words(PartKind.OPINION).orElseThrow().disclose());
    }

    private static String words(OpenEntry entry) {
        var words = new StringBuilder();
        entry.parts()
                .forEach(it -> words.append(it.words() == null ? "" : it.words().disclose()));
        return words.toString();
    }

    /** Nothing in this room answers with a number but the version of a row. */
    @Test
    void noTypeOfThisRoomGivesOutANumber() {
        assertThat(numbersIn("org.alongside.safeguarding.casework.screening")).isEmpty();
        // the search sees what is there
        assertThat(numbersIn("org.alongside.safeguarding.casework.referrals")).isNotEmpty();
    }

    private static List<String> numbersIn(String room) {
        var found = new ArrayList<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(room)
                .forEach(type -> type.getMethods().forEach(method -> {
                    var isOfEveryObject = Set.of("hashCode", "version", "place", "ordinal", "compareTo")
                            .contains(method.getName());
                    if (!isOfEveryObject
                            && NUMBERS.contains(method.getRawReturnType().getName())) {
                        found.add(method.getFullName());
                    }
                }));
        return found;
    }

    @Test
    void theSchoolSaysItInItsOwnWordsAndOneOfTwoChangesIsRefused() throws Exception {
        var first = as(dsl, indicators::all).getFirst();
        var mine = new Indicator(first.code(), first.kind(), first.area(), "As we say it", true, first.version());
        assertThat(as(dsl, () -> indicators.change(mine))).isTrue();
        assertThat(as(deputy, () -> indicators.change(mine))).isFalse();
        assertThat(as(dsl, indicators::all).getFirst().words()).isEqualTo("As we say it");
    }

    @Test
    void thePlanKeepsItsFiveAnswersAndTheSecondOfTwoWritersLosesNothing() throws Exception {
        var id = started();
        var answers = Map.of(Plan.Question.NEEDS, Narrative.of(CANARY), Plan.Question.SUPPORT, Narrative.of("Time"));
        assertThat(Plan.Question.values()).hasSize(5);
        as(dsl, () -> {
            plans.keep(UUID.randomUUID(), id, new Plan(answers, null, null, 0));
            return null;
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(deputy, () -> {
                    plans.keep(UUID.randomUUID(), id, new Plan(answers, null, null, 0));
                    return null;
                }))
                .withMessage("safeguarding.plan.other");
        assertThat(as(dsl, () -> plans.of(id))
                        .answers()
                        .get(Plan.Question.NEEDS)
                        .disclose())
                .isEqualTo(CANARY);
    }

    @Test
    void aResultFromOutsideIsARecordAndNothingIsReadOutOfIt() throws Exception {
        var id = started();
        as(dsl, () -> {
            screenings.attach(
                    UUID.randomUUID(),
                    id,
                    Narrative.of("A tool (demo)"),
                    java.time.LocalDate.now(),
                    Narrative.of("25 of 30"),
                    Narrative.of("We see it differently"));
            return null;
        });
        assertThat(as(dsl, () -> screenings.open(id))).isEmpty();
        assertThat(as(dsl, () -> chronology.count(id))).isEqualTo(2);
    }

    @Test
    void aLookWhoseChoicesDoNotOpenIsSaidAndClosesNoneOfTheOthers() throws Exception {
        var id = started();
        looked(id, Map.of("absence", Seen.NOW));
        looked(id, Map.of("absence", Seen.NOT_SEEN));
        assertThat(as(dsl, () -> screenings.isOneUnreadable(id))).isFalse();
        var first = safeguarding
                .sql("select id from screening where case_id = :id order by done_at limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        for (var broken : List.of("x'00'", "substring(seen, 1, 20)", "concat(left(seen, length(seen) - 1), x'00')")) {
            safeguarding
                    .sql("update screening set seen = " + broken + " where id = :id")
                    .param("id", first)
                    .update();
            assertThat(as(dsl, () -> screenings.isOneUnreadable(id))).as(broken).isTrue();
            assertThat(as(dsl, () -> screenings.open(id))).as(broken).hasSize(1);
        }
        looked(id, Map.of("absence", Seen.NOW));
        assertThat(as(dsl, () -> screenings.open(id))).hasSize(2);
    }
}
