package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.school.roster.SheetRow;

/** Which column of a form's answers says what, found by the words in its heading. */
final class AnswerColumns {
    /** What a column may say. */
    enum Says {
        EMAIL,
        UPN,
        NAME,
        GIVEN,
        FAMILY,
        FORM,
        SIDE,
        PLACES,
        FAVOURITES,
        DISLIKES,
        LIKES
    }

    private final Map<Says, List<Integer>> columns = new EnumMap<>(Says.class);
    private final List<String> headings;

    /** @throws IllegalArgumentException with a message key if nothing says who, or what they like */
    AnswerColumns(SheetRow headings) {
        this.headings = headings.cells();
        for (int column = 0; column < this.headings.size(); column++) {
            var says = says(this.headings.get(column));
            if (says != null) {
                columns.computeIfAbsent(says, it -> new ArrayList<>()).add(column);
            }
        }
        if (!has(Says.EMAIL) && !has(Says.UPN) && !has(Says.NAME) && !(has(Says.GIVEN) && has(Says.FAMILY))) {
            throw new IllegalArgumentException("mentoring.import.no-person-column");
        }
        if (!has(Says.LIKES) && !has(Says.FAVOURITES)) {
            throw new IllegalArgumentException("mentoring.import.no-likes-column");
        }
    }

    private static @org.jspecify.annotations.Nullable Says says(String heading) {
        var words = heading.toLowerCase(Locale.ROOT);
        if (words.contains("email") || words.contains("e-mail") || words.equals("username")) {
            return Says.EMAIL;
        }
        if (words.contains("upn") || words.contains("pupil number")) {
            return Says.UPN;
        }
        if (words.contains("dislike")
                || words.contains("not for")
                || words.contains("don't like")
                || words.contains("don’t like")
                || words.contains("do not like")) {
            return Says.DISLIKES;
        }
        if (words.contains("favourite") || words.contains("favorite") || words.contains("top 3")) {
            return Says.FAVOURITES;
        }
        if (words.contains("places") || words.contains("how many mentees")) {
            return Says.PLACES;
        }
        if (words.contains("mentor or mentee")
                || words.contains("mentee or mentor")
                || words.equals("side")
                || words.equals("role")
                || words.contains("take part as")) {
            return Says.SIDE;
        }
        if (words.contains("interest") || words.contains("hobb") || words.contains("like")) {
            return Says.LIKES;
        }
        if (words.contains("surname") || words.contains("last name") || words.contains("family name")) {
            return Says.FAMILY;
        }
        if (words.contains("first name") || words.contains("forename") || words.contains("given name")) {
            return Says.GIVEN;
        }
        if (words.contains("name")) {
            return Says.NAME;
        }
        return words.equals("form") || words.contains("tutor group") || words.equals("class") ? Says.FORM : null;
    }

    boolean has(Says says) {
        return columns.containsKey(says);
    }

    /** The heading of the first column that says this; empty if none does. */
    String heading(Says says) {
        var found = columns.get(says);
        return found == null ? "" : headings.get(found.getFirst());
    }

    /** What the row says, from the first column of the kind that is filled. */
    String text(SheetRow row, Says says) {
        return columns.getOrDefault(says, List.of()).stream()
                .map(row::cell)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The name, from one column or two. */
    String name(SheetRow row) {
        var whole = text(row, Says.NAME);
        return whole.isEmpty() ? (text(row, Says.GIVEN) + " " + text(row, Says.FAMILY)).strip() : whole;
    }

    /** All words of all columns of the kind: separated by semicolons or lines, else by commas. */
    List<String> list(SheetRow row, Says says) {
        var all = new ArrayList<String>();
        for (var column : columns.getOrDefault(says, List.of())) {
            var cell = row.cell(column);
            for (var word : cell.split(cell.contains(";") || cell.contains("\n") ? "[;\\n]" : ",", -1)) {
                if (!word.isBlank()) {
                    all.add(word.strip());
                }
            }
        }
        return all;
    }
}
