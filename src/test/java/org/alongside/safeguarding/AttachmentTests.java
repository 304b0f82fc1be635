package org.alongside.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is taken is found in the content; a name proves nothing. */
class AttachmentTests {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    static byte[] zipOf(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(String name, byte[] content, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attachment.of(name, content))
                .withMessage(why);
    }

    @Test
    void aPdfAndALetterAreTaken() throws IOException {
        var pdf = Attachment.of("C:\\Users\\h.lowe\\letter.pdf", PDF);
        assertThat(pdf.kind()).isEqualTo(Attachment.Kind.PDF);
        assertThat(pdf.name().disclose()).isEqualTo("letter.pdf");
        assertThat(pdf.disclose()).isEqualTo(PDF);
        var letter = Attachment.of("report.docx", zipOf("[Content_Types].xml", "word/document.xml"));
        assertThat(letter.kind()).isEqualTo(Attachment.Kind.DOCX);
    }

    @Test
    void aPictureIsRefusedWhateverItIsCalled() {
        refused("injury.jpg", JPEG, "safeguarding.staff.file.kind");
        refused("letter.pdf", JPEG, "safeguarding.staff.file.kind");
        refused("letter.docx", PNG, "safeguarding.staff.file.kind");
    }

    @Test
    void aProgramInADocumentIsRefused() throws IOException {
        refused("a.docx", zipOf("word/document.xml", "word/vbaProject.bin"), "safeguarding.staff.file.kind");
        refused("a.docx", zipOf("photo.jpg"), "safeguarding.staff.file.kind");
        refused("a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "safeguarding.staff.file.kind");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        refused("a.pdf", new byte[0], "safeguarding.staff.file.empty");
        refused("a.pdf", new byte[Attachment.LARGEST + 1], "safeguarding.staff.file.large");
    }

    @Test
    void theNameShowsWhatItIsAndItPrintsNothing() {
        var file = Attachment.of("../../evil\".exe", PDF);
        assertThat(file.name().disclose()).isEqualTo("evil.pdf");
        assertThat(file).hasToString("Attachment[withheld]");
        assertThat(Attachment.of("", PDF).name().disclose()).isEqualTo("document.pdf");
    }
}
