package org.alongside.mentoring;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.school.PersonRow;

/** Finds whom a name may mean that a pupil typed: with or without family name, one letter wrong, an initial. */
final class NameFit {
    private static final int SAME = 6;
    private static final int CLOSE = 4;
    private static final int INITIAL = 1;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private NameFit() {}

    /** Those whom the name fits best; several if it fits them equally well, nobody if it fits none. */
    static List<PersonRow> of(String written, Collection<PersonRow> people) {
        var words = words(written);
        var best = people.stream().mapToInt(it -> fit(words, it)).max().orElse(0);
        return best < CLOSE
                ? List.of()
                : people.stream().filter(it -> fit(words, it) == best).toList();
    }

    private static int fit(List<String> written, PersonRow person) {
        var fit = 0;
        for (var part : words(person.name())) {
            fit += written.stream().mapToInt(word -> fit(word, part)).max().orElse(0);
        }
        return fit;
    }

    private static int fit(String written, String part) {
        if (written.equals(part)) {
            return SAME;
        }
        if (written.length() >= 4 && distance(written, part) <= (written.length() >= 8 ? 2 : 1)) {
            return CLOSE;
        }
        return written.length() == 1 && part.startsWith(written) ? INITIAL : 0;
    }

    /** In small letters without accents. */
    static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.replaceAll("[’'`]", ""), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l");
        return Arrays.stream(NOT_A_LETTER.split(plain))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** How many letters have to be added, taken away, replaced or swapped with the next. */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var replaced = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
