package org.alongside.safeguarding.casework.keeping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/** A copy for people to read, with the same copy for programs inside it; locked if there is a passphrase. */
final class RecordPdf {
    private static final String INSIDE = "record.json";

    private RecordPdf() {}

    /** @param passphrase null for a file that anybody can open */
    static byte[] write(Bundle bundle, Words words, @Nullable String passphrase) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(bundle.record());
            document.getDocumentCatalog().setLanguage("en-GB");
            try (var sheets = new Sheets(document)) {
                write(bundle, words, sheets);
                sheets.foot(words.foot(bundle, Fingerprint.of(bundle.publicKey())));
            }
            attach(document, BundleFile.write(bundle));
            if (passphrase != null) {
                var policy = new StandardProtectionPolicy(passphrase, passphrase, new AccessPermission());
                policy.setEncryptionKeyLength(256);
                document.protect(policy);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The copy cannot be written", e);
        }
    }

    private static void write(Bundle bundle, Words words, Sheets sheets) {
        sheets.write(words.title(bundle), 18, 0);
        sheets.space(6);
        words.facts(bundle).forEach(it -> sheets.write(it, 10, 0));
        for (var entry : bundle.entries()) {
            sheets.space(14);
            sheets.keepTogether(70);
            sheets.write(words.heading(entry), 12, 0);
            if (entry.fields() == null) {
                sheets.write(words.withheldEntry(), 10, 14);
                continue;
            }
            sheets.write(words.byline(entry), 9, 0);
            for (var part : entry.parts()) {
                sheets.space(4);
                sheets.write(words.kind(part), 9, 14);
                var said = part.words();
                sheets.write(said == null ? words.withheld(part) : said, 10.5f, 14);
            }
        }
        sheets.space(18);
        words.howToCheck(bundle, Fingerprint.of(bundle.publicKey())).forEach(it -> sheets.write(it, 9, 0));
    }

    private static void attach(PDDocument document, byte[] json) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        file.setSubtype("application/json");
        file.setSize(json.length);
        var named = new PDComplexFileSpecification();
        named.setFile(INSIDE);
        named.setFileUnicode(INSIDE);
        named.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(INSIDE, named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    static boolean isPdf(byte[] bytes) {
        return bytes.length > 4
                && new String(Arrays.copyOf(bytes, 4), java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF");
    }

    /**
     * The copy for programs.
     *
     * @param passphrase asked for if the file is locked
     * @throws IllegalArgumentException in one sentence, if there is none or the passphrase is wrong
     */
    static byte[] bundleIn(byte[] pdf, Supplier<char[]> passphrase) {
        try (var open = Loader.loadPDF(pdf)) {
            return bundleIn(open);
        } catch (InvalidPasswordException locked) {
            try (var open = Loader.loadPDF(pdf, new String(passphrase.get()))) {
                return bundleIn(open);
            } catch (InvalidPasswordException wrong) {
                throw new IllegalArgumentException("That is not the passphrase of this file.", wrong);
            } catch (IOException damaged) {
                throw new IllegalArgumentException(
                        "This PDF is damaged: it was cut off or changed on its way.", damaged);
            }
        } catch (IOException damaged) {
            throw new IllegalArgumentException("This PDF is damaged: it was cut off or changed on its way.", damaged);
        }
    }

    private static byte[] bundleIn(PDDocument open) throws IOException {
        var names = open.getDocumentCatalog().getNames();
        var files = names == null ? null : names.getEmbeddedFiles();
        var all = files == null ? null : files.getNames();
        var inside = all == null ? null : all.get(INSIDE);
        if (inside == null) {
            throw new IllegalArgumentException("This PDF has no copy of a record inside it.");
        }
        return inside.getEmbeddedFile().toByteArray();
    }

    /** How the copy speaks. */
    interface Words {
        String title(Bundle bundle);

        Iterable<String> facts(Bundle bundle);

        String heading(Bundle.Entry entry);

        String byline(Bundle.Entry entry);

        String kind(Bundle.Part part);

        String withheld(Bundle.Part part);

        String withheldEntry();

        Iterable<String> howToCheck(Bundle bundle, String fingerprint);

        String foot(Bundle bundle, String fingerprint);
    }
}
