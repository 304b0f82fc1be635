package org.alongside.school.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which subjects are taught how often. A unit is four lessons in the fortnight; a form has twelve, and PSHE. */
final class DemoCurriculum {
    /** Tuesday, period 5, in both weeks: the whole school has PSHE. */
    static final List<Integer> PSHE = List.of(9, 34);

    private static final Map<String, String> DEPARTMENT = Map.ofEntries(
            Map.entry("Art", "Art"),
            Map.entry("Design and technology", "Art"),
            Map.entry("Music", "Performing arts"),
            Map.entry("Drama", "Performing arts"),
            Map.entry("French", "Languages"),
            Map.entry("Spanish", "Languages"),
            Map.entry("Computer science", "Computing"),
            Map.entry("Business", "Computing"),
            Map.entry("English literature", "English"),
            Map.entry("English language", "English"),
            Map.entry("Further mathematics", "Mathematics"),
            Map.entry("Biology", "Science"),
            Map.entry("Chemistry", "Science"),
            Map.entry("Physics", "Science"),
            Map.entry("Politics", "History"),
            Map.entry("Psychology", "Social sciences"),
            Map.entry("Sociology", "Social sciences"),
            Map.entry("Economics", "Social sciences"));

    /** The four option blocks of the sixth form; Year 13 has all but the last subject of each. */
    static final List<List<String>> BLOCKS = List.of(
            List.of("Mathematics", "Biology", "English literature", "Psychology", "History", "Business", "Art"),
            List.of("Mathematics", "Chemistry", "English literature", "Sociology", "Geography", "Psychology", "Music"),
            List.of("Physics", "Biology", "Mathematics", "Psychology", "Economics", "History", "Spanish"),
            List.of(
                    "Chemistry",
                    "Further mathematics",
                    "English language",
                    "Sociology",
                    "Politics",
                    "Business",
                    "Drama"));

    private DemoCurriculum() {}

    static String departmentOf(String subject) {
        return DEPARTMENT.getOrDefault(subject, subject);
    }

    /** The four lessons of each of a form's twelve units, as subjects. */
    static List<List<String>> unitsOf(DemoForm form) {
        var n = form.index();
        var language = all(n % 2 == 0 ? "French" : "Spanish");
        var english = all("English");
        var maths = all("Mathematics");
        var science = all("Science");
        if (form.year() <= 9) {
            var art = List.of("Art", "Design and technology", "Art", "Design and technology");
            return List.of(
                    english,
                    maths,
                    science,
                    all("Geography"),
                    all("PE"),
                    language,
                    english,
                    maths,
                    science,
                    all("History"),
                    art,
                    turned(List.of("Music", "Drama", "RE", "Computing"), n));
        }
        var moving = List.of("PE", "RE", "PE", "RE");
        var human = all(n % 2 == 0 ? "History" : "Geography");
        var digital = all(n % 3 == 0 ? "Business" : "Computer science");
        var creative =
                all(List.of("Art", "Design and technology", "Drama", "Music").get(n % 4));
        return List.of(
                english, maths, science, human, moving, language, english, maths, science, digital, creative, science);
    }

    /** The twelve columns of four slots each that are left beside PSHE: spread over days and both weeks. */
    static List<List<Integer>> columns() {
        var columns = new ArrayList<List<Integer>>();
        for (var column = 0; column < 12; column++) {
            columns.add(new ArrayList<>());
        }
        var place = 0;
        for (var slot = 0; slot < 50; slot++) {
            if (!PSHE.contains(slot)) {
                // the second week begins elsewhere, so that nobody has the same lesson first every Monday
                columns.get((place < 24 ? place : place + 5) % 12).add(slot);
                place++;
            }
        }
        return columns;
    }

    private static List<String> all(String subject) {
        return List.of(subject, subject, subject, subject);
    }

    private static List<String> turned(List<String> subjects, int by) {
        var turned = new ArrayList<String>();
        for (var i = 0; i < subjects.size(); i++) {
            turned.add(subjects.get((i + by) % subjects.size()));
        }
        return turned;
    }
}
