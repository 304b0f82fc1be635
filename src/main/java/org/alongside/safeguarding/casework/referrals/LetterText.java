package org.alongside.safeguarding.casework.referrals;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.files.PartKind;

/**
 * The text for an agency, built from what was typed before, so that nobody types it twice. Fact, the child's words and
 * opinion stay apart, as in the entries.
 */
final class LetterText {
    private LetterText() {}

    /** In the order in which it happened. */
    static String of(List<OpenEntry> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing(
                                (OpenEntry it) -> it.row().happened().on())
                        .thenComparing(it -> it.row().place()))
                .map(LetterText::paragraph)
                .filter(it -> !it.isEmpty())
                .collect(joining("\n\n"));
    }

    static String paragraph(OpenEntry entry) {
        var happened = entry.row().happened();
        var lines = new ArrayList<String>();
        for (var part : entry.parts()) {
            var words = part.words();
            if (words != null) {
                lines.add(lead(part.kind()) + quoted(part.kind(), words.disclose()));
            }
        }
        if (lines.isEmpty()) {
            return "";
        }
        var at = happened.at();
        return Said.weekday(happened.on()) + " " + happened.on().getYear() + (at == null ? "" : ", " + Said.time(at))
                + "\n" + String.join("\n", lines);
    }

    private static String lead(PartKind kind) {
        return switch (kind) {
            case TITLE, ACCOUNT -> "";
            case CHILD_WORDS -> "In the child’s own words: ";
            case CHILD_VIEW -> "What the child thinks and wishes: ";
            case OPINION -> "Our opinion: ";
            case REASON -> "Why: ";
            case OUTCOME -> "What was decided: ";
            case TOLD -> "What the child was told: ";
            case PRESENT -> "Who was there: ";
            case KNOWN_BY -> "Who else knows of it: ";
        };
    }

    private static String quoted(PartKind kind, String words) {
        return kind == PartKind.CHILD_WORDS ? "“" + words + "”" : words;
    }
}
