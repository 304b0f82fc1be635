package org.alongside.safeguarding.casework.clerk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.keeping.Sheets;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A letter on A4 with the address where a window envelope shows it, and an envelope to print on for all others. */
final class LetterPdf {
    private static final String PRIVATE = "Private and confidential";

    private LetterPdf() {}

    /** What stands on it, whatever it is made of. */
    record Paper(String to, String subject, String body, String signedBy, String reference) {
        @Override
        public String toString() {
            return "Paper[withheld]";
        }
    }

    static byte[] write(CaseLetter letter, String school, LocalDate day) {
        var to = letter.address().isBlank() ? letter.agency() : letter.agency() + "\n" + letter.address();
        return write(
                new Paper(to, letter.subject(), letter.body(), String.valueOf(letter.signedBy()), letter.reference()),
                school,
                day);
    }

    static byte[] write(Paper letter, String school, LocalDate day) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(letter.subject());
            document.getDocumentCatalog().setLanguage("en-GB");
            var to = letter.to();
            try (var sheets = new Sheets(document)) {
                sheets.write(school, 14, 0);
                sheets.space(30);
                sheets.write(PRIVATE, 9, 0);
                sheets.space(4);
                sheets.write(to, 11, 0);
                sheets.space(40);
                sheets.write(Said.day(day) + " " + day.getYear(), 11, 0);
                sheets.space(16);
                sheets.write(letter.subject(), 12, 0);
                sheets.space(10);
                sheets.write(letter.body(), 11, 0);
                sheets.space(40);
                sheets.write(letter.signedBy() + "\nfor the safeguarding team, " + school, 11, 0);
                sheets.foot(letter.reference());
                sheets.envelope(PRIVATE + "\n\n" + to, 12);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The letter cannot be written", e);
        }
    }
}
