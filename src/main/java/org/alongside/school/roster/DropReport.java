package org.alongside.school.roster;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;

/** What came of a file in the folder, in plain words: numbers, and rows with their reasons; nobody is named. */
final class DropReport {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private DropReport() {}

    static String say(Sentence sentence) {
        var arguments = sentence.arguments().stream()
                .map(it -> it instanceof RosterField field ? WORDS.getString(field.key()) : it)
                .toArray();
        return new MessageFormat(WORDS.getString(sentence.key()), Locale.UK).format(arguments);
    }

    static String say(String name, Object... arguments) {
        return say(Sentence.of(name, arguments));
    }

    /** The whole report, ready to be written beside the file. */
    static String text(
            String fileName, Instant when, Drop.State state, @Nullable String sentence, @Nullable DryRun dryRun) {
        var lines = Stream.<String>builder();
        lines.add(say("drop.report", fileName, Said.weekday(Said.dayOf(when)), Said.time(when)));
        lines.add(say("drop.state." + state.name()));
        if (sentence != null) {
            lines.add(sentence);
        }
        if (dryRun != null) {
            lines.add("");
            Stream.of(
                            ChangeKind.UNCHANGED,
                            ChangeKind.NEW,
                            ChangeKind.CHANGED,
                            ChangeKind.RETURNING,
                            ChangeKind.LEAVING)
                    .filter(it -> dryRun.people(it) > 0)
                    .forEach(it -> lines.add("- " + say("summary." + it.name(), dryRun.people(it))));
            if (dryRun.rejected() > 0) {
                lines.add("- " + say("summary.REJECTED", dryRun.rejected()));
                lines.add("");
                lines.add(say("drop.rejected"));
                dryRun.changes().stream()
                        .filter(it -> it.what() == ChangeKind.REJECTED)
                        .map(it -> say("where", it.sheet(), String.valueOf(it.row())) + ": "
                                + it.reasons().stream().map(DropReport::say).collect(Collectors.joining(" ")))
                        .forEach(lines::add);
            }
        }
        return lines.build().collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }
}
