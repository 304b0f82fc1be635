package org.alongside.curriculum.planning;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What became of a text, word by word. */
public record Wording(List<Piece> pieces) {
    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    /** Comparing is quadratic in what differs: longer texts are compared line by line, very long ones not at all. */
    private static final int MOST_PIECES = 3_000;

    public Wording {
        pieces = List.copyOf(pieces);
    }

    /** Some words that stayed, went or came. */
    public record Piece(Kind kind, String text) {}

    /** Whether words are in both texts or in one. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Compares two texts; joined, all pieces but the new ones are the first, all but the gone ones the second. */
    public static Wording between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        var one = split(before, WORDS);
        var other = split(after, WORDS);
        if (one.size() + other.size() > MOST_PIECES) {
            one = split(before, LINES);
            other = split(after, LINES);
        }
        if (one.size() + other.size() > MOST_PIECES) {
            add(pieces, Kind.GONE, one);
            add(pieces, Kind.NEW, other);
            return new Wording(pieces);
        }
        for (var delta : DiffUtils.diff(one, other, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Kind.SAME, delta.getSource().getLines());
            } else {
                add(pieces, Kind.GONE, delta.getSource().getLines());
                add(pieces, Kind.NEW, delta.getTarget().getLines());
            }
        }
        return new Wording(pieces);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return pieces.stream().allMatch(it -> it.kind() == Kind.SAME);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> split(String text, Pattern unit) {
        return unit.matcher(text)
                .results()
                .map(it -> it.group())
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
