package org.alongside.curriculum.withdrawal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two versions of an entry differ.
 *
 * @param key of the field's name
 * @param mine as it stands in the form; empty for nothing
 * @param theirs as it is kept; empty for nothing
 */
record Difference(String key, String mine, String theirs) {

    static List<Difference> between(Withdrawal mine, Withdrawal theirs) {
        var all = new ArrayList<Difference>();
        compare(all, "asked-by", mine, theirs, Withdrawal::askedBy);
        compare(all, "asked-on", mine, theirs, it -> day(it.askedOn()));
        compare(all, "discussed-on", mine, theirs, it -> day(it.discussedOn()));
        compare(all, "discussed-with", mine, theirs, Withdrawal::discussedWith);
        compare(all, "points", mine, theirs, it -> String.valueOf(it.points().size()));
        compare(all, "decision", mine, theirs, it -> name(it.decision()));
        compare(all, "decided-on", mine, theirs, it -> day(it.decidedOn()));
        compare(all, "reason", mine, theirs, Withdrawal::reason);
        compare(all, "lessons", mine, theirs, it -> it.allLessons() ? "all" : String.join(", ", ids(it)));
        compare(all, "alternative", mine, theirs, Withdrawal::alternative);
        compare(all, "own-say", mine, theirs, it -> day(it.ownSayFrom()));
        compare(all, "ended-on", mine, theirs, it -> day(it.endedOn()));
        compare(all, "ended-by", mine, theirs, it -> name(it.endedBy()));
        return List.copyOf(all);
    }

    private static void compare(
            List<Difference> all,
            String field,
            Withdrawal mine,
            Withdrawal theirs,
            Function<Withdrawal, @Nullable String> value) {
        var one = Objects.requireNonNullElse(value.apply(mine), "");
        var other = Objects.requireNonNullElse(value.apply(theirs), "");
        if (!one.equals(other)) {
            all.add(new Difference("curriculum.withdrawal." + field, one, other));
        }
    }

    private static List<String> ids(Withdrawal it) {
        return it.lessons().stream().map(lesson -> lesson.value()).sorted().toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
