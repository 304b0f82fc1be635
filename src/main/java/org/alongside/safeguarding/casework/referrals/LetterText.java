package org.alongside.safeguarding.casework.referrals;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.files.PartKind;
import org.springframework.stereotype.Component;

/**
 * The text for an agency, built from what was typed before, so that nobody types it twice. Fact, the child's words and
 * opinion stay apart, as in the entries.
 */
@Component
class LetterText {
    private final I18NProvider words;

    LetterText(I18NProvider words) {
        this.words = words;
    }

    /** In the order in which it happened. */
    String of(List<OpenEntry> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing(
                                (OpenEntry it) -> it.row().happened().on())
                        .thenComparing(it -> it.row().place()))
                .map(this::paragraph)
                .filter(it -> !it.isEmpty())
                .collect(joining("\n\n"));
    }

    String paragraph(OpenEntry entry) {
        var happened = entry.row().happened();
        var lines = new ArrayList<String>();
        for (var part : entry.parts()) {
            var said = part.words();
            if (said != null) {
                lines.add(line(part.kind(), said.disclose()));
            }
        }
        if (lines.isEmpty()) {
            return "";
        }
        var at = happened.at();
        return Said.weekday(happened.on()) + " " + happened.on().getYear() + (at == null ? "" : ", " + Said.time(at))
                + "\n" + String.join("\n", lines);
    }

    /** The words are put behind the heading and never through the format: what a child said stays as it is. */
    private String line(PartKind kind, String said) {
        return switch (kind) {
            case TITLE, ACCOUNT -> said;
            case CHILD_WORDS -> heading(kind) + " “" + said + "”";
            default -> heading(kind) + " " + said;
        };
    }

    private String heading(PartKind kind) {
        return words.getTranslation("safeguarding.refer.part." + kind, Locale.UK);
    }
}
