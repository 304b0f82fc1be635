package org.alongside.school.roster;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.LostConnection;

/** Puts what an import has to say into the words of the page. */
final class Words {
    private final Component page;

    Words(Component page) {
        this.page = page;
    }

    String say(Sentence sentence) {
        var arguments = sentence.arguments().stream()
                .map(it -> it instanceof RosterField field ? page.getTranslation(field.key()) : it)
                .toArray();
        return page.getTranslation(sentence.key(), arguments);
    }

    String say(String name, Object... arguments) {
        return page.getTranslation("school.import." + name, arguments);
    }

    /** "1,204 people are unchanged, 12 are new, 3 are leaving, 2 rows need you." */
    String summary(DryRun dryRun) {
        var people = Stream.of(
                        ChangeKind.UNCHANGED,
                        ChangeKind.NEW,
                        ChangeKind.CHANGED,
                        ChangeKind.RETURNING,
                        ChangeKind.LEAVING)
                .filter(it -> dryRun.people(it) > 0)
                .map(it -> say("summary." + it.name(), dryRun.people(it)));
        var rejected =
                dryRun.rejected() == 0 ? Stream.<String>empty() : Stream.of(say("summary.REJECTED", dryRun.rejected()));
        var all = Stream.concat(people, rejected).collect(Collectors.joining(", "));
        return all.isEmpty() ? say("summary.nobody") : all + ".";
    }

    /** What happens to rooms and timetables, in one sentence each; empty if the file has none. */
    String beside(DryRun dryRun) {
        return Stream.of(SheetKind.ROOMS, SheetKind.TIMETABLES)
                .filter(dryRun::has)
                .map(about -> say(
                        "summary." + about.name(),
                        dryRun.count(about, ChangeKind.NEW),
                        dryRun.count(about, ChangeKind.CHANGED) + dryRun.count(about, ChangeKind.RETURNING),
                        dryRun.count(about, ChangeKind.UNCHANGED)))
                .collect(Collectors.joining(" "));
    }

    String where(Change change) {
        return change.row() == 0 ? say("where.missing") : say("where", change.sheet(), String.valueOf(change.row()));
    }

    String details(Change change) {
        var fields = change.fields().stream()
                .map(it -> say("change", page.getTranslation(it.field().key()), shown(it.from()), shown(it.to())));
        var reasons = change.reasons().stream().map(this::say);
        return Stream.concat(fields, reasons).collect(Collectors.joining(" "));
    }

    private String shown(String value) {
        return switch (value) {
            case "" -> say("nothing");
            case "true" -> say("yes");
            case "false" -> say("no");
            default -> value;
        };
    }

    /** Why something did not work: our own sentence if there is one, else that nothing was changed, or that it is not known. */
    String why(Throwable failure) {
        for (var cause : causes(failure)) {
            if (cause instanceof RosterRefused refused) {
                return say(refused.sentence());
            }
            if (cause instanceof ImportStopped) {
                return say("stopped");
            }
        }
        return say(LostConnection.isCauseOf(failure) ? "lost" : "failed");
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .toList();
    }
}
