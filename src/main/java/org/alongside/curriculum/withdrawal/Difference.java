package org.alongside.curriculum.withdrawal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two versions of an entry differ.
 *
 * @param key of the field's name
 * @param mine as it stands in the form; empty for nothing
 * @param theirs as it is kept; empty for nothing
 */
record Difference(String key, String mine, String theirs) {

    /**
     * How codes are said.
     *
     * @param say the words of a key
     * @param title of a lesson
     */
    record Words(Function<String, String> say, Function<LessonId, String> title) {
        private String day(@Nullable LocalDate day) {
            return day == null ? "" : Said.day(day) + " " + day.getYear();
        }

        private String choice(String field, @Nullable Enum<?> choice) {
            return choice == null ? "" : say.apply("curriculum.withdrawal." + field + "." + choice.name());
        }

        private String points(Withdrawal it) {
            return it.points().stream()
                    .sorted()
                    .map(point -> choice("point", point))
                    .collect(joining("; "));
        }

        private String lessons(Withdrawal it) {
            return it.allLessons()
                    ? say.apply("curriculum.withdrawal.from-all")
                    : it.lessons().stream().map(title).sorted().collect(joining("; "));
        }
    }

    static List<Difference> between(Withdrawal mine, Withdrawal theirs, Words words) {
        var all = new ArrayList<Difference>();
        compare(all, "asked-by", mine, theirs, Withdrawal::askedBy);
        compare(all, "asked-on", mine, theirs, it -> words.day(it.askedOn()));
        compare(all, "discussed-on", mine, theirs, it -> words.day(it.discussedOn()));
        compare(all, "discussed-with", mine, theirs, Withdrawal::discussedWith);
        compare(all, "points", mine, theirs, words::points);
        compare(all, "decision", mine, theirs, it -> words.choice("decision", it.decision()));
        compare(all, "decided-on", mine, theirs, it -> words.day(it.decidedOn()));
        compare(all, "reason", mine, theirs, Withdrawal::reason);
        compare(all, "lessons", mine, theirs, words::lessons);
        compare(all, "alternative", mine, theirs, Withdrawal::alternative);
        compare(all, "own-say", mine, theirs, it -> words.day(it.ownSayFrom()));
        compare(all, "ended-on", mine, theirs, it -> words.day(it.endedOn()));
        compare(all, "ended-by", mine, theirs, it -> words.choice("ended-by", it.endedBy()));
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
}
