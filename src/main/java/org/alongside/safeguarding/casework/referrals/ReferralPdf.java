package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.keeping.Sheets;
import org.alongside.school.School;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** What an agency gets, as a file: the text of one referral and nothing else of the case. */
@Component
class ReferralPdf {
    private final I18NProvider words;
    private final School school;

    ReferralPdf(I18NProvider words, School school) {
        this.words = words;
        this.school = school;
    }

    /** @param about whom the case is about, by name */
    byte[] write(OpenReferral open, String about) {
        var row = open.row();
        try (var document = new PDDocument()) {
            var title = say("paper", row.agencyName());
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("en-GB");
            try (var sheets = new Sheets(document)) {
                sheets.write(title, 18, 0);
                sheets.space(6);
                sheets.write(
                        say(
                                "paper.from",
                                school.facts().name(),
                                row.writtenBy(),
                                Said.day(Said.dayOf(row.writtenAt())) + " "
                                        + Said.dayOf(row.writtenAt()).getYear() + ", " + Said.time(row.writtenAt())),
                        10,
                        0);
                sheets.write(say("paper.about", about, row.reference()), 11, 0);
                sheets.space(12);
                part(sheets, open, PartKind.ACCOUNT);
                sheets.space(14);
                sheets.keepTogether(70);
                sheets.write(say(row.advice() ? "paper.follows" : "paper.why"), 13, 0);
                part(sheets, open, PartKind.REASON);
                sheets.space(18);
                sheets.write(say("paper.foot"), 9, 0);
                sheets.foot(row.reference() + "  " + row.agencyName());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The text for an agency cannot be written", e);
        }
    }

    private static void part(Sheets sheets, OpenReferral open, PartKind kind) {
        open.text().words(kind).map(Narrative::disclose).ifPresent(it -> sheets.write(it, 11, 0));
    }

    private String say(String key, Object... values) {
        return words.getTranslation("safeguarding.referral." + key, Locale.UK, values);
    }
}
