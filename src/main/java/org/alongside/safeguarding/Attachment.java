package org.alongside.safeguarding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A document that staff add to a worry. What it is, is found in its content and never believed from its name. No
 * pictures: nobody is to photograph a child's injuries, and nobody is to copy an indecent image.
 */
public final class Attachment {
    /** The largest that is taken, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    /** More parts than any letter has; a zip bomb has more. */
    private static final int MOST_PARTS = 2_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Kind kind;
    private final Narrative name;
    private final byte[] content;

    /** What is taken. */
    public enum Kind {
        PDF,
        DOCX;

        /** What a browser has to be told. */
        public String mediaType() {
            return this == PDF
                    ? "application/pdf"
                    : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
    }

    private Attachment(Kind kind, Narrative name, byte[] content) {
        this.kind = kind;
        this.name = name;
        this.content = content;
    }

    /**
     * Looks at what it is.
     *
     * @param name as it is called on the sender's machine; a folder before it is left out
     * @throws IllegalArgumentException with the message key of what is wrong with it
     */
    public static Attachment of(String name, byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException("safeguarding.staff.file.empty");
        }
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("safeguarding.staff.file.large");
        }
        var kind = kindOf(content).orElseThrow(() -> new IllegalArgumentException("safeguarding.staff.file.kind"));
        return new Attachment(kind, Narrative.of(shown(name, kind)), content.clone());
    }

    private static Optional<Kind> kindOf(byte[] content) {
        if (startsWith(content, PDF)) {
            return Optional.of(Kind.PDF);
        }
        return startsWith(content, ZIP) && isLetter(content) ? Optional.of(Kind.DOCX) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] sign) {
        return content.length > sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    /** A Word document without programs in it. Only the names are read, nothing is unpacked into memory. */
    private static boolean isLetter(byte[] content) {
        var document = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var parts = 0;
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var path = part.getName().toLowerCase(Locale.ROOT);
                if (++parts > MOST_PARTS || path.endsWith("vbaproject.bin") || path.endsWith(".exe")) {
                    return false;
                }
                document |= path.equals("word/document.xml");
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return document;
    }

    /** The end of the name says what it is, whatever it said before. */
    private static String shown(@Nullable String name, Kind kind) {
        var plain = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?]", "");
        var stem = plain.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").strip();
        var shortened = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
        return (shortened.isBlank() ? "document" : shortened) + "."
                + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** What it is called; people put names of children there. */
    public Narrative name() {
        return name;
    }

    /** What is in it. Only for sealing and for whoever may open the worry. */
    public byte[] disclose() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "Attachment[withheld]";
    }
}
