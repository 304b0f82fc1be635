package org.alongside.curriculum.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two texts that were both made from a third, section by section. */
public record ThreeWay(LessonText base, LessonText mine, LessonText theirs) {
    /** Who changed a section. */
    public enum Who {
        MINE,
        THEIRS,
        BOTH
    }

    /** A section in which mine and theirs differ. */
    public record Difference(String section, Who who, String base, String mine, String theirs) {}

    /** Every section in which mine and theirs differ, in the order of the lesson. */
    public List<Difference> differences() {
        var names = new LinkedHashSet<>(theirs.sections().keySet());
        names.addAll(mine.sections().keySet());
        return names.stream()
                .filter(it -> !raw(mine, it).equals(raw(theirs, it)))
                .map(it -> new Difference(
                        it,
                        raw(mine, it).equals(raw(base, it))
                                ? Who.THEIRS
                                : raw(theirs, it).equals(raw(base, it)) ? Who.MINE : Who.BOTH,
                        base.plain(it),
                        mine.plain(it),
                        theirs.plain(it)))
                .toList();
    }

    /** Mine with these sections taken from theirs; one that theirs does not have goes. */
    public LessonText taking(Set<String> sections) {
        var merged = mine;
        for (var name : sections) {
            var text = theirs.sections().get(name);
            merged = text == null ? merged.without(name) : merged.with(name, text);
        }
        return merged;
    }

    private static String raw(LessonText text, String section) {
        return text.sections().getOrDefault(section, "").strip();
    }
}
