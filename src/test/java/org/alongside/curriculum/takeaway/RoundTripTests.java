package org.alongside.curriculum.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTexts;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.LessonDrafts;
import org.alongside.identity.Cast;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** A lesson goes out as a document and comes back: what nobody changed is the same, letter for letter. Rolled back. */
@AlongsideTest
@Transactional
class RoundTripTests {
    private static final LessonId LESSON = new LessonId("consent-pressure");

    @Autowired
    LessonFiles files;

    @Autowired
    LessonTexts texts;

    @Autowired
    SpiralCurriculum spiral;

    @Autowired
    LessonDrafts drafts;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    @BeforeEach
    void aTeacher() {
        Cast.staff(database, "Miss", "Lowe", Roles.TEACHER).signIn();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Understood bring(byte[] document) {
        return files.dryRun("plan.docx", file("plan.docx", document));
    }

    private byte[] edited(Consumer<XWPFDocument> edit) throws IOException {
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(files.document(LESSON).orElseThrow()));
                var out = new ByteArrayOutputStream()) {
            edit.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String words) {
        return document.getParagraphs().stream()
                .filter(it -> it.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private static void say(XWPFParagraph paragraph, String words) {
        while (!paragraph.getRuns().isEmpty()) {
            paragraph.removeRun(0);
        }
        paragraph.createRun().setText(words);
    }

    private void assertRefused(String name, byte[] content, String why) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.dryRun(name, file(name, content)))
                .withMessage("curriculum.bring.refused." + why);
        assertThat(drafts.drafts()).isEmpty();
    }

    @Test
    void everyShippedLessonComesBackAsItWas() {
        var different = new ArrayList<String>();
        for (var lesson : spiral.lessons()) {
            var back = bring(files.document(lesson.id()).orElseThrow());
            if (!back.changes().isEmpty()
                    || !back.missing().isEmpty()
                    || !back.strange().isEmpty()) {
                different.add(lesson.id() + " " + back.changes() + back.missing() + back.strange());
            }
        }
        assertThat(different).isEmpty();
        assertThat(spiral.lessons()).hasSizeGreaterThan(110);
    }

    @Test
    void theDocumentHasRealHeadingsTablesCreditAndLicence() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(files.document(LESSON).orElseThrow()))) {
            var lesson = spiral.lesson(LESSON).orElseThrow();
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Title");
            assertThat(document.getParagraphs())
                    .filteredOn(it -> "Heading1".equals(it.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .startsWith("By the end, pupils can", "They already know", "The hour")
                    .contains("Questions to expect", "Where to get help");
            assertThat(document.getParagraphs())
                    .filteredOn(it -> "Heading2".equals(it.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .contains("Vignette: Eleven messages (25 minutes)", "SEND and literal understanding");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getTables().get(2).getText())
                    .contains(lesson.statements().getFirst().value());
            assertThat(document.getFooterList().getFirst().getText())
                    .contains("From the curriculum of Alongside", "Open Government Licence v3.0", "Crown copyright");
            assertThat(document.getHeaderList().getFirst().getText()).contains("Consent and boundaries", "Year 9");
        }
    }

    @Test
    void whatATeacherChangesBecomesADraftAndNothingElseChanges() throws IOException {
        var before = texts.original(LESSON).orElseThrow();
        var back = bring(edited(document -> {
            say(paragraph(document, "When somebody keeps asking"), "When somebody does not stop");
            say(paragraph(document, "Endpoint check, help slide"), "Endpoint check, then home.");
            document.getTables().get(1).getRow(1).getCell(1).setText(" (a new meaning)");
        }));
        assertThat(back.changes()).containsExactly("Title", "Words to use", "The hour");
        assertThat(back.text()).contains("title: When somebody does not stop", "Endpoint check, then home.");
        assertThat(back.text()).contains("**\"Is asking once OK?\"** For a sexual picture of somebody under 18, no");
        assertThat(back.faults()).isEmpty();
        assertThat(drafts.drafts()).as("nothing is kept yet").isEmpty();
        var draft = files.keep(back);
        assertThat(drafts.draft(draft.id()).orElseThrow().text()).isEqualTo(back.text());
        assertThat(texts.original(LESSON)).contains(before);
    }

    @Test
    void emphasisListsAndQuotationsThatATeacherWritesComeBack() throws IOException {
        var back = bring(edited(document -> {
            var paragraph = paragraph(document, "Endpoint check, help slide");
            say(paragraph, "Ask ");
            var strong = paragraph.createRun();
            strong.setBold(true);
            strong.setText("once ");
            paragraph.createRun().setText("and 2 * 3 is not_a list");
        }));
        assertThat(back.text()).contains("Ask **once** and 2 \\* 3 is not\\_a list");
        assertThat(texts.read(LESSON, back.text())
                        .orElseThrow()
                        .activities()
                        .getLast()
                        .how()
                        .html())
                .contains("Ask <strong>once</strong> and 2 * 3 is not_a list");
    }

    @Test
    void minutesThatDoNotAddUpAreSaidBeforeAnythingIsKept() throws IOException {
        var back = bring(edited(document -> say(paragraph(document, "Look back (10"), "Look back (20 minutes)")));
        assertThat(back.faults()).isNotEmpty();
    }

    @Test
    void aHeadingThatNoLessonHasIsNamedAndADeletedOneStays() throws IOException {
        var back = bring(edited(document -> {
            say(paragraph(document, "Questions to expect"), "My own thoughts");
        }));
        assertThat(back.strange()).containsExactly("My own thoughts");
        assertThat(back.missing()).containsExactly("Questions to expect");
        assertThat(back.text()).contains("## Questions to expect", "Then tell an adult you trust");
    }

    @Test
    void aScriptInTheTextIsFoundAndNeverRuns() throws IOException {
        var back = bring(edited(
                document -> say(paragraph(document, "Endpoint check, help"), "Hello <script>alert(1)</script> there")));
        assertThat(back.faults()).extracting(it -> it.fault().key()).contains("curriculum.edition.fault.html");
        assertThat(texts.read(LESSON, back.text())
                        .orElseThrow()
                        .activities()
                        .getLast()
                        .how()
                        .html())
                .doesNotContain("<script>");
    }

    @Test
    void tenThousandLinesAreRefused() throws IOException {
        assertRefused(
                "long.docx",
                edited(document -> {
                    for (int i = 0; i < 10_000; i++) {
                        document.createParagraph().createRun().setText("line " + i);
                    }
                }),
                "too-long");
        var text = texts.original(LESSON).orElseThrow() + "line\n".repeat(10_000);
        assertRefused("long.md", text.getBytes(StandardCharsets.UTF_8), "too-long");
    }

    @Test
    void aFileThatUnpacksToMoreThanMemoryHoldsIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1_000_000];
            for (int i = 0; i < 40; i++) {
                zip.write(nothing);
            }
        }
        assertRefused("bomb.docx", bytes.toByteArray(), "too-long");
    }

    @Test
    void brokenFilesAreRefusedInASentence() throws IOException {
        var whole = files.document(LESSON).orElseThrow();
        assertRefused("empty.docx", new byte[0], "broken");
        assertRefused("words.docx", "not a document".getBytes(StandardCharsets.UTF_8), "broken");
        assertRefused("half.docx", java.util.Arrays.copyOf(whole, whole.length / 2), "broken");
        assertRefused("picture.png", whole, "kind");
        assertRefused("latin.md", "---\nid: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "not-text");
        assertRefused("other.md", "# Something else".getBytes(StandardCharsets.UTF_8), "no-id");
        assertRefused("unknown.md", "---\nid: no-such-lesson\n---\n".getBytes(StandardCharsets.UTF_8), "unknown");
        assertRefused("none.docx", edited(document -> document.removeBodyElement(2)), "no-id");
    }

    @Test
    void markdownComesBackToo() {
        var text = files.markdown(LESSON).orElseThrow();
        var same = files.dryRun("same.md", file("same.md", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(same.changes()).isEmpty();
        var other = text.replace("minutes: 60", "minutes: 61");
        var changed = files.dryRun("other.md", file("other.md", other.getBytes(StandardCharsets.UTF_8)));
        assertThat(changed.changes()).containsExactly("minutes");
        assertThat(changed.faults()).isNotEmpty();
    }

    @Test
    void onlyThoseWhoTeachBringLessonsBack() {
        Cast.staff(database, "Mr", "Head", Roles.HEAD).signIn();
        assertThat(files.document(LESSON)).isPresent();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> files.dryRun("a.md", file("a.md", new byte[0])));
        Cast.pupil(database, "Amara", 12, Roles.MENTOR).signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> files.document(LESSON));
    }
}
