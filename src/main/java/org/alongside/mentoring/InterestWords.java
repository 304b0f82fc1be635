package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** What people call the interests: each has its name and the other words for it ({@code interest.<key>.also}). */
@Component
class InterestWords {
    private final Map<String, List<String>> wordsOf = new HashMap<>();
    private final Map<String, String> keyOf = new HashMap<>();

    InterestWords() {
        var bundle = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
        for (var key : Interests.KEYS) {
            var words = new ArrayList<String>();
            words.add(plain(bundle.getString("interest." + key)));
            words.add(plain(key));
            var also = "interest." + key + ".also";
            if (bundle.containsKey(also)) {
                Arrays.stream(bundle.getString(also).split(",", -1))
                        .map(InterestWords::plain)
                        .forEach(words::add);
            }
            wordsOf.put(key, List.copyOf(words));
            words.forEach(word -> keyOf.putIfAbsent(word, key));
        }
    }

    /** The interest that this is a word for, whatever its capitals and hyphens. */
    Optional<String> understand(String text) {
        return Optional.ofNullable(keyOf.get(plain(text)));
    }

    /** Whether what somebody is typing may become a word for this interest. */
    boolean fits(String key, String typed) {
        var wanted = plain(typed);
        return wanted.isEmpty()
                || words(key).stream()
                        .anyMatch(word -> word.startsWith(wanted)
                                || word.contains(" " + wanted)
                                || wanted.length() >= 3 && word.contains(wanted));
    }

    /** What may be meant by a word that is nobody's, the likeliest first. */
    List<String> nearest(String text, int most) {
        var wanted = plain(text);
        if (wanted.length() < 3) {
            return List.of();
        }
        record Near(String key, int distance) {}
        return Interests.KEYS.stream()
                .map(key -> new Near(
                        key,
                        words(key).stream()
                                .mapToInt(word -> near(wanted, word))
                                .min()
                                .orElse(Integer.MAX_VALUE)))
                .filter(it -> it.distance() <= Math.max(1, wanted.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::key))
                .limit(most)
                .map(Near::key)
                .toList();
    }

    /** A sentence around the word ("playing football") is nearer than another word. */
    private static int near(String wanted, String word) {
        if (word.length() >= 4 && (" " + wanted + " ").contains(" " + word + " ")) {
            return 0;
        }
        return Math.abs(wanted.length() - word.length()) > 4 ? Integer.MAX_VALUE : NameFit.distance(wanted, word);
    }

    private List<String> words(String key) {
        return Objects.requireNonNull(wordsOf.get(key));
    }

    private static String plain(String text) {
        return String.join(" ", NameFit.words(text.replace("&", " and ").replace('-', ' ')));
    }
}
