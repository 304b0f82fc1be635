package org.alongside.safeguarding.casework.keeping;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./alongside verify FILE [FINGERPRINT]}: says whether a copy of a record is what the school signed. It needs no
 * database, no keys of the school and no network, so that anybody can run it anywhere.
 */
final class Verify {
    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final @Nullable Console console;

    Verify(PrintStream out, @Nullable Console console) {
        this.out = out;
        this.console = console;
    }

    static void main(String[] arguments) {
        // what reads PDFs would talk about its work
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.exit(new Verify(System.out, System.console()).run(arguments));
    }

    /** Checks and says it; the exit code is 0 for intact, 1 for broken, 2 for not checked. */
    int run(String... arguments) {
        if (arguments.length == 0 || arguments.length > 2) {
            return say(
                    NOT_CHECKED,
                    "Say which file: ./alongside verify FILE, and after it, if you have it, the fingerprint of the school's key.");
        }
        try {
            var bytes = Files.readAllBytes(Path.of(arguments[0]));
            var bundle = BundleFile.read(RecordPdf.isPdf(bytes) ? RecordPdf.bundleIn(bytes, this::passphrase) : bytes);
            return check(bundle, arguments.length == 2 ? arguments[1] : null);
        } catch (IOException e) {
            return say(NOT_CHECKED, "The file " + arguments[0] + " cannot be read: is it there, and may you open it?");
        } catch (IllegalArgumentException e) {
            return say(NOT_CHECKED, String.valueOf(e.getMessage()));
        }
    }

    private int check(Bundle bundle, @Nullable String expected) {
        var fingerprint = Fingerprint.of(bundle.publicKey());
        if (expected != null && !fingerprint.equals(expected.toUpperCase(Locale.ROOT))) {
            return say(
                    BROKEN,
                    "NOT GENUINE: it is signed with the key %s, and the school's key is %s."
                            .formatted(fingerprint, expected));
        }
        return switch (BundleCheck.check(bundle)) {
            case BundleCheck.Result.Intact(int entries, int withheld) -> {
                out.printf(
                        "INTACT. Record %s of %s, made on %s by %s: %d entries%s.%n",
                        bundle.record(),
                        bundle.school(),
                        bundle.madeAt()
                                .substring(0, Math.min(10, bundle.madeAt().length())),
                        bundle.madeBy(),
                        entries,
                        withheld == 0
                                ? ", all of them given"
                                : ", " + withheld + " of them withheld in whole or in part");
                yield say(
                        INTACT,
                        expected == null
                                ? "Signed with the key %s: compare it with the fingerprint that the school gives out."
                                        .formatted(fingerprint)
                                : "Signed with the school's key %s.".formatted(fingerprint));
            }
            case BundleCheck.Result.Broken(long place, var what) ->
                say(BROKEN, "BROKEN at entry %d of record %s: %s".formatted(place, bundle.record(), words(what)));
        };
    }

    private static String words(BundleCheck.Wrong what) {
        return switch (what) {
            case MISPLACED -> "another entry stands here, or one was taken out.";
            case UNCHAINED -> "it does not follow on the entry before it.";
            case CHANGED -> "it does not say what it said when it was written.";
            case WORDS_CHANGED -> "its words are not those that were kept.";
            case END_CHANGED -> "the end was taken off, or something was added to it.";
            case NOT_SIGNED -> "the entries fit each other, but this is not what the school signed.";
        };
    }

    private char[] passphrase() {
        if (console == null) {
            throw new IllegalArgumentException(
                    "The file is locked, and there is no terminal to ask for its passphrase.");
        }
        return console.readPassword("Passphrase: ");
    }

    private int say(int code, String sentence) {
        out.println(sentence);
        return code;
    }
}
