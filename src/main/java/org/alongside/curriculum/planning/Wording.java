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
    /** So few letters that stayed between two changes are read as part of the change. */
    private static final int SHORT = 6;

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
        return new Wording(readable(pieces));
    }

    /** Words that went and came in turn are put together: what stays between them is often but a space. */
    private static List<Piece> readable(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var between = piece.kind() == Kind.SAME && piece.text().length() < SHORT && i > 0 && i < pieces.size() - 1;
            if (piece.kind() == Kind.GONE || between) {
                gone.append(piece.text());
            }
            if (piece.kind() == Kind.NEW || between) {
                fresh.append(piece.text());
            }
            if (piece.kind() == Kind.SAME && !between) {
                flush(joined, gone, fresh);
                joined.add(piece);
            }
        }
        flush(joined, gone, fresh);
        return joined;
    }

    private static void flush(List<Piece> pieces, StringBuilder gone, StringBuilder fresh) {
        if (!gone.isEmpty()) {
            pieces.add(new Piece(Kind.GONE, gone.toString()));
        }
        if (!fresh.isEmpty()) {
            pieces.add(new Piece(Kind.NEW, fresh.toString()));
        }
        gone.setLength(0);
        fresh.setLength(0);
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
