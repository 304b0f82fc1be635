package org.alongside.curriculum.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTexts;
import org.springframework.stereotype.Component;

/** The shipped texts, each named by its hash, so that one knows later what an edition was made from. */
@Component
class Originals {
    private final LessonTexts texts;
    private final EditionTables tables;

    Originals(LessonTexts texts, EditionTables tables) {
        this.texts = texts;
        this.tables = tables;
    }

    record Original(String hash, String text) {}

    /** As it is shipped now, in the form in which all texts are compared. */
    Optional<Original> now(LessonId lesson) {
        return texts.original(lesson).map(it -> LessonText.of(it).text()).map(it -> new Original(hash(it), it));
    }

    /** The same, and remembered for good. */
    Original keep(LessonId lesson) {
        var original = now(lesson).orElseThrow();
        tables.keepOriginal(original.hash(), lesson, original.text());
        return original;
    }

    /** The text of this name, when somebody built on it. */
    String of(String hash) {
        return tables.original(hash).orElseThrow();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
