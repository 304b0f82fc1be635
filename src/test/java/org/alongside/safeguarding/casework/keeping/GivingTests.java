package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class GivingTests extends CaseScene {
    private static final Narrative WHY = Narrative.of("For the court");

    @Autowired
    Giving giving;

    @Autowired
    AuditBook audit;

    @TempDir
    Path folder;

    private CaseId file;

    @BeforeEach
    void aCaseOfFour() throws Exception {
        file = started();
        added(file, "She said: “he knows where I live” 😀 Ł");
        added(file, "second");
        added(file, "third");
    }

    @AfterEach
    void nothingWasGiven() {
        for (var table : new String[] {"redaction", "subject_copy", "handover"}) {
            safeguarding.sql("delete from " + table).update();
        }
    }

    private Copy copy(Long... places) throws Exception {
        return as(dsl, () -> giving.export(file, Set.of(places), WHY));
    }

    private static String text(byte[] pdf, String passphrase) throws Exception {
        try (var open = Loader.loadPDF(pdf, passphrase)) {
            return new PDFTextStripper().getText(open);
        }
    }

    private String verify(byte[] bytes, String... more) throws Exception {
        var path = Files.write(folder.resolve("copy"), bytes);
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(path.toString()));
        arguments.addAll(List.of(more));
        var code = new Verify(new PrintStream(said, true, StandardCharsets.UTF_8), null)
                .run(arguments.toArray(String[]::new));
        return code + " " + said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aWholeCopyIsIntactForWhoeverHasNothingElse() throws Exception {
        var copy = copy(1L, 2L, 3L, 4L);
        assertThat(verify(copy.json())).startsWith("0 INTACT.").contains("4 entries, all of them given", "compare it");
        assertThat(verify(copy.pdf())).startsWith("0 INTACT.");
        assertThat(text(copy.pdf(), ""))
                .contains("he knows where I live", "[U+1F600]", "Ł", "second", "Page 1 of 1")
                .contains("Written down by Mrs Siddiqui");
    }

    @Test
    void longWordsGoOnOverThePagesAndNoneOfThemIsLost() throws Exception {
        added(file, "x".repeat(9_000) + " the end");
        var copy = copy(5L);
        try (var open = Loader.loadPDF(copy.pdf())) {
            assertThat(open.getNumberOfPages()).isGreaterThan(1);
            var said = new PDFTextStripper().getText(open);
            assertThat(said.chars().filter(it -> it == 'x').count()).isGreaterThanOrEqualTo(9_000);
            assertThat(said).contains("the end");
        }
    }

    @Test
    void theSchoolsFingerprintIsCompared() throws Exception {
        var copy = copy(1L);
        var bundle = BundleFile.read(copy.json());
        assertThat(verify(copy.json(), Fingerprint.of(bundle.publicKey())))
                .contains("Signed with the school’s key".replace('’', '\''));
        assertThat(verify(copy.json(), "0000-0000-0000-0000-0000")).startsWith("1 NOT GENUINE");
    }

    @Test
    void ofWhatIsNotChosenTheCopySaysOnlyThatItIsThere() throws Exception {
        var copy = copy(2L, 4L);
        var json = new String(copy.json(), StandardCharsets.UTF_8);
        assertThat(json).contains("he knows", "third").doesNotContain(CANARY, "second");
        assertThat(text(copy.pdf(), "")).contains("third").doesNotContain("second");
        assertThat(verify(copy.json())).contains("4 entries, 2 of them withheld");
    }

    @Test
    void everyCopyIsInTheAuditWithItsReasonAndWithoutAnyWords() throws Exception {
        var ignored = copy(1L, 2L);
        var line = audit.latest(false, 0, 1).getFirst();
        assertThat(line.deed()).isEqualTo("EXPORTED");
        assertThat(line.subject()).startsWith("C-");
        assertThat(line.detail()).isEqualTo("2 of 4 entries");
        assertThat(line.personName()).isEqualTo("Mrs Siddiqui");
        var leads = new OwnDesk.Scope(true, List.of("LEADS"), dsl.id().value());
        assertThat(audit.reason(leads, line.id()).orElseThrow().disclose()).isEqualTo("For the court");
    }

    private void caught(UnaryOperator<Bundle> tampering, String says) throws Exception {
        var bundle = BundleFile.read(copy(1L, 2L, 3L).json());
        assertThat(verify(BundleFile.write(tampering.apply(bundle))))
                .startsWith("1 BROKEN")
                .contains(says);
    }

    private static Bundle with(Bundle it, List<Bundle.Entry> entries, String last) {
        return new Bundle(
                it.school(),
                it.record(),
                it.chain(),
                it.about(),
                it.purpose(),
                it.madeAt(),
                it.madeBy(),
                entries,
                last,
                it.publicKey(),
                it.signature());
    }

    private static Bundle at(Bundle it, int index, Bundle.Entry entry) {
        var entries = new ArrayList<>(it.entries());
        entries.set(index, entry);
        return with(it, entries, it.last());
    }

    @Test
    void otherWordsAreFoundInTheirPlace() throws Exception {
        caught(
                it -> {
                    var entry = it.entries().get(1);
                    var part = entry.parts().getFirst();
                    return at(
                            it,
                            1,
                            new Bundle.Entry(
                                    entry.place(),
                                    entry.before(),
                                    entry.hash(),
                                    entry.fields(),
                                    List.of(new Bundle.Part(
                                            part.kind(), part.commitment(), part.salt(), "he said nothing", null))));
                },
                "entry 2 of record");
    }

    @Test
    void anotherAuthorOrDayIsFoundInItsPlace() throws Exception {
        caught(
                it -> {
                    var entry = it.entries().get(2);
                    var fields = entry.fields().stream()
                            .map(field -> field.name().equals("author name") ? new Field("author name", "Mr X") : field)
                            .toList();
                    return at(
                            it,
                            2,
                            new Bundle.Entry(entry.place(), entry.before(), entry.hash(), fields, entry.parts()));
                },
                "entry 3 of record");
    }

    @Test
    void anEntryThatIsLeftOutOrMovedIsFound() throws Exception {
        caught(
                it -> with(
                        it,
                        List.of(
                                it.entries().get(0),
                                it.entries().get(2),
                                it.entries().get(3)),
                        it.last()),
                "entry 2");
        caught(
                it -> with(
                        it,
                        List.of(
                                it.entries().get(0),
                                it.entries().get(2),
                                it.entries().get(1),
                                it.entries().get(3)),
                        it.last()),
                "entry 2");
    }

    @Test
    void anEndThatIsCutOffIsFound() throws Exception {
        caught(it -> with(it, it.entries().subList(0, 3), it.last()), "the end was taken off");
        caught(it -> with(it, it.entries().subList(0, 3), it.entries().get(2).hash()), "not what the school signed");
    }

    @Test
    void aRecordThatSomebodyWroteAnewIsNotSigned() throws Exception {
        caught(
                it -> {
                    var first = it.entries().getFirst();
                    var fields = List.of(new Field("kind", "NOTE"));
                    var link = Link.after(it.chain(), 0, new Hash(first.before()), fields);
                    var forged = new Bundle.Entry(1, first.before(), link.hash().hex(), fields, List.of());
                    return with(it, List.of(forged), forged.hash());
                },
                "not what the school signed");
    }

    @Test
    void anotherNameOnTheCoverIsNotSigned() throws Exception {
        caught(
                it -> new Bundle(
                        it.school(),
                        it.record(),
                        it.chain(),
                        "Somebody else",
                        it.purpose(),
                        it.madeAt(),
                        it.madeBy(),
                        it.entries(),
                        it.last(),
                        it.publicKey(),
                        it.signature()),
                "not what the school signed");
    }

    @Test
    void whatIsNoCopyIsSaidInOneSentence() throws Exception {
        assertThat(verify("{\"format\":".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("2 This is no JSON file, or it was cut off or damaged on its way.");
        assertThat(verify("{}".getBytes(StandardCharsets.UTF_8))).startsWith("2 This file is no copy");
        assertThat(verify("%PDF-1.4 nonsense".getBytes(StandardCharsets.UTF_8))).startsWith("2 This PDF");
        assertThat(new Verify(System.out, null).run("/nowhere/at/all")).isEqualTo(2);
        assertThat(new Verify(System.out, null).run()).isEqualTo(2);
    }

    @Test
    void whereNoFileCouldBeMadeTheRecordDoesNotSayThatItWasHandedOver() throws Exception {
        var before = as(dsl, () -> chronology.count(file));
        var unlockable = "a".repeat(200) + "\u0000\uD83D"; // no PDF can be locked with it
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> as(
                        dsl,
                        () -> giving.handOver(
                                file, Narrative.of("Hill School"), LocalDate.of(2026, 11, 20), WHY, unlockable)));
        assertThat(as(dsl, () -> chronology.count(file))).isEqualTo(before);
        assertThat(as(dsl, () -> giving.handovers())).isEmpty();
        assertThat(as(dsl, () -> chronology.verify(file))).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aNewSchoolGetsALockedFileAndItsReceiptIsNotedOnce() throws Exception {
        var passphrase = Passphrase.next();
        assertThat(passphrase).matches("([A-Z2-9]{4}-){5}[A-Z2-9]{4}");
        var friday = LocalDate.of(2026, 11, 20);
        var copy = as(dsl, () -> giving.handOver(file, Narrative.of("Hill School, Ms Ray"), friday, WHY, passphrase));
        assertThat(copy.json()).isNull();
        assertThatExceptionOfType(InvalidPasswordException.class).isThrownBy(() -> text(copy.pdf(), "wrong"));
        assertThat(text(copy.pdf(), passphrase)).contains("he knows where I live", "Hill School, Ms Ray");
        assertThat(new String(copy.pdf(), StandardCharsets.ISO_8859_1)).doesNotContain("he knows");
        var inside = RecordPdf.bundleIn(copy.pdf(), passphrase::toCharArray);
        assertThat(verify(inside)).startsWith("0 INTACT.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordPdf.bundleIn(copy.pdf(), "wrong"::toCharArray))
                .withMessage("That is not the passphrase of this file.");

        var row = as(dsl, () -> giving.handovers()).getFirst();
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(row.receiptOn()).isNull();
        as(deputy, () -> {
            giving.receipt(row.id(), friday, Narrative.of("Ms Ray by phone"));
            return null;
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    giving.receipt(row.id(), friday, Narrative.of("again"));
                    return null;
                }))
                .withMessage("safeguarding.give.receipt.before");
        assertThat(as(dsl, () -> giving.handovers()).getFirst().receiptFrom().disclose())
                .isEqualTo("Ms Ray by phone");
    }

    @Test
    void aCopyForWhoAskedIsBlackedOutCheckedBySomebodyElseAndLeavesTheRecordAsItIs() throws Exception {
        var spot = new Spot(3, 1);
        var prepared = as(dsl, () -> giving.prepare(file, Narrative.of("the pupil"), Map.of(spot, Why.OTHER_PERSON)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> giving.give(prepared)))
                .withMessage("safeguarding.give.unchecked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    giving.check(prepared);
                    return null;
                }))
                .withMessage("safeguarding.give.second");
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .as("the database insists on the second person too")
                .isThrownBy(() -> safeguarding
                        .sql("update subject_copy set checked_by = prepared_by where id = :id")
                        .param("id", prepared)
                        .update());
        as(deputy, () -> {
            giving.check(prepared);
            return null;
        });
        added(file, "written after it was prepared");
        var copy = as(dsl, () -> giving.give(prepared));
        assertThat(text(copy.pdf(), ""))
                .contains("Blacked out: about somebody else", "third")
                .doesNotContain("second", "written after");
        assertThat(verify(copy.json())).startsWith("0 INTACT.").contains("1 of them withheld");
        assertThat(as(dsl, () -> chronology.read(file))
                        .get(2)
                        .parts()
                        .getFirst()
                        .words()
                        .disclose())
                .isEqualTo("second");
        assertThat(as(dsl, () -> chronology.verify(file)).intact()).isTrue();
    }

    @Test
    void aCaseOfTheHeadsIsNotGivenByTheLeadsAndAGuessedIdSaysNothing() {
        var guessed = new CaseId(UUID.randomUUID());
        for (var who : List.of(dsl, deputy, head)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(who, () -> giving.export(guessed, Set.of(1L), WHY)));
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(head, () -> giving.export(file, Set.of(1L), WHY)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(dsl, () -> giving.give(UUID.randomUUID())));
    }

    @Test
    void nothingChosenOrNoReasonMakesNoCopy() {
        assertThatIllegalArgumentException().isThrownBy(() -> copy()).withMessage("safeguarding.give.none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> giving.export(file, Set.of(1L), Narrative.of("x".repeat(2_001)))))
                .withMessage("safeguarding.give.too-long");
    }
}
